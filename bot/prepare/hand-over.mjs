import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectFolder } from './places.mjs';

const SAME_KEY_PRESS_MS = 1000;

/**
 * Runs a script of package.json with Node 24 first on its path. A nested `npm run` is needed: the shell that started us has
 * already looked `node` up, and keeps the old one.
 *
 * The script gets a session of its own, so that a Ctrl-C in the terminal reaches it once, from us: otherwise the terminal,
 * the outer npm and the inner one each send theirs, and the terminal's also ends the Redis that it still needs to stop well.
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function handOver(script, args) {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  passSignalsOn(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsOn(child) {
  let last = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      const now = Date.now();
      if (now - last < SAME_KEY_PRESS_MS) return;
      last = now;
      child.kill(signal);
    });
  }
}
