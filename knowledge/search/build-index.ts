import { type Stemmer, stemmerFor } from '../text/stem.ts';
import { tokensOf } from '../text/tokens.ts';
import { piecesOf } from './pieces.ts';

/** Something that can be found: its title weighs three times as much as its text. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * An index that never changes. The postings of term t are `documents[starts[t]]` up to `documents[starts[t + 1]]`, in
 * the order of documents; `impacts` holds what each adds to the score, worked out when the index is built.
 */
export interface SearchIndex {
  readonly ids: readonly string[];
  readonly terms: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly impacts: Float32Array;
  readonly stem: Stemmer;
}

/** BM25's usual saturation and length normalisation, and the weight of a title, measured on OMoS-QA. */
const k1 = 1.2;
const b = 0.75;
const titleWeight = 3;

/** Builds an index for texts in one language. */
export function buildIndex(documents: readonly SearchDocument[], locale: string): SearchIndex {
  const stem = stemmerFor(locale);
  const terms = new Map<string, number>();
  const postings: Map<number, number>[] = [];
  const lengths = new Float64Array(documents.length);
  for (const [document, { title, text }] of documents.entries()) {
    for (const { source, weight } of [
      { source: title, weight: titleWeight },
      { source: text, weight: 1 },
    ]) {
      for (const term of termsOf(source, stem)) {
        const id = idOf(term, terms, postings);
        const counts = postings[id];
        counts?.set(document, (counts.get(document) ?? 0) + weight);
        lengths[document] = (lengths[document] ?? 0) + weight;
      }
    }
  }
  return { ids: documents.map((it) => it.id), terms, stem, ...packed(postings, lengths) };
}

/** What a text is found by: the beginnings of its words, and the pieces of its words. */
export function termsOf(text: string, stem: Stemmer): string[] {
  return tokensOf(text).flatMap((it) => [stem(it), ...piecesOf(it)]);
}

function idOf(term: string, terms: Map<string, number>, postings: Map<number, number>[]): number {
  const known = terms.get(term);
  if (known !== undefined) {
    return known;
  }
  postings.push(new Map());
  terms.set(term, postings.length - 1);
  return postings.length - 1;
}

function packed(postings: readonly Map<number, number>[], lengths: Float64Array) {
  const total = postings.reduce((sum, it) => sum + it.size, 0);
  const mean = lengths.reduce((sum, it) => sum + it, 0) / lengths.length;
  const starts = new Uint32Array(postings.length + 1);
  const documents = new Uint32Array(total);
  const impacts = new Float32Array(total);
  let next = 0;
  for (const [term, counts] of postings.entries()) {
    const rarity = Math.log(1 + (lengths.length - counts.size + 0.5) / (counts.size + 0.5));
    starts[term] = next;
    for (const [document, count] of counts) {
      const length = 1 - b + (b * (lengths[document] ?? 0)) / mean;
      documents[next] = document;
      impacts[next] = (rarity * count * (k1 + 1)) / (count + k1 * length);
      next += 1;
    }
  }
  starts[postings.length] = next;
  return { starts, documents, impacts };
}
