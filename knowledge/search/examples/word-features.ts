import { type Stemmer, stemmerFor } from '../../text/stem.ts';
import { type Feature, runsIn, STEMMED, TRUST } from './features.ts';

/** Two words with one between them tell less than two in a row. */
const APART = 0.4;

const stemmers = new Map<string, Stemmer>();

/** What each word of a text brings: itself, its stem and its letters, and what it makes with the one or two words before it. */
export function featuresByWord(words: readonly string[], locale: string): Feature[][] {
  const stem = stemmers.get(locale) ?? stemmerFor(locale);
  stemmers.set(locale, stem);
  return words.map((word, at) => {
    const features: Feature[] = [{ name: `w${word}`, trust: TRUST.word }];
    if (word.length > STEMMED) features.push({ name: `s${stem(word)}`, trust: TRUST.stem });
    for (const run of runsIn(word)) features.push({ name: `c${run}`, trust: TRUST.letters });
    if (at > 0) features.push({ name: `b${words[at - 1]} ${word}`, trust: TRUST.pair });
    if (at > 1) features.push({ name: `k${words[at - 2]} ${word}`, trust: APART });
    return features;
  });
}
