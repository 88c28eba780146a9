import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './find-program.mjs';

/**
 * Something that the system has to have.
 * @typedef {object} Needed
 * @property {string} what for a person: what is needed, and what for
 * @property {string} debian its package on Debian and Ubuntu
 * @property {string} homebrew what Homebrew on macOS installs it by
 * @property {() => Promise<boolean>} isThere
 */

const OLDEST_REDIS = 7;

/** @type {Needed} Sharded Pub/Sub came with Redis 7. */
export const redisServer = {
  what: `redis-server ${OLDEST_REDIS} or newer, which keeps the conversations`,
  debian: 'redis-server',
  homebrew: 'redis',
  async isThere() {
    const program = findProgram(['redis-server']);
    return program !== undefined && redisVersion(await outputOf(program, ['--version'])) >= OLDEST_REDIS;
  },
};

/** @type {Needed} */
export const chromium = {
  what: 'Chromium, which the browser tests drive',
  debian: 'chromium',
  homebrew: '--cask chromium',
  async isThere() {
    return findProgram(['chromium', 'chromium-browser', 'google-chrome']) !== undefined;
  },
};

/** @type {Needed} Without one, the browser tests would look at Arabic as rows of boxes. */
export const arabicFont = {
  what: 'a font with Arabic letters, which the browser tests show',
  debian: 'fonts-noto-core fontconfig',
  homebrew: 'fontconfig',
  async isThere() {
    const program = findProgram(['fc-list']);
    return program !== undefined && (await outputOf(program, [':lang=ar'])) !== '';
  },
};

/**
 * @param {string} output of `redis-server --version`
 * @returns {number} the first part of the version, NaN when there is none
 */
export function redisVersion(output) {
  return Number(/\bv=(\d+)\./.exec(output)?.[1]);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
async function outputOf(program, args) {
  return (await promisify(execFile)(program, [...args])).stdout.trim();
}
