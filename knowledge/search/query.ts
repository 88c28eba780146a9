import { tokensOf } from '../text/tokens.ts';
import type { SearchIndex } from './build-index.ts';
import { pairOf, termsOfWord } from './terms.ts';

/** `score` has no unit and orders the hits of one query only. `why`: the words of the query that were found in it. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly why: readonly string[];
}

/** The documents that answer a query best, best first. */
export function query(index: SearchIndex, text: string, limit = 10): Hit[] {
  const words = tokensOf(text);
  const scores = new Float64Array(index.ids.length);
  for (const [id, weight] of weightedTerms(index, words)) {
    for (let at = index.starts[id] ?? 0; at < (index.starts[id + 1] ?? 0); at += 1) {
      const document = index.documents[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + weight * (index.impacts[at] ?? 0);
    }
  }
  return best(scores, limit).map((document) => ({
    id: index.ids[document] ?? '',
    score: scores[document] ?? 0,
    why: words.filter((word) => holds(index, document, index.stem(word))),
  }));
}

/** The known terms of a query, each once, with the weight of the word that counts most of those that have it. */
function weightedTerms(index: SearchIndex, words: readonly string[]): Map<number, number> {
  const weights = words.map((it) => index.questionWords.get(index.stem(it)) ?? 1);
  const terms = new Map<number, number>();
  const add = (key: string, weight: number) => {
    const id = index.terms.get(key);
    if (id !== undefined) {
      terms.set(id, Math.max(terms.get(id) ?? 0, weight));
    }
  };
  for (const [at, word] of words.entries()) {
    const weight = weights[at] ?? 1;
    for (const { key } of termsOfWord(word, index.stem)) {
      add(key, weight);
    }
    const next = words[at + 1];
    if (next !== undefined) {
      add(pairOf(word, next, index.stem).key, Math.min(weight, weights[at + 1] ?? 1));
    }
  }
  return terms;
}

/** The positions of the highest scores above nothing, highest first; of equal ones the earlier first. */
function best(scores: Float64Array, limit: number): number[] {
  const kept: number[] = [];
  for (let document = 0; document < scores.length; document += 1) {
    const score = scores[document] ?? 0;
    const worst = kept.length < limit ? 0 : (scores[kept[kept.length - 1] ?? 0] ?? 0);
    if (score > worst) {
      let place = kept.length < limit ? kept.length : limit - 1;
      while (place > 0 && score > (scores[kept[place - 1] ?? 0] ?? 0)) {
        kept[place] = kept[place - 1] ?? 0;
        place -= 1;
      }
      kept[place] = document;
    }
  }
  return kept;
}

function holds(index: SearchIndex, document: number, term: string): boolean {
  const id = index.terms.get(term);
  return id !== undefined && index.documents.subarray(index.starts[id], index.starts[id + 1]).includes(document);
}
