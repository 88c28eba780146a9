/** Of some times in milliseconds: how many, the middle one, the one that 99 of 100 do not exceed, and the longest. */
export function percentiles(times: readonly number[]): { n: number; p50: number; p99: number; max: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1));
  return { n: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
