/** Waits between attempts to connect: 1 s, 2 s, 4 s and so on up to 30 s. */
const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Milliseconds before the attempt after `failures` failed ones. `random` (0 to 1) spreads the desks of a whole team over half of it. */
export function backoff(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return full / 2 + (full / 2) * random;
}
