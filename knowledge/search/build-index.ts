import { type Stemmer, stemmerFor } from '../text/stem.ts';
import { tokensOf } from '../text/tokens.ts';
import { questionWords } from './question-words.ts';
import { termsOf } from './terms.ts';

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
  /** Stems that count less in a question, and how much. */
  readonly questionWords: ReadonlyMap<string, number>;
}

/** BM25's saturation and length normalisation, and the weight of a title in its page, as usual. */
const k1 = 1.6;
const pageLength = 0.75;
const titleWeight = 3;
/** A title counts again by itself, however long its page is. Set on the training questions of OMoS-QA. */
const titleLength = 0.3;
const titleShare = 0.5;

/** How often a term is in the documents that have it: in all of each, the title three times, and in titles alone. */
interface Postings {
  readonly weight: number;
  readonly page: Map<number, number>;
  readonly title: Map<number, number>;
}

/** Builds an index for texts in one language. */
export function buildIndex(documents: readonly SearchDocument[], locale: string): SearchIndex {
  const stem = stemmerFor(locale);
  const terms = new Map<string, number>();
  const postings: Postings[] = [];
  const pages = new Float64Array(documents.length);
  const titles = new Float64Array(documents.length);
  for (const [document, { title, text }] of documents.entries()) {
    for (const { key, weight } of termsOf(tokensOf(title), stem)) {
      const found = postingsOf(key, weight, terms, postings);
      add(found.page, document, titleWeight, pages);
      add(found.title, document, 1, titles);
    }
    for (const { key, weight } of termsOf(tokensOf(text), stem)) {
      add(postingsOf(key, weight, terms, postings).page, document, 1, pages);
    }
  }
  return {
    ids: documents.map((it) => it.id),
    terms,
    stem,
    questionWords: questionWords(
      documents.map((it) => it.text),
      stem,
    ),
    ...packed(postings, lengthsOf(pages, pageLength), lengthsOf(titles, titleLength)),
  };
}

function postingsOf(key: string, weight: number, terms: Map<string, number>, postings: Postings[]): Postings {
  const known = postings[terms.get(key) ?? postings.length];
  if (known) {
    return known;
  }
  const created = { weight, page: new Map(), title: new Map() };
  terms.set(key, postings.length);
  postings.push(created);
  return created;
}

function add(counts: Map<number, number>, document: number, count: number, lengths: Float64Array): void {
  counts.set(document, (counts.get(document) ?? 0) + count);
  lengths[document] = (lengths[document] ?? 0) + count;
}

/** What BM25 makes of the lengths, once for each document. */
function lengthsOf(lengths: Float64Array, normalised: number): Float64Array {
  const mean = lengths.reduce((sum, it) => sum + it, 0) / lengths.length || 1;
  return lengths.map((it) => k1 * (1 - normalised + (normalised * it) / mean));
}

function packed(postings: readonly Postings[], pageLengths: Float64Array, titleLengths: Float64Array) {
  const total = postings.reduce((sum, it) => sum + it.page.size, 0);
  const starts = new Uint32Array(postings.length + 1);
  const documents = new Uint32Array(total);
  const impacts = new Float32Array(total);
  let next = 0;
  for (const [term, { weight, page, title }] of postings.entries()) {
    const rarity = Math.log(1 + (pageLengths.length - page.size + 0.5) / (page.size + 0.5));
    starts[term] = next;
    for (const [document, count] of page) {
      const inTitle = saturated(title.get(document) ?? 0, titleLengths[document] ?? k1);
      documents[next] = document;
      impacts[next] = weight * rarity * (saturated(count, pageLengths[document] ?? k1) + titleShare * inTitle);
      next += 1;
    }
  }
  starts[postings.length] = next;
  return { starts, documents, impacts };
}

function saturated(count: number, length: number): number {
  return (count * (k1 + 1)) / (count + length);
}
