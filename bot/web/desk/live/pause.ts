/** Waits so many milliseconds, or until the network comes back, or until `stop`. */
export function pauseOrOnline(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const done = () => {
      clearTimeout(timer);
      end.abort();
      resolve();
    };
    const timer = setTimeout(done, ms);
    globalThis.addEventListener('online', done, { signal: end.signal });
    stop.addEventListener('abort', done, { signal: end.signal });
  });
}
