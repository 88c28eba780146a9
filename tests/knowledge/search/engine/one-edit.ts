import fc from 'fast-check';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyząłابتوйклї');

/** A word, and the same with one letter too many, missing, another, or swapped with its neighbour. */
export function edited(words: fc.Arbitrary<string>): fc.Arbitrary<readonly [word: string, misspelt: string]> {
  return fc
    .tuple(words, fc.nat(), letter, fc.constantFrom('more', 'less', 'other', 'swap'))
    .map(([word, place, by, how]) => {
      const at = place % word.length;
      const [before, after] = [word.slice(0, at), word.slice(at + 1)];
      if (how === 'more') {
        return [word, before + by + word.slice(at)];
      }
      if (how === 'swap') {
        return [word, before + after.slice(0, 1) + word.slice(at, at + 1) + after.slice(1)];
      }
      return [word, before + (how === 'less' ? '' : by) + after];
    });
}
