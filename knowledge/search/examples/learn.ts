import type { GuideId } from '../../schema/ids.ts';
import { bestOf } from '../engine/best.ts';
import { featuresOf } from './features.ts';
import type { Speaking } from './speaking.ts';
import { WordRows } from './word-rows.ts';

/** A sentence that a guide answers; `guide: null`: one of ordinary life that nothing of ours answers. */
export interface Example {
  readonly text: string;
  readonly guide: GuideId | null;
  /** How much it counts: 1 for a sentence as people write it, less for the guide's own words. */
  readonly weight: number;
}

/** How likely it is that a text asks for a guide. */
export interface Likeness {
  readonly guide: GuideId;
  /** From 0 to 1; those of all guides and of ordinary life sum up to 1. */
  readonly likely: number;
}

export interface Likely {
  /** How likely it is that the text is of ordinary life, from 0 to 1. */
  readonly ordinary: number;
  /** Best first. */
  readonly guides: readonly Likeness[];
}

/** How likely the words of a message from `from` to the one before `to` are of one guide, and of the best other one. */
export type Part = (guide: GuideId, from: number, to: number) => { own: number; other: number };

/** What counting the examples taught. */
export interface Likelihoods {
  /** @param most how many guides are told. */
  likely(words: readonly string[], most: number): Likely;
  /** The words that speak for a guide most, the strongest first. */
  why(words: readonly string[], guide: GuideId): readonly string[];
  parts(words: readonly string[]): Part;
}

/** A little of everything is taken to have been seen with every guide: smaller is bolder. */
const SMOOTHING = 0.1;
/** How far scores are drawn together before they become probabilities: words of one sentence are no independent witnesses. */
const TEMPERATURE = 20;
const REASONS = 3;

/** What counting the examples of a language gave; all that is needed to tell how likely a text is. */
export interface Counted extends Speaking {
  readonly locale: string;
  /** Null: ordinary life. */
  readonly guides: readonly (GuideId | null)[];
  /** How little each guide speaks for a feature that its examples do not have. */
  readonly usual: Float32Array;
  readonly rarity: Float32Array;
}

/**
 * Naive Bayes over words, stems, pairs of words and letters in a row, each weighed by its rarity (multinomial, as in Rennie and
 * others, "Tackling the poor assumptions of naive Bayes", 2003, with transformed counts). It is counted and not fitted, so that the
 * same files always teach the same.
 */
export function count(examples: readonly Example[], locale: string): Counted {
  const guides = [...new Set(examples.map((it) => it.guide))];
  const numberOf = new Map(guides.map((guide, at) => [guide, at]));
  const texts = examples.map((it) => featuresOf(it.text, locale));
  const having = new Map<string, number>();
  for (const features of texts) for (const { name } of features) having.set(name, (having.get(name) ?? 0) + 1);
  const features = [...having.keys()];
  const feature = new Map(features.map((name, at) => [name, at]));
  const rarity = Float32Array.from(features, (name) => Math.log(1 + texts.length / (having.get(name) ?? 1)));
  const counts = features.map(() => new Map<number, number>());
  const totals = new Float64Array(guides.length);
  examples.forEach(({ guide, weight }, at) => {
    const text = texts[at] ?? [];
    const share = weight / Math.sqrt(Math.max(1, text.length));
    const number = numberOf.get(guide) ?? 0;
    for (const { name, trust } of text) {
      const place = feature.get(name) ?? 0;
      const value = share * trust * (rarity[place] ?? 0);
      const ofFeature = counts[place];
      ofFeature?.set(number, (ofFeature.get(number) ?? 0) + value);
      totals[number] = (totals[number] ?? 0) + value;
    }
  });
  const usual = Float32Array.from(totals, (it) => Math.log(SMOOTHING) - Math.log(it + SMOOTHING * features.length));
  return { locale, guides, usual, features, rarity, ...gainsOf(counts) };
}

