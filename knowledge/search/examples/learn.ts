import type { GuideId } from '../../schema/ids.ts';
import { featuresOf } from './features.ts';

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
  /** The words that speak for it most, the strongest first. */
  readonly why: readonly string[];
}

export interface Likely {
  /** How likely it is that the text is of ordinary life, from 0 to 1. */
  readonly ordinary: number;
  /** Best first. */
  readonly guides: readonly Likeness[];
}

/** What examples taught. */
export interface Learned {
  /** @param most how many guides are told. */
  likely(text: string, most: number): Likely;
}

/** A little of everything is taken to have been seen with every guide: smaller is bolder. */
const SMOOTHING = 0.1;
/** How far scores are drawn together before they become probabilities: words of one sentence are no independent witnesses. */
const TEMPERATURE = 20;
const REASONS = 3;

/**
 * Naive Bayes over words, stems, pairs of words and letters in a row, each weighed by its rarity (multinomial, as in Rennie and
 * others, "Tackling the poor assumptions of naive Bayes", 2003, with transformed counts). It is counted and not fitted, so that the
 * same files always teach the same, within a second.
 */
export function learn(examples: readonly Example[], locale: string): Learned {
  const guides = [...new Set(examples.map((it) => it.guide))];
  const numberOf = new Map(guides.map((guide, at) => [guide, at]));
  const texts = examples.map((it) => featuresOf(it.text, locale));
  const rarity = raritiesOf(texts);
  const counts = new Map<string, Map<number, number>>();
  const totals = new Float64Array(guides.length);
  examples.forEach(({ guide, weight }, at) => {
    const features = texts[at] ?? [];
    const share = weight / Math.sqrt(Math.max(1, features.length));
    const number = numberOf.get(guide) ?? 0;
    for (const { name, trust } of features) {
      const value = share * trust * (rarity.get(name) ?? 0);
      const ofFeature = counts.get(name) ?? new Map<number, number>();
      ofFeature.set(number, (ofFeature.get(number) ?? 0) + value);
      counts.set(name, ofFeature);
      totals[number] = (totals[number] ?? 0) + value;
    }
  });
  const table = tableOf(counts, rarity);
  const usual = totals.map((total) => Math.log(SMOOTHING) - Math.log(total + SMOOTHING * counts.size));
  return { likely: (text, most) => likelyIn(text, most, { locale, guides, table, usual }) };
}

/** Of each feature its rarity, and by how much more than usual it speaks for some guides. */
interface Table {
  readonly numbers: ReadonlyMap<string, number>;
  readonly rarity: Float32Array;
  readonly starts: Uint32Array;
  readonly guides: Uint16Array;
  readonly gains: Float32Array;
}

function tableOf(counts: ReadonlyMap<string, ReadonlyMap<number, number>>, rarity: ReadonlyMap<string, number>): Table {
  const size = [...counts.values()].reduce((sum, it) => sum + it.size, 0);
  const table = {
    numbers: new Map([...counts.keys()].map((name, at) => [name, at])),
    rarity: new Float32Array(counts.size),
    starts: new Uint32Array(counts.size + 1),
    guides: new Uint16Array(size),
    gains: new Float32Array(size),
  };
  let feature = 0;
  let place = 0;
  for (const [name, ofFeature] of counts) {
    table.rarity[feature] = rarity.get(name) ?? 0;
    for (const [guide, count] of ofFeature) {
      table.guides[place] = guide;
      table.gains[place] = Math.log((count + SMOOTHING) / SMOOTHING);
      place += 1;
    }
    feature += 1;
    table.starts[feature] = place;
  }
  return table;
}

/** How rare each feature is: the logarithm of one and the number of texts by those that have it. */
function raritiesOf(texts: readonly (readonly { readonly name: string }[])[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const features of texts) for (const { name } of features) having.set(name, (having.get(name) ?? 0) + 1);
  return new Map([...having].map(([name, count]) => [name, Math.log(1 + texts.length / count)]));
}

interface Taught {
  readonly locale: string;
  readonly guides: readonly (GuideId | null)[];
  readonly table: Table;
  readonly usual: Float64Array;
}

function likelyIn(text: string, most: number, { locale, guides, table, usual }: Taught): Likely {
  const scores = new Float64Array(guides.length);
  const words: { word: string; feature: number; weight: number }[] = [];
  let known = 0;
  for (const { name, trust } of featuresOf(text, locale)) {
    const feature = table.numbers.get(name);
    if (feature === undefined) continue;
    const weight = trust * (table.rarity[feature] ?? 0);
    known += weight;
    if (name.startsWith('w')) words.push({ word: name.slice(1), feature, weight });
    for (let at = table.starts[feature] ?? 0; at < (table.starts[feature + 1] ?? 0); at += 1) {
      const guide = table.guides[at] ?? 0;
      scores[guide] = (scores[guide] ?? 0) + weight * (table.gains[at] ?? 0);
    }
  }
  for (let guide = 0; guide < scores.length; guide += 1)
    scores[guide] = (scores[guide] ?? 0) + known * (usual[guide] ?? 0);
  if (known === 0) return { ordinary: 1, guides: [] };
  const best = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((it) => Math.exp((it - best) / TEMPERATURE));
  const sum = powers.reduce((a, b) => a + b, 0);
  const ordinary = guides.indexOf(null);
  const order = [...powers.keys()].sort((a, b) => (powers[b] ?? 0) - (powers[a] ?? 0));
  return {
    ordinary: (powers[ordinary] ?? 0) / sum,
    guides: order.slice(0, most + 1).flatMap((at) => {
      const guide = guides[at];
      return guide ? [{ guide, likely: (powers[at] ?? 0) / sum, why: reasons(table, words, at) }] : [];
    }),
  };
}

/** The words of the text that speak for a guide more than usual. */
function reasons(
  table: Table,
  words: readonly { word: string; feature: number; weight: number }[],
  guide: number,
): string[] {
  const gainOf = (feature: number): number => {
    for (let at = table.starts[feature] ?? 0; at < (table.starts[feature + 1] ?? 0); at += 1) {
      if (table.guides[at] === guide) return table.gains[at] ?? 0;
    }
    return 0;
  };
  return words
    .map(({ word, feature, weight }) => ({ word, gain: weight * gainOf(feature) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, REASONS)
    .map(({ word }) => word);
}
