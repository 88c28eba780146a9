import type { Occurrences } from './occurrences.ts';
import { type Postings, postingsOf } from './postings.ts';

/** How the score of a term in a unit grows with how often it is there, by BM25. */
export interface Bm25 {
  /** From which count on more of it adds little. */
  readonly saturation: number;
  /** How much the length of a unit counts, from 0 to 1. */
  readonly length: number;
  /** A term of the title counts as this many in its unit. */
  readonly titleCount: number;
}

/** @param rarities what each term tells. */
export function bm25(counted: Occurrences, settings: Bm25, rarities: Float32Array): Postings {
  const { saturation, length, titleCount } = settings;
  const lengths = lengthsOf(counted, titleCount);
  const mean = lengths.reduce((sum, it) => sum + it, 0) / lengths.length || 1;
  return postingsOf(counted, (at) => {
    const count = counted.counts.at(at) + titleCount * counted.titleCounts.at(at);
    const unitLength = (lengths[counted.units.at(at)] ?? 0) / mean;
    const full = count + saturation * (1 - length + length * unitLength);
    return ((rarities[counted.terms.at(at)] ?? 0) * count * (saturation + 1)) / full;
  });
}

/** Postings of a language model, and what every unit gets for its length for each point of a question's weight. */
export interface LanguageModel {
  readonly postings: Postings;
  readonly byLength: Float32Array;
}

/** How likely the unit's writer would use the term (Dirichlet smoothing): as if `smoothing` terms of all texts were in each. */
export function languageModel(counted: Occurrences, smoothing: number, titleCount: number): LanguageModel {
  const lengths = lengthsOf(counted, titleCount);
  const totals = new Float64Array(counted.termsKnown).fill(0.5);
  for (let at = 0; at < counted.size; at += 1) {
    const term = counted.terms.at(at);
    totals[term] = (totals[term] ?? 0) + counted.counts.at(at) + titleCount * counted.titleCounts.at(at);
  }
  const all = totals.reduce((sum, it) => sum + it, 0);
  const postings = postingsOf(counted, (at) => {
    const count = counted.counts.at(at) + titleCount * counted.titleCounts.at(at);
    return Math.log(1 + (count * all) / (smoothing * (totals[counted.terms.at(at)] ?? 1)));
  });
  return { postings, byLength: Float32Array.from(lengths, (it) => Math.log(smoothing / (it + smoothing))) };
}

function lengthsOf(counted: Occurrences, titleCount: number): Float64Array {
  const lengths = new Float64Array(counted.unitsKnown);
  for (let at = 0; at < counted.size; at += 1) {
    const unit = counted.units.at(at);
    lengths[unit] = (lengths[unit] ?? 0) + counted.counts.at(at) + titleCount * counted.titleCounts.at(at);
  }
  return lengths;
}
