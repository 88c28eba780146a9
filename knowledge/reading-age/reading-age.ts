import { syllable } from 'syllable';
import type { Names } from './names.ts';

/** The oldest that a guide may read, and the middle guide: `npm run knowledge:check` reports what is above. */
export const OLDEST_READING_AGE = 11;
export const MEDIAN_READING_AGE = 9;

/** A child in the first year of an American school is six: a grade is five years less than an age. */
const AGE_OF_GRADE_NOUGHT = 5;

/**
 * The age in years at which English sentences are read with ease: the grade of Flesch and Kincaid (Kincaid and others, 1975,
 * Research Branch Report 8-75), and five. Names that stand on a door or a letter, numbers and addresses count as one short
 * word each, because no plainer word can take their place.
 */
export function readingAge(sentences: readonly string[], names: Names): number {
  const words = sentences.map((it) => wordsOf(names.shortened(it))).filter((it) => it.length > 0);
  const count = words.reduce((sum, it) => sum + it.length, 0);
  if (count === 0) return 0;
  const syllables = words.flat().reduce((sum, it) => sum + Math.max(1, syllable(it)), 0);
  return 0.39 * (count / words.length) + 11.8 * (syllables / count) - 15.59 + AGE_OF_GRADE_NOUGHT;
}

/** Words and numbers; `nhsbsa.nhs.uk` and `£26,500` are one each. */
const WORD = /[\p{L}\p{N}]+(?:[’'.,:/-][\p{L}\p{N}]+)*/gu;
const NUMBER_OR_ADDRESS = /\p{N}|\p{L}\.\p{L}/u;
const SHORT_WORD = 'it';

/** A telephone number is read digit group by digit group, but it is one thing. */
const NUMBER_GROUPS = /\p{N}[\p{N} ]*\p{N}/gu;

function wordsOf(sentence: string): string[] {
  const words = sentence.replace(NUMBER_GROUPS, '1').match(WORD) ?? [];
  return words.map((it) => (NUMBER_OR_ADDRESS.test(it) ? SHORT_WORD : it));
}
