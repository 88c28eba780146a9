import type { PhraseIndex } from './phrase-index.ts';
import { respelt } from './spelling.ts';

/** A word of a clause that says something about the subject, and the stem that it was recognised as. */
export interface TellingWord {
  readonly word: string;
  /** Undefined: no phrase has it. */
  readonly stem: number | undefined;
  /** How much it tells; less where it had to be respelt. */
  readonly weight: number;
}

/** What speaks for a candidate. */
export interface Evidence {
  readonly candidate: number;
  /** The weight of the clause's words that some phrase of the candidate has. */
  readonly shared: number;
  /** The weight of the heaviest phrase of which the clause has every word; 0 when there is none. */
  readonly whole: number;
  /** The largest share of a phrase that the clause has, from 0 to 1. */
  readonly part: number;
}

/** What a word counts that had to be respelt. */
const respeltTrust = 0.8;
/** A phrase is whole with this share of its weight: all of its words, all of them respelt. Less, for rounding. */
const wholeShare = 0.799;
/** What a function word adds to a whole phrase. */
const functionWordWeight = 0.3;

/** The words of a clause without those that tell nothing. */
export function tellingWords(index: PhraseIndex, words: readonly string[]): TellingWord[] {
  const telling: TellingWord[] = [];
  for (const word of words) {
    if (index.functionWords.has(word)) {
      continue;
    }
    const exact = index.stems.get(index.stem(word));
    const stem = exact ?? respelt(index.spelling, word);
    const trust = exact === undefined ? respeltTrust : 1;
    const weight = stem === undefined ? index.unknownRarity : trust * (index.rarity[stem] ?? 0);
    telling.push({ word, stem, weight });
  }
  return telling;
}

/** Everything that a phrase with one of these words leads to, in no order. */
export function weigh(index: PhraseIndex, words: readonly TellingWord[], clause: ReadonlySet<string>): Evidence[] {
  const phrases = new Map<number, number>();
  const shared = new Map<number, number>();
  for (const [stem, weight] of distinct(words)) {
    const counted = new Set<number>();
    for (let at = index.starts[stem] ?? 0; at < (index.starts[stem + 1] ?? 0); at += 1) {
      const phrase = index.byStem[at] ?? 0;
      const candidate = index.candidateOf[phrase] ?? 0;
      phrases.set(phrase, (phrases.get(phrase) ?? 0) + weight);
      if (!counted.has(candidate)) {
        counted.add(candidate);
        shared.set(candidate, (shared.get(candidate) ?? 0) + weight);
      }
    }
  }
  const whole = new Map<number, number>();
  const part = new Map<number, number>();
  for (const [phrase, weight] of phrases) {
    const candidate = index.candidateOf[phrase] ?? 0;
    const share = weight / (index.weightOf[phrase] ?? weight);
    if (share >= wholeShare) {
      const told = index.functionWordsOf[phrase]?.filter((it) => clause.has(it)).length ?? 0;
      whole.set(candidate, Math.max(whole.get(candidate) ?? 0, weight + told * functionWordWeight));
    }
    part.set(candidate, Math.max(part.get(candidate) ?? 0, Math.min(1, share)));
  }
  return [...shared].map(([candidate, weight]) => ({
    candidate,
    shared: weight,
    whole: whole.get(candidate) ?? 0,
    part: part.get(candidate) ?? 0,
  }));
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
