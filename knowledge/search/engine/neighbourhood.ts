import { isOneEdit } from './one-edit.ts';

/**
 * Where words meet that differ by one edit: every word stands in the buckets of itself and of itself without any one
 * letter. `words[starts[b]]` up to `words[starts[b + 1]]` are the numbers of the words in bucket b.
 */
export interface Neighbourhood {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
}

/** Shorter words are too often one letter away from another word. */
const shortest = 4;
/** Nobody writes a longer word by mistake; the work grows with the square of its length. */
const longest = 32;

const letters = /^[\p{L}\p{M}]+$/u;

/** Whether a word is long enough, and a word rather than a number, to be misspelt. */
export function mayBeMisspelt(word: string): boolean {
  return word.length >= shortest && word.length <= longest && letters.test(word);
}

/** @param words in the order of their numbers. */
export function neighbourhoodOf(words: readonly string[]): Neighbourhood {
  const known = [...words.entries()].filter(([, word]) => mayBeMisspelt(word));
  const places = known.reduce((sum, [, word]) => sum + word.length + 1, 0);
  const buckets = 2 ** Math.max(1, Math.ceil(Math.log2(places)));
  const starts = new Uint32Array(buckets + 1);
  for (const [, word] of known) {
    for (const key of keysOf(word)) {
      const bucket = key % buckets;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }
  }
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const next = starts.slice(0, buckets);
  const packed = new Uint32Array(places);
  for (const [id, word] of known) {
    for (const key of keysOf(word)) {
      const bucket = key % buckets;
      packed[next[bucket] ?? 0] = id;
      next[bucket] = (next[bucket] ?? 0) + 1;
    }
  }
  return { starts, words: packed };
}

/** The numbers of all known words that are one edit away from a word. */
export function neighboursOf({ starts, words }: Neighbourhood, word: string, at: (id: number) => string): number[] {
  if (word.length < shortest - 1 || word.length > longest + 1 || !letters.test(word)) {
    return [];
  }
  const found = new Set<number>();
  const buckets = starts.length - 1;
  for (const key of keysOf(word)) {
    const bucket = key % buckets;
    for (let place = starts[bucket] ?? 0; place < (starts[bucket + 1] ?? 0); place += 1) {
      const id = words[place] ?? 0;
      if (!found.has(id) && isOneEdit(word, at(id))) {
        found.add(id);
      }
    }
  }
  return [...found];
}

/** FNV-1a of the word, and of the word without each of its letters. */
function keysOf(word: string): number[] {
  const keys: number[] = [];
  for (let left = -1; left < word.length; left += 1) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at += 1) {
      if (at !== left) {
        hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
      }
    }
    keys.push(hash >>> 0);
  }
  return keys;
}
