import { soundOf } from '../text/sound.ts';

/**
 * Known words by what they sound like, and by what is left of them without any one letter: words that differ in one
 * letter meet there. A key that leads to two meanings leads to none.
 */
export interface SpellingIndex {
  readonly bySound: ReadonlyMap<string, number>;
  readonly byDeletion: ReadonlyMap<string, number>;
}

/** Shorter known words are too often one letter away from another word. */
const shortestKnown = 6;
/** Shorter words too often sound like another one. */
const shortestSound = 4;
/** Nobody writes a longer word by mistake; the work grows with the square of its length. */
const longest = 24;

const several = -1;

/** @param words known words, each with the number that stands for its meaning. */
export function spellingIndexOf(words: ReadonlyMap<string, number>): SpellingIndex {
  const bySound = new Map<string, number>();
  const byDeletion = new Map<string, number>();
  for (const [word, id] of words) {
    if (mayBeMeant(word, shortestSound + 1)) {
      add(bySound, soundOf(word), id);
    }
    for (const key of keysOf(word, shortestKnown)) {
      if (!byDeletion.has(key)) {
        byDeletion.set(key, id);
      }
    }
  }
  return { bySound, byDeletion };
}

/**
 * The meaning of the known word that sounds the same or is one letter away: one too many, one missing, another one, or
 * two swapped.
 */
export function respelt(index: SpellingIndex, word: string): number | undefined {
  const heard = mayBeMeant(word, shortestSound) ? index.bySound.get(soundOf(word)) : undefined;
  if (heard !== undefined && heard !== several) {
    return heard;
  }
  for (const key of keysOf(word, shortestKnown - 1)) {
    const id = index.byDeletion.get(key);
    if (id !== undefined) {
      return id;
    }
  }
  return undefined;
}

function add(keys: Map<string, number>, key: string, id: number): void {
  const other = keys.get(key);
  keys.set(key, other === undefined || other === id ? id : several);
}

function mayBeMeant(word: string, shortest: number): boolean {
  return word.length >= shortest && word.length <= longest && !/\d/.test(word);
}

/** The first letter is kept: people get it right, and another first letter makes another word. */
function keysOf(word: string, shortest: number): string[] {
  if (!mayBeMeant(word, shortest)) {
    return [];
  }
  const keys = [word];
  for (let at = 1; at < word.length; at += 1) {
    keys.push(word.slice(0, at) + word.slice(at + 1));
  }
  return keys;
}
