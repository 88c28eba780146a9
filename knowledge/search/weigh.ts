import type { PhraseIndex } from './phrase-index.ts';
import { runsOf } from './runs.ts';
import { respeltTrust, type TellingWord } from './telling-words.ts';

/** What speaks for each candidate, by its number; of a candidate that nothing speaks for, all is 0. */
export interface Scales {
  /** The candidates that something speaks for. */
  readonly candidates: number[];
  readonly seen: Uint8Array;
  /** The weight of the clause's words that some phrase of the candidate has. */
  readonly shared: Float64Array;
  /** How much its phrases and its text speak of the clause's words, as BM25 counts. */
  readonly inPhrases: Float64Array;
  readonly inText: Float64Array;
  readonly inRuns: Float64Array;
  /** The largest share of a phrase that the clause has, from 0 to 1. */
  readonly part: Float64Array;
  /** The phrase of which the clause has every word and that tells most, counted from 1; 0 where there is none. */
  readonly phrase: Uint32Array;
  /** What its telling words weigh, how many of its small words are missing, and how many there are if none is. */
  readonly whole: Float64Array;
  readonly told: Uint8Array;
  readonly missing: Uint8Array;
  /** Of each phrase, what its words weigh that the clause has; 0 again when a clause has been weighed. */
  readonly ofPhrase: Float64Array;
}

/** A phrase is whole with this share of its weight: all of its words, all of them respelt. Less, for rounding. */
const wholeShare = respeltTrust - 0.001;
/** Which of two whole phrases tells more: that with more weight, and of its small words more there and fewer missing. */
const toldWeight = 0.3;
const missingWeight = 0.3;

/** Each index has its own, which every clause uses again: a new one for each would cost more than the weighing. */
const scalesOf = new WeakMap<PhraseIndex, Scales>();

/** What the words of a clause speak for. It holds until the next clause is weighed against the same index. */
export function weigh(index: PhraseIndex, words: readonly TellingWord[], clause: ReadonlySet<string>): Scales {
  const scales = scalesOf.get(index) ?? scalesFor(index);
  scalesOf.set(index, scales);
  clear(scales);
  const stems = distinct(words);
  addWords(index, scales, words, stems);
  addRuns(index, scales, words);
  addPhrases(index, scales, stems, clause);
  return scales;
}

function addWords(
  { inPhrases, inText, rarity }: PhraseIndex,
  scales: Scales,
  words: readonly TellingWord[],
  stems: ReadonlyMap<number, number>,
): void {
  for (const [stem, weight] of stems) {
    const trust = weight / (rarity[stem] || 1);
    for (let at = inPhrases.starts[stem] ?? 0; at < (inPhrases.starts[stem + 1] ?? 0); at += 1) {
      const candidate = found(scales, inPhrases.candidates[at] ?? 0);
      add(scales.shared, candidate, weight);
      add(scales.inPhrases, candidate, trust * (inPhrases.impacts[at] ?? 0));
    }
  }
  for (const [place, { textStem }] of words.entries()) {
    if (textStem !== undefined && words.findIndex((it) => it.textStem === textStem) === place) {
      for (let at = inText.starts[textStem] ?? 0; at < (inText.starts[textStem + 1] ?? 0); at += 1) {
        add(scales.inText, found(scales, inText.candidates[at] ?? 0), inText.impacts[at] ?? 0);
      }
    }
  }
}

function addRuns({ inRuns, runs }: PhraseIndex, scales: Scales, words: readonly TellingWord[]): void {
  const counted = new Set<number>();
  for (const { word } of words) {
    for (const it of runsOf(word)) {
      const run = runs.get(it);
      if (run !== undefined && !counted.has(run)) {
        counted.add(run);
        for (let at = inRuns.starts[run] ?? 0; at < (inRuns.starts[run + 1] ?? 0); at += 1) {
          add(scales.inRuns, found(scales, inRuns.candidates[at] ?? 0), inRuns.impacts[at] ?? 0);
        }
      }
    }
  }
}

