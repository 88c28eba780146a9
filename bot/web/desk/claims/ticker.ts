/** Calls `tick` every 5 seconds, also while the page is hidden. Returns what stops it. */
export function startTicker(tick: () => void): () => void {
  const worker = new Worker(new URL('./ticker.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = tick;
  return () => worker.terminate();
}
