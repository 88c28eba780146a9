import { digit, type PhraseIndex } from './phrase-index.ts';
import { respelt } from './spelling.ts';

/** A word of a clause that says something about the subject, and the stem that it was recognised as. */
export interface TellingWord {
  readonly word: string;
  /** Undefined: no phrase has it. */
  readonly stem: number | undefined;
  /** How much it tells; less where it had to be respelt. */
  readonly weight: number;
  /** Whether it is a subject that is not ours. */
  readonly elsewhere: boolean;
}

/** What speaks for a candidate. */
export interface Evidence {
  readonly candidate: number;
  /** The weight of the clause's words that some phrase of the candidate has. */
  readonly shared: number;
  /** The weight of the heaviest phrase of which the clause has every word; 0 when there is none. */
  readonly whole: number;
  /** That phrase, and how many telling words it has. */
  readonly phrase: number | undefined;
  readonly words: number;
  /** The largest share of a phrase that the clause has, from 0 to 1. */
  readonly part: number;
}

/** What a word counts that had to be respelt. */
const respeltTrust = 0.8;
/** A phrase is whole with this share of its weight: all of its words, all of them respelt. Less, for rounding. */
const wholeShare = 0.799;
/** What a function word adds to a whole phrase, and the share of it that is taken off where it is missing. */
const functionWordWeight = 0.3;
const missingShare = 0.5;
const leastWhole = 0.1;

const number = /^\d+$/;

/** The words of a clause without those that tell nothing. */
export function tellingWords(index: PhraseIndex, words: readonly string[]): TellingWord[] {
  const telling: TellingWord[] = [];
  for (const word of words) {
    if (index.functionWords.has(word) || digit.test(word) || (number.test(word) && !index.stems.has(word))) {
      continue;
    }
    const stemmed = index.stem(word);
    const exact = index.stems.get(stemmed);
    const stem = exact ?? respelt(index.spelling, word);
    const trust = exact === undefined ? respeltTrust : 1;
    const weight = stem === undefined ? index.unknownRarity : trust * (index.rarity[stem] ?? 0);
    telling.push({ word, stem, weight, elsewhere: index.elsewhere.has(stemmed) });
  }
  return telling;
}

/** Everything that a phrase with one of these words leads to, in no order. */
export function weigh(index: PhraseIndex, words: readonly TellingWord[], clause: ReadonlySet<string>): Evidence[] {
  const negated = clause.intersection(index.negations).size > 0;
  const evidence = new Map<number, Mutable<Evidence>>();
  for (const [phrase, weight] of phrasesWith(index, words, evidence)) {
    const found = evidence.get(index.candidateOf[phrase] ?? 0);
    const share = weight / (index.weightOf[phrase] ?? weight);
    if (found) {
      found.part = Math.max(found.part, Math.min(1, share));
    }
    if (found && share >= wholeShare && isMeant(index, phrase, clause, negated)) {
      const whole = Math.max(leastWhole, weight + exactness(index, phrase, clause));
      if (whole > found.whole) {
        found.whole = whole;
        found.phrase = phrase;
        found.words = index.sizeOf[phrase] ?? 0;
      }
    }
  }
  return [...evidence.values()];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The phrases that have one of the words, with the weight of those that they have; adds up what candidates share. */
function phrasesWith(
  index: PhraseIndex,
  words: readonly TellingWord[],
  evidence: Map<number, Mutable<Evidence>>,
): Map<number, number> {
  const phrases = new Map<number, number>();
  for (const [stem, weight] of distinct(words)) {
    const counted = new Set<number>();
    for (let at = index.starts[stem] ?? 0; at < (index.starts[stem + 1] ?? 0); at += 1) {
      const phrase = index.byStem[at] ?? 0;
      const candidate = index.candidateOf[phrase] ?? 0;
      phrases.set(phrase, (phrases.get(phrase) ?? 0) + weight);
      if (!counted.has(candidate)) {
        counted.add(candidate);
        const found = evidence.get(candidate) ?? {
          candidate,
          shared: 0,
          whole: 0,
          phrase: undefined,
          words: 0,
          part: 0,
        };
        found.shared += weight;
        evidence.set(candidate, found);
      }
    }
  }
  return phrases;
}

/** A phrase that is there with its small words too is meant rather than one without. */
function exactness(index: PhraseIndex, phrase: number, clause: ReadonlySet<string>): number {
  const small = index.functionWordsOf[phrase] ?? [];
  const told = small.filter((it) => clause.has(it)).length;
  return functionWordWeight * (told - (small.length - told) * missingShare);
}

/** "No job" is not meant by "a job", nor "kicked out" by "kicked". */
function isMeant(index: PhraseIndex, phrase: number, clause: ReadonlySet<string>, negated: boolean): boolean {
  const needed = index.needed[phrase] ?? [];
  return (negated || !index.negated[phrase]) && needed.every((it) => clause.has(it));
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