function addPhrases(
  index: PhraseIndex,
  scales: Scales,
  stems: ReadonlyMap<number, number>,
  clause: ReadonlySet<string>,
): void {
  const { ofPhrase } = scales;
  const phrases: number[] = [];
  for (const [stem, weight] of stems) {
    for (let at = index.starts[stem] ?? 0; at < (index.starts[stem + 1] ?? 0); at += 1) {
      const phrase = index.byStem[at] ?? 0;
      if (ofPhrase[phrase] === 0) {
        phrases.push(phrase);
      }
      add(ofPhrase, phrase, weight);
    }
  }
  const negated = clause.intersection(index.negations).size > 0;
  for (const phrase of phrases) {
    const weight = ofPhrase[phrase] ?? 0;
    const share = weight / (index.weightOf[phrase] || 1);
    const candidate = found(scales, index.candidateOf[phrase] ?? 0);
    scales.part[candidate] = Math.max(scales.part[candidate] ?? 0, Math.min(1, share));
    if (share >= wholeShare && isMeant(index, phrase, clause, negated)) {
      addWhole(index, scales, phrase, weight, clause);
    }
    ofPhrase[phrase] = 0;
  }
}

function addWhole(
  index: PhraseIndex,
  scales: Scales,
  phrase: number,
  weight: number,
  clause: ReadonlySet<string>,
): void {
  const candidate = index.candidateOf[phrase] ?? 0;
  const small = index.functionWordsOf[phrase] ?? [];
  let told = 0;
  for (const it of small) {
    told += clause.has(it) ? 1 : 0;
  }
  const missing = small.length - told;
  told = missing > 0 ? 0 : told;
  const before = wholeOf(scales.whole[candidate] ?? 0, scales.told[candidate] ?? 0, scales.missing[candidate] ?? 0);
  if (scales.phrase[candidate] === 0 || wholeOf(weight, told, missing) > before) {
    scales.phrase[candidate] = phrase + 1;
    scales.whole[candidate] = weight;
    scales.told[candidate] = told;
    scales.missing[candidate] = missing;
  }
}

function wholeOf(weight: number, told: number, missing: number): number {
  return weight + toldWeight * told - missingWeight * missing;
}

/** "No job" is not meant by "a job", nor "kicked out" by "kicked". */
function isMeant(index: PhraseIndex, phrase: number, clause: ReadonlySet<string>, negated: boolean): boolean {
  const needed = index.needed[phrase] ?? [];
  return (negated || !index.negated[phrase]) && needed.every((it) => clause.has(it));
}

function found(scales: Scales, candidate: number): number {
  if (scales.seen[candidate] === 0) {
    scales.seen[candidate] = 1;
    scales.candidates.push(candidate);
  }
  return candidate;
}

function add(array: Float64Array, at: number, value: number): void {
  array[at] = (array[at] ?? 0) + value;
}

function scalesFor(index: PhraseIndex): Scales {
  const { length } = index.candidates;
  return {
    candidates: [],
    seen: new Uint8Array(length),
    shared: new Float64Array(length),
    inPhrases: new Float64Array(length),
    inText: new Float64Array(length),
    inRuns: new Float64Array(length),
    part: new Float64Array(length),
    phrase: new Uint32Array(length),
    whole: new Float64Array(length),
    told: new Uint8Array(length),
    missing: new Uint8Array(length),
    ofPhrase: new Float64Array(index.candidateOf.length),
  };
}

function clear({ candidates, ofPhrase: _, ...arrays }: Scales): void {
  const all = Object.values(arrays);
  for (const candidate of candidates) {
    for (const array of all) {
      array[candidate] = 0;
    }
  }
  candidates.length = 0;
}

function distinct(words: readonly TellingWord[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const it of words) {
    if (it.stem !== undefined) {
      weights.set(it.stem, Math.max(weights.get(it.stem) ?? 0, it.weight));
    }
  }
  return weights;
}
