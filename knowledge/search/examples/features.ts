import { normalise } from '../../text/normalise.ts';
import { type Stemmer, stemmerFor } from '../../text/stem.ts';
import { wordsIn } from '../../text/tokens.ts';

/** One thing that a text has: a word, its stem, two words in a row, or four letters in a row of a word. */
export interface Feature {
  readonly name: string;
  /** How much it counts beside a whole word. */
  readonly trust: number;
}

const TRUST = { word: 1, stem: 0.7, pair: 0.7, letters: 0.35 } as const;

/** So many letters in a row are told apart from others; a word has a beginning and an end. */
const LETTERS = 4;
/** Shorter words are their own stem. */
const STEMMED = 4;

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
    if (word.length >= LETTERS) for (const run of runsOf(`^${word}$`)) features.set(`c${run}`, TRUST.letters);
    if (at > 0) features.set(`b${words[at - 1]} ${word}`, TRUST.pair);
  });
  return [...features].map(([name, trust]) => ({ name, trust }));
}

function runsOf(word: string): string[] {
  return Array.from({ length: word.length - LETTERS + 1 }, (_, at) => word.slice(at, at + LETTERS));
}
