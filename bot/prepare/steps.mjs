import { installDependencies } from './dependencies.mjs';
import { readChangedKnowledge } from './knowledge.mjs';
import { requireNode24 } from './node-24.mjs';
import { arabicFont, chromium, redisServer } from './programs.mjs';
import { installMissing } from './system-packages.mjs';
import { buildStalePages } from './web-build.mjs';
import { fetchWebChat } from './web-chat.mjs';

/** @typedef {() => Promise<void>} Step Makes one thing ready, or throws `CannotPrepare`. */

/** @type {Step[]} The order matters: Node 24 comes with the dependencies, and the pages are built with both. */
const code = [installDependencies, requireNode24, buildStalePages];

/** @type {Step[]} With `REDIS_URL` the service uses a Redis that runs already. */
export const whatTheServiceNeeds = [
  () => installMissing(process.env['REDIS_URL'] ? [] : [redisServer]),
  ...code,
  readChangedKnowledge,
];

/** @type {Step[]} */
export const whatTheTestsNeed = [
  () => installMissing([redisServer, chromium, arabicFont]),
  ...code,
  readChangedKnowledge,
  fetchWebChat,
];
