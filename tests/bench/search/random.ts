/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) {
    throw new RangeError('nothing to pick from');
  }
  return picked;
}

/** Picks the nth of a list about 1/n as often as the first, as words of a language come. */
export function zipf<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor((from.length + 1) ** random()) - 1] ?? pick(random, from);
}
