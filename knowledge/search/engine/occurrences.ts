import { GrowingArray } from './growing-array.ts';

/** How often each term is in each unit (a document, or a part of one). Units come one after the other. */
export class Occurrences {
  readonly terms = new GrowingArray((length) => new Uint32Array(length));
  readonly units = new GrowingArray((length) => new Uint32Array(length));
  readonly counts = new GrowingArray((length) => new Uint32Array(length));
  /** How many of them are in the title of the unit. */
  readonly titleCounts = new GrowingArray((length) => new Uint8Array(length));
  /** By term: its last unit plus one, and the place of its counts there. */
  readonly #lastUnit: number[] = [];
  readonly #places: number[] = [];
  #termsKnown = 0;
  #unitsKnown = 0;

  get size(): number {
    return this.terms.length;
  }

  get termsKnown(): number {
    return this.#termsKnown;
  }

  get unitsKnown(): number {
    return this.#unitsKnown;
  }

  add(term: number, unit: number, inTitle: boolean): void {
    if (this.#lastUnit[term] !== unit + 1) {
      this.#lastUnit[term] = unit + 1;
      this.#places[term] = this.size;
      this.#termsKnown = Math.max(this.#termsKnown, term + 1);
      this.#unitsKnown = Math.max(this.#unitsKnown, unit + 1);
      this.terms.push(term);
      this.units.push(unit);
      this.counts.push(0);
      this.titleCounts.push(0);
    }
    const place = this.#places[term] ?? 0;
    if (inTitle) {
      this.titleCounts.set(place, Math.min(255, this.titleCounts.at(place) + 1));
    } else {
      this.counts.set(place, this.counts.at(place) + 1);
    }
  }
}
