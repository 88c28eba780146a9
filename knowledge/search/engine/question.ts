import { beginningOf, keyOfPair, type Words } from './terms.ts';
import type { WordWeights } from './word-weights.ts';

/** Something that texts can share with a question, and how much it counts there. */
export type Weighted = ReadonlyMap<string, number>;

/** The terms of a question by kind. */
export interface Question {
  readonly stems: Weighted;
  readonly beginnings: Weighted;
  readonly runs: Weighted;
  readonly pairs: Weighted;
}

/** What a question is about stands at its end; its first word says only that it is one. Fitted as the word weights. */
const towardsEnd = 0.65;
const first = -0.38;
const last = -0.22;

/** A word that the texts do not have says as much as the average one. */
const unknown = 1;

/** @param asked whether words are weighed by their place, as in a question, or are a part of a text. */
export function questionOf(
  words: readonly string[],
  { stem, runs: runsOf }: Words,
  weights: WordWeights,
  asked: boolean,
): Question {
  const stems = new Map<string, number>();
  const beginnings = new Map<string, number>();
  const runs = new Map<string, number>();
  const pairs = new Map<string, number>();
  const weighed = words.map((word, at) => {
    const stemmed = stem(word);
    return { word, stemmed, weight: (weights.get(stemmed) ?? unknown) * (asked ? byPlace(at, words.length) : 1) };
  });
  for (const [at, { word, stemmed, weight }] of weighed.entries()) {
    raise(stems, stemmed, weight);
    raise(beginnings, beginningOf(stemmed), weight);
    for (const run of runsOf(word)) {
      raise(runs, run, weight);
    }
    const next = weighed[at + 1];
    if (next) {
      raise(pairs, keyOfPair(stemmed, next.stemmed), Math.min(weight, next.weight));
    }
  }
  return { stems, beginnings, runs, pairs };
}

function byPlace(at: number, words: number): number {
  return Math.exp((towardsEnd * at) / words + (at === 0 ? first : 0) + (at === words - 1 ? last : 0));
}

function raise(weights: Map<string, number>, key: string, weight: number): void {
  weights.set(key, Math.max(weights.get(key) ?? 0, weight));
}
