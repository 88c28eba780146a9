const SECONDS_BETWEEN_LINES = 5;

/**
 * Says what is being done, every few seconds how long it has taken, and that it is done. Whole lines only: the same in a
 * terminal, a log and a CI page.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {(line: string) => void} say
 * @returns {Promise<T>}
 */
export async function withProgress(what, work, say = console.log) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say(`${what} …`);
  const ticking = setInterval(() => say(`  ${seconds()} s: ${what}`), SECONDS_BETWEEN_LINES * 1000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
  }
}
