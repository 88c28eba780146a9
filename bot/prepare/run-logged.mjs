import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { logFolder, projectFolder } from './places.mjs';

/**
 * @typedef {object} Ran
 * @property {boolean} ok whether the program ended with 0
 * @property {string} log where its output is
 */

/**
 * Runs a program to its end, with its output in a log file and no standard input. Stopping us stops the program too.
 * @param {{ log: string, command: string, args: readonly string[], append?: boolean }} program `log`: a name without folder or ending
 * @returns {Promise<Ran>}
 */
export async function runLogged({ log, command, args, append = false }) {
  mkdirSync(logFolder, { recursive: true });
  const path = join(logFolder, `${log}.log`);
  const output = openSync(path, append ? 'a' : 'w');
  const child = spawn(command, args, { cwd: projectFolder, stdio: ['ignore', output, output] });
  closeSync(output);

  /** @type {(signal: NodeJS.Signals) => void} */
  const stop = (signal) => {
    child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const code = await new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(127)));
    return { ok: code === 0, log: path };
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/**
 * The last lines of a log, for the person who has to find out why a program failed.
 * @param {string} log
 * @param {number} lines
 */
export function lastLines(log, lines) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
