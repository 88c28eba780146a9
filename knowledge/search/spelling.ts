/** Known words by what is left of them without any one letter: words that differ in one letter meet there. */
export interface SpellingIndex {
  readonly byDeletion: ReadonlyMap<string, number>;
}

/** Shorter known words are too often one letter away from another word. */
const shortestKnown = 6;

/** Nobody writes a longer word by mistake; the work grows with the square of its length. */
const longest = 24;

/** @param words known words, each with the number that stands for its meaning. */
export function spellingIndexOf(words: ReadonlyMap<string, number>): SpellingIndex {
  const byDeletion = new Map<string, number>();
  for (const [word, id] of words) {
    for (const key of keysOf(word, shortestKnown)) {
      if (!byDeletion.has(key)) {
        byDeletion.set(key, id);
      }
    }
  }
  return { byDeletion };
}

/** The meaning of the known word that is one letter away: one too many, one missing, another one, or two swapped. */
export function respelt(index: SpellingIndex, word: string): number | undefined {
  for (const key of keysOf(word, shortestKnown - 1)) {
    const id = index.byDeletion.get(key);
    if (id !== undefined) {
      return id;
    }
  }
  return undefined;
}

/** The first letter is kept: people get it right, and another first letter makes another word. */
function keysOf(word: string, shortest: number): string[] {
  if (word.length < shortest || word.length > longest || /\d/.test(word)) {
    return [];
  }
  const keys = [word];
  for (let at = 1; at < word.length; at += 1) {
    keys.push(word.slice(0, at) + word.slice(at + 1));
  }
  return keys;
}