function gainsOf(counts: readonly ReadonlyMap<number, number>[]): Omit<Speaking, 'features'> {
  const size = counts.reduce((sum, it) => sum + it.size, 0);
  const starts = new Uint32Array(counts.length + 1);
  const speaking = new Uint32Array(size);
  const gains = new Float32Array(size);
  let place = 0;
  counts.forEach((ofFeature, feature) => {
    for (const [guide, value] of ofFeature) {
      speaking[place] = guide;
      gains[place] = Math.log((value + SMOOTHING) / SMOOTHING);
      place += 1;
    }
    starts[feature + 1] = place;
  });
  return { starts, speaking, gains };
}

export function learnedBy(counted: Counted): Likelihoods {
  const { guides, usual, rarity, locale } = counted;
  const rows = new WordRows(counted, { width: guides.length, rarity, usual }, locale);
  const numberOf = new Map(guides.map((guide, at) => [guide, at]));
  return {
    likely: (words, most) => likelyBy(rows.sum(words), guides, most),
    why: (words, guide) => reasons(words, (word) => rows.gain(word, numberOf.get(guide) ?? -1)),
    parts: (words) => partsOf(rows.of(words), numberOf),
  };
}

export function learn(examples: readonly Example[], locale: string): Likelihoods {
  return learnedBy(count(examples, locale));
}

function likelyBy(scores: Float32Array, guides: Counted['guides'], most: number): Likely {
  if (scores.every((it) => it === 0)) return { ordinary: 1, guides: [] };
  const shares = sharesOf(scores);
  return {
    ordinary: shares[guides.indexOf(null)] ?? 0,
    guides: bestOf(shares, most + 1).flatMap((at) => {
      const guide = guides[at];
      return guide ? [{ guide, likely: shares[at] ?? 0 }] : [];
    }),
  };
}

/** Scores as probabilities, which sum up to 1. */
function sharesOf(scores: Float32Array): Float32Array {
  const best = largest(scores);
  const shares = scores.map((it) => powerOf(it, best));
  let sum = 0;
  for (const it of shares) sum += it;
  return shares.map((it) => it / sum);
}

function largest(scores: Float32Array | Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) best = Math.max(best, scores[at] ?? best);
  return best;
}

/** How likely a score is beside the best one, before all are made to sum up to 1. */
function powerOf(score: number, best: number): number {
  return Math.exp((score - best) / TEMPERATURE);
}

function partsOf(rows: Float32Array, numberOf: ReadonlyMap<GuideId | null, number>): Part {
  const width = numberOf.size;
  const before = sumsBefore(rows, width);
  const scores = new Float64Array(width);
  const ordinary = numberOf.get(null) ?? -1;
  return (guide, from, to) => {
    const own = numberOf.get(guide) ?? -1;
    for (let at = 0; at < width; at += 1) {
      scores[at] = (before[to * width + at] ?? 0) - (before[from * width + at] ?? 0);
    }
    const best = largest(scores);
    let [sum, other] = [0, Number.NEGATIVE_INFINITY];
    for (let at = 0; at < width; at += 1) {
      const score = scores[at] ?? 0;
      sum += powerOf(score, best);
      if (score > other && at !== own && at !== ordinary) other = score;
    }
    const share = (score: number | undefined) => (score === undefined ? 0 : powerOf(score, best) / sum);
    return { own: share(scores[own]), other: share(other) };
  };
}

/** What all words before a word say for each guide, so that any part of a message costs one subtraction: one row more than there are words. */
function sumsBefore(rows: Float32Array, width: number): Float64Array {
  const sums = new Float64Array(rows.length + width);
  for (let at = 0; at < rows.length; at += 1) sums[at + width] = (sums[at] ?? 0) + (rows[at] ?? 0);
  return sums;
}

/** The words that speak for a guide more than usual. */
function reasons(words: readonly string[], gainOf: (word: string) => number): string[] {
  return [...new Set(words)]
    .map((word) => ({ word, gain: gainOf(word) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, REASONS)
    .map(({ word }) => word);
}
