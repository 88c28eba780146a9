import type { Stemmer } from '../text/stem.ts';
import { piecesOf } from './pieces.ts';

/** Something that texts can share, and how much it counts: each kind catches what the others miss. */
export interface Term {
  readonly key: string;
  readonly weight: number;
}

/** Shares of the kinds in the score, set on the training questions of OMoS-QA. */
const stemWeight = 1.2;
const beginningWeight = 1.2;
const pieceWeight = 0.8;
const pairWeight = 1.2;

/** Letters of a stem by which words of one family are still taken as one. */
const beginningLength = 4;

/** What one word is found by: its stem, the beginning of the stem, and its pieces. */
export function termsOfWord(word: string, stem: Stemmer): Term[] {
  const stemmed = stem(word);
  return [
    { key: stemmed, weight: stemWeight },
    { key: `^${stemmed.slice(0, beginningLength)}`, weight: beginningWeight },
    ...piecesOf(word).map((key) => ({ key, weight: pieceWeight })),
  ];
}

/** What two neighbouring words are found by together. */
export function pairOf(word: string, next: string, stem: Stemmer): Term {
  return { key: `${stem(word)} ${stem(next)}`, weight: pairWeight };
}

/** All terms of a text, as often as they are in it. */
export function termsOf(words: readonly string[], stem: Stemmer): Term[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const terms = termsOfWord(word, stem);
    return next === undefined ? terms : [...terms, pairOf(word, next, stem)];
  });
}
