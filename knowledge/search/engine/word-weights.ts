import type { Stemmer } from '../../text/stem.ts';
import type { ReadDocument } from './reading.ts';

/**
 * How much each stem tells in a question, found in the texts themselves, without a list for any language. A word tells
 * more when it comes several times in the texts that have it, as subjects do; less when it stands more often in their
 * questions than elsewhere, as "how" and "can" do; more when it is long, and a little more when it is rare.
 */
export type WordWeights = ReadonlyMap<string, number>;

/** Exponents, fitted on the training questions of OMoS-QA in all five languages together. */
const repeated = 0.62;
const asking = -0.33;
const long = 0.22;
const rare = 0.13;

/** Words seen fewer times than about this are taken to be as frequent in questions as elsewhere. */
const prior = 5;

export function wordWeights(documents: readonly ReadDocument[], stem: Stemmer): WordWeights {
  const all = new Map<string, number>();
  const inQuestions = new Map<string, number>();
  const having = new Map<string, number>();
  for (const { title, lines } of documents) {
    const here = new Set(title.map(stem));
    for (const { words, isQuestion } of lines) {
      for (const word of words) {
        const stemmed = stem(word);
        here.add(stemmed);
        count(all, stemmed);
        if (isQuestion) {
          count(inQuestions, stemmed);
        }
      }
    }
    for (const stemmed of here) {
      count(having, stemmed);
    }
  }
  const share = sum(inQuestions) / Math.max(1, sum(all));
  return new Map(
    [...having].map(([stemmed, documentsHaving]) => {
      const times = all.get(stemmed) ?? 0;
      const askedShare = ((inQuestions.get(stemmed) ?? 0) + prior * share) / (times + prior);
      const rarity = Math.log(1 + (documents.length - documentsHaving + 0.5) / (documentsHaving + 0.5));
      const weight =
        ((times + 1) / (documentsHaving + 1)) ** repeated *
        Math.max(1, share === 0 ? 1 : askedShare / share) ** asking *
        stemmed.length ** long *
        Math.max(0.05, rarity) ** rare;
      return [stemmed, Math.fround(weight)];
    }),
  );
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const times of counts.values()) {
    total += times;
  }
  return total;
}
