import { tokensOf } from '../../text/tokens.ts';
import { bestOf } from './best.ts';
import { neighboursOf } from './neighbourhood.ts';
import { addTo, countOf, holds } from './postings.ts';
import type { Families, RecordIndex } from './record-index.ts';

/** How a word of the query is in what was found: as it stands, in another form, or one letter different. */
export type How = 'same' | 'form' | 'spelling';

/** Why something was found: a word of the query, the word that stands there, and how they go together. */
export interface Match {
  readonly asked: string;
  readonly found: string;
  readonly how: How;
}

/** `score` has no unit and orders the hits of one query only. */
export interface RecordHit {
  readonly id: string;
  readonly score: number;
  readonly why: readonly Match[];
}

/** A known word that may be meant by a word of the query, and how much it counts. */
interface Meant extends Match {
  readonly word: number;
  readonly weight: number;
}

const trust: Readonly<Record<How, number>> = { same: 1, form: 0.8, spelling: 0.5 };
/** A word that is known as it stands is seldom a misspelt other one. */
const spellingOfKnown = 0.1;
/** A word that as many records have is meant as it stands. */
const wellKnown = 100;

/** The records that answer a query best, best first. */
export function queryRecords(index: RecordIndex, text: string, limit = 10): RecordHit[] {
  const meant = [...new Set(tokensOf(text))].flatMap((it) => meantBy(index, it));
  const { scores } = index;
  for (const { word, weight } of meant) {
    addTo(scores, index.postings, word, weight);
  }
  const hits = bestOf(scores, limit).map((unit) => ({
    id: index.ids[unit] ?? '',
    score: scores[unit] ?? 0,
    why: meant
      .filter(({ word }) => holds(index.postings, word, unit))
      .map(({ asked, found, how }) => ({ asked, found, how })),
  }));
  scores.fill(0);
  return hits;
}

/** Every known word that a word of a query may stand for, the likeliest kind first. */
function meantBy(index: RecordIndex, asked: string): Meant[] {
  const { words, families, rarities } = index;
  const known = words.find(asked);
  const kin = familyOf(families, index.stem(asked));
  const having = known === undefined ? 0 : countOf(index.postings, known);
  const near = having < wellKnown ? neighboursOf(index.neighbourhood, asked, (id) => words.at(id)) : [];
  const rarity = known === undefined ? Number.POSITIVE_INFINITY : (rarities[known] ?? 0);
  const meant = (word: number, how: How, weight: number): Meant => ({
    asked,
    found: words.at(word),
    how,
    word,
    // A rarer word than the one that was written would count for more than it.
    weight: weight * Math.min(1, rarity / (rarities[word] ?? 1)),
  });
  const isKin = new Set([...(known === undefined ? [] : [known]), ...kin]);
  const spelt = known === undefined ? trust.spelling : spellingOfKnown;
  return [
    ...(known === undefined ? [] : [meant(known, 'same', trust.same)]),
    ...[...kin].filter((it) => it !== known).map((it) => meant(it, 'form', trust.form)),
    ...near.filter((it) => !isKin.has(it)).map((it) => meant(it, 'spelling', spelt)),
  ];
}

function familyOf({ stems, starts, words }: Families, stem: string): Uint32Array {
  const id = stems.find(stem);
  return id === undefined ? new Uint32Array() : words.subarray(starts[id], starts[id + 1]);
}
