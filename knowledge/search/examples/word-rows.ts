import { type Stemmer, stemmerFor } from '../../text/stem.ts';
import type { Feature } from './features.ts';
import type { Speaking } from './speaking.ts';
import { ownFeatures, pairsOf } from './word-features.ts';

/** What is known of features, and how much each counts. */
export interface Weighing {
  /** How many guides there are: the length of a row. */
  readonly width: number;
  /** How much a feature counts; 1 for each where it is left out. */
  readonly rarity?: Float32Array;
  /** What a feature that counts 1 says for each guide whether it speaks for it or not; nothing where it is left out. */
  readonly usual?: Float32Array;
}

/** Rows of so many words are kept, so that a word that many people write is worked out once: about 2 MB. */
const KEPT = 5000;

/**
 * What the words of a message say for each guide, one row of numbers for each word. Words that examples have are kept once they are worked
 * out; what only one person wrote is not.
 */
export class WordRows {
  readonly #says: Speaking;
  readonly #weighing: Weighing;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #stem: Stemmer;
  readonly #kept = new Map<string, Float32Array>();

  constructor(says: Speaking, weighing: Weighing, locale: string) {
    this.#says = says;
    this.#weighing = weighing;
    this.#numbers = new Map(says.features.map((name, at) => [name, at]));
    this.#stem = stemmerFor(locale);
  }

  /** Of each word, with what it makes with the words before it, what it says for each guide: one row after the other. */
  of(words: readonly string[]): Float32Array {
    const { width } = this.#weighing;
    const rows = new Float32Array(words.length * width);
    words.forEach((word, at) => {
      this.#addOwn(word, rows, at * width);
      this.#add(pairsOf(words, at), rows, at * width);
    });
    return rows;
  }

  /** What all the words together say for each guide, a word that comes again counted once. */
  sum(words: readonly string[]): Float32Array {
    const sum = new Float32Array(this.#weighing.width);
    for (const word of new Set(words)) this.#addOwn(word, sum, 0);
    const pairs = new Map(words.flatMap((_, at) => pairsOf(words, at)).map((it) => [it.name, it]));
    this.#add([...pairs.values()], sum, 0);
    return sum;
  }

  /** How much a word says for one guide by itself. */
  gain(word: string, guide: number): number {
    const { starts, speaking, gains } = this.#says;
    const feature = this.#numbers.get(`w${word}`) ?? -1;
    const at = speaking.subarray(starts[feature] ?? 0, starts[feature + 1] ?? 0).indexOf(guide);
    return at < 0 ? 0 : (this.#weighing.rarity?.[feature] ?? 1) * (gains[(starts[feature] ?? 0) + at] ?? 0);
  }

  #addOwn(word: string, rows: Float32Array, place: number): void {
    const own = this.#kept.get(word) ?? this.#ownRow(word);
    for (let at = 0; at < own.length; at += 1) rows[place + at] = (rows[place + at] ?? 0) + (own[at] ?? 0);
  }

  #ownRow(word: string): Float32Array {
    const row = new Float32Array(this.#weighing.width);
    this.#add(ownFeatures(word, this.#stem), row, 0);
    if (this.#kept.size < KEPT && this.#numbers.has(`w${word}`)) this.#kept.set(word, row);
    return row;
  }

  #add(features: readonly Feature[], rows: Float32Array, place: number): void {
    const { starts, speaking, gains } = this.#says;
    const { rarity, usual } = this.#weighing;
    let known = 0;
    for (const { name, trust } of features) {
      const feature = this.#numbers.get(name);
      if (feature === undefined) continue;
      const weight = rarity ? trust * (rarity[feature] ?? 0) : trust;
      known += weight;
      const end = starts[feature + 1] ?? 0;
      for (let at = starts[feature] ?? 0; at < end; at += 1) {
        const guide = place + (speaking[at] ?? 0);
        rows[guide] = (rows[guide] ?? 0) + weight * (gains[at] ?? 0);
      }
    }
    if (usual === undefined || known === 0) return;
    for (let at = 0; at < usual.length; at += 1) rows[place + at] = (rows[place + at] ?? 0) + known * (usual[at] ?? 0);
  }
}
