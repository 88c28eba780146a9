/** The first pause after a failure and the longest one, in milliseconds. */
const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait after so many failures (1 or more): twice as long each time, half of it by chance, so that what failed together does not
 * come back together. What the channel asks for (`Retry-After`) is a floor.
 */
export function pauseAfter(times: number, askedMs: number | null, chance: () => number): number {
  const longest = Math.min(FIRST_MS * 2 ** Math.min(times - 1, 20), LONGEST_MS);
  return Math.max(askedMs ?? 0, 0) + longest * (0.5 + chance() / 2);
}
