import { normalise } from './normalise.ts';

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text, in its order, each in the one spelling of {@link normalise}. */
export function tokensOf(text: string): string[] {
  return wordsIn(normalise(text));
}

/** The words of a text that has been normalised already. */
export function wordsIn(normalised: string): string[] {
  const words = normalised.match(word) ?? [];
  return unspaced.test(normalised) ? words.flatMap(segmented) : words;
}

function segmented(run: string): string[] {
  if (!unspaced.test(run)) {
    return [run];
  }
  return [...segmenter.segment(run)].filter((it) => it.isWordLike).map((it) => it.segment);
}
