import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { mustRun } from './must-run.mjs';
import { projectFolder } from './places.mjs';

const pages = ['chat', 'embed', 'plan', 'desk'];

/** All that the pages are built from. A test compares it with what they import. */
export const pageInputs = [
  'bot/web',
  'bot/errors.ts',
  'bot/wire',
  'bot/conversation',
  'dialogs/action.ts',
  'dialogs/introduction/introduction.ts',
  'dialogs/plan',
  'dialogs/rating/rating.ts',
  'dialogs/render/direction.ts',
  'dialogs/render/instant.ts',
  'dialogs/rendered.ts',
  'dialogs/report',
  'dialogs/timetable/view.ts',
  'dialogs/who.ts',
  'knowledge/opening',
  'knowledge/phrase-book',
  'knowledge/schema',
  'locales',
  'package-lock.json',
];

/** Builds the pages whose source has changed since they were built. */
export async function buildStalePages() {
  const inputs = fingerprint(projectFolder, pageInputs);
  for (const page of pages) {
    const built = join(projectFolder, '.build', page);
    if (isCurrent(built, inputs)) continue;
    await mustRun({
      what: `Building the ${page} page`,
      log: `build-${page}`,
      command: 'npm',
      args: ['run', '--silent', `build:${page}`],
      cure: `The ${page} page could not be built: the lines above name the file and the reason.`,
    });
    writeFileSync(stampOf(built), inputs);
  }
}

/**
 * @param {string} built the folder of a built page
 * @param {string} inputs the fingerprint of what it would be built from now
 */
export function isCurrent(built, inputs) {
  return existsSync(built) && existsSync(stampOf(built)) && readFileSync(stampOf(built), 'utf8') === inputs;
}

/** @param {string} built The stamp lies beside the folder, because a build empties the folder. */
function stampOf(built) {
  return `${built}.built-from`;
}
