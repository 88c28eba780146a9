import { type Stemmer, stemmerFor } from '../../text/stem.ts';
import { type Feature, runsIn, STEMMED, TRUST } from './features.ts';

/** Two words with one between them tell less than two in a row. */
const APART = 0.4;

/** What each word of a text brings: itself, its stem and its letters, and what it makes with the one or two words before it. */
export function featuresByWord(words: readonly string[], locale: string): Feature[][] {
  const stem = stemmerFor(locale);
  return words.map((word, at) => [...ownFeatures(word, stem), ...pairsOf(words, at)]);
}

/** What a word brings wherever it stands. */
export function ownFeatures(word: string, stem: Stemmer): Feature[] {
  const features: Feature[] = [{ name: `w${word}`, trust: TRUST.word }];
  if (word.length > STEMMED) features.push({ name: `s${stem(word)}`, trust: TRUST.stem });
  for (const run of runsIn(word)) features.push({ name: `c${run}`, trust: TRUST.letters });
  return features;
}

/** What the word at a place makes with the one or two before it. */
export function pairsOf(words: readonly string[], at: number): Feature[] {
  const pairs: Feature[] = [];
  if (at > 0) pairs.push({ name: `b${words[at - 1]} ${words[at]}`, trust: TRUST.pair });
  if (at > 1) pairs.push({ name: `k${words[at - 2]} ${words[at]}`, trust: APART });
  return pairs;
}
