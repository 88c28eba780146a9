import { normalise } from '../../text/normalise.ts';
import { type Stemmer, stemmerFor } from '../../text/stem.ts';
import { wordsIn } from '../../text/tokens.ts';

/** One thing that a text has: a word, its stem, two words in a row, or four letters in a row of a word. */
export interface Feature {
  readonly name: string;
  /** How much it counts beside a whole word. */
  readonly trust: number;
}

export const TRUST = { word: 1, stem: 0.7, pair: 0.7, letters: 0.35 } as const;

/** So many letters in a row are told apart from others; a word has a beginning and an end. */
const LETTERS = 4;
/** Shorter words are their own stem. */
export const STEMMED = 4;

const stemmers = new Map<string, Stemmer>();

/** What a text has, each once. Spelling that is one letter off still has most of its letters in a row. */
export function featuresOf(text: string, locale: string): Feature[] {
  const stem = stemmers.get(locale) ?? stemmerFor(locale);
  stemmers.set(locale, stem);
  const words = wordsIn(normalise(text));
  const features = new Map<string, number>();
  words.forEach((word, at) => {
    features.set(`w${word}`, TRUST.word);
    if (word.length > STEMMED) features.set(`s${stem(word)}`, TRUST.stem);
    for (const run of runsIn(word)) features.set(`c${run}`, TRUST.letters);
    if (at > 0) features.set(`b${words[at - 1]} ${word}`, TRUST.pair);
  });
  return [...features].map(([name, trust]) => ({ name, trust }));
}

/** Letters in a row of a word that has as many, its beginning and its end among them. */
export function runsIn(word: string): string[] {
  const whole = `^${word}$`;
  return word.length < LETTERS
    ? []
    : Array.from({ length: whole.length - LETTERS + 1 }, (_, at) => whole.slice(at, at + LETTERS));
}
