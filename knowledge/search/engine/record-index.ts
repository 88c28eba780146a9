import { type Stemmer, stemmerFor } from '../../text/stem.ts';
import { tokensOf } from '../../text/tokens.ts';
import type { SearchDocument } from './document.ts';
import { Lexicon } from './lexicon.ts';
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';
import { Occurrences } from './occurrences.ts';
import { type Postings, raritiesOf } from './postings.ts';
import { type Bm25, bm25 } from './weighing.ts';

/**
 * An index of many short records, such as services: found by words, by other forms of them, and by words that are one
 * letter away. It never changes.
 */
export interface RecordIndex {
  readonly locale: string;
  readonly ids: readonly string[];
  readonly words: Lexicon;
  readonly postings: Postings;
  /** What each word tells. */
  readonly rarities: Float32Array;
  readonly families: Families;
  readonly neighbourhood: Neighbourhood;
  readonly stem: Stemmer;
  /** Where a query adds up scores. All zero between queries, none of which is ever interrupted: no memory for each. */
  readonly scores: Float32Array;
}

/** The words of one stem s are `words[starts[s]]` up to `words[starts[s + 1]]`. */
export interface Families {
  readonly stems: Lexicon;
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
}

/** Set on invented services with questions other than those of the measurement. */
export const recordSettings: Bm25 = { saturation: 1.2, length: 0.5, titleCount: 2 };

/** Indexes records. Words in another script than the locale's are read by the grammar of their own. */
export function buildRecordIndex(documents: Iterable<SearchDocument>, locale: string): RecordIndex {
  const words = new Lexicon();
  const counted = new Occurrences();
  const ids: string[] = [];
  for (const { id, title, text } of documents) {
    const unit = ids.push(id) - 1;
    for (const word of tokensOf(title)) {
      counted.add(words.add(word), unit, true);
    }
    for (const word of tokensOf(text)) {
      counted.add(words.add(word), unit, false);
    }
  }
  const stem = stemmerFor(locale);
  const rarities = raritiesOf(counted, ids.length);
  return {
    locale,
    ids,
    words,
    postings: bm25(counted, recordSettings, rarities),
    rarities,
    families: familiesOf(words, stem),
    neighbourhood: neighbourhoodOf(words.strings),
    stem,
    scores: new Float32Array(ids.length),
  };
}

function familiesOf(words: Lexicon, stem: Stemmer): Families {
  const stems = new Lexicon();
  const stemOf = Uint32Array.from(words.strings, (word) => stems.add(stem(word)));
  const starts = new Uint32Array(stems.size + 1);
  for (const id of stemOf) {
    starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  }
  for (let id = 0; id < stems.size; id += 1) {
    starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  }
  const next = starts.slice();
  const members = new Uint32Array(words.size);
  for (const [word, id] of stemOf.entries()) {
    members[next[id] ?? 0] = word;
    next[id] = (next[id] ?? 0) + 1;
  }
  return { stems, starts, words: members };
}
