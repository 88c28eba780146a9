import type { Occurrences } from './occurrences.ts';

/**
 * In which units each term is, and what each adds to the score, worked out when the index is built. The postings of term
 * t are `units[starts[t]]` up to `units[starts[t + 1]]`, in the order of units.
 */
export interface Postings {
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly impacts: Float32Array;
}

/** @param impact what the occurrence at a place of `counted` adds to the score. */
export function postingsOf(counted: Occurrences, impact: (at: number) => number): Postings {
  const { starts, order } = byTerm(counted);
  const units = new Uint32Array(order.length);
  const impacts = new Float32Array(order.length);
  for (const [place, at] of order.entries()) {
    units[place] = counted.units.at(at);
    impacts[place] = impact(at);
  }
  return { starts, units, impacts };
}

/** Adds what a term counts to the scores of all units that have it. */
export function addTo(scores: Float32Array, { starts, units, impacts }: Postings, term: number, weight: number): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const unit = units[at] ?? 0;
    scores[unit] = (scores[unit] ?? 0) + weight * (impacts[at] ?? 0);
  }
}

/** How many units have a term. */
export function countOf({ starts }: Postings, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** Whether a unit has a term. */
export function holds({ starts, units }: Postings, term: number, unit: number): boolean {
  let low = starts[term] ?? 0;
  const end = starts[term + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle] ?? 0) < unit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < end && units[low] === unit;
}

/** How much a term tells, by how few of the units have it: BM25's. */
export function rarityOf(having: number, units: number): number {
  return Math.log(1 + (units - having + 0.5) / (having + 0.5));
}

export function raritiesOf(counted: Occurrences, units: number): Float32Array {
  const having = new Uint32Array(counted.termsKnown);
  for (let at = 0; at < counted.size; at += 1) {
    const term = counted.terms.at(at);
    having[term] = (having[term] ?? 0) + 1;
  }
  return Float32Array.from(having, (it) => rarityOf(it, units));
}

function byTerm(counted: Occurrences): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(counted.termsKnown + 1);
  for (let at = 0; at < counted.size; at += 1) {
    const term = counted.terms.at(at);
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < counted.termsKnown; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const next = starts.slice();
  const order = new Uint32Array(counted.size);
  for (let at = 0; at < counted.size; at += 1) {
    const term = counted.terms.at(at);
    order[next[term] ?? 0] = at;
    next[term] = (next[term] ?? 0) + 1;
  }
  return { starts, order };
}
