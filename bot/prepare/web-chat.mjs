import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotPrepare } from './cannot-prepare.mjs';
import { mustRun } from './must-run.mjs';
import { projectFolder } from './places.mjs';

/** Microsoft's Web Chat as it is published, and what npm's registry says of its archive. */
const version = '4.18.1';
const integrity = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';

const folder = join(projectFolder, '.build', 'web-chat', version);

/** The one script that sites put on their pages: the tests hold a conversation in it. */
export const webChatScript = join(folder, 'webchat.js');

/** Fetches the published archive for that one script: as a dependency it would bring 430 packages, 480 MB, that nothing here uses. */
export async function fetchWebChat() {
  if (existsSync(webChatScript)) return;
  const cure = 'Web Chat could not be fetched: check that this machine reaches the npm registry.';
  mkdirSync(folder, { recursive: true });
  await mustRun({
    what: 'Fetching Web Chat for the browser tests (7 MB)',
    log: 'web-chat',
    command: 'npm',
    args: ['pack', `botframework-webchat@${version}`, '--pack-destination', folder],
    cure,
  });
  const archive = join(folder, `botframework-webchat-${version}.tgz`);
  if (!isAsPublished(readFileSync(archive), integrity))
    throw new CannotPrepare(`${archive} is not what was published.`);
  const script = 'package/dist/webchat.js';
  await mustRun({
    what: 'Unpacking Web Chat',
    log: 'web-chat-unpacked',
    command: 'tar',
    args: ['-xzf', archive, '-C', folder, '--strip-components=2', script],
    cure: `${script} could not be unpacked: check that tar is installed.`,
  });
}

/**
 * @param {Uint8Array} archive
 * @param {string} published as npm writes it: `sha512-` and the digest in base 64
 */
export function isAsPublished(archive, published) {
  return `sha512-${createHash('sha512').update(archive).digest('base64')}` === published;
}
