import type { GuideId } from '../schema/ids.ts';
import type { Said, Stretch } from './examples/evidence.ts';
import type { Learned } from './examples/learned.ts';

/** A guide that a message may ask for, and the words that do. */
export interface Raised extends Stretch {
  /** The logarithm of the odds that a person who wrote this needs the guide. */
  readonly odds: number;
}

/**
 * How far the parts of a message tell that it asks for a guide: a logistic regression on messages that were put together from the
 * questions that are not held out, in all three languages.
 */
const weights = {
  /** What the stretch says for the guide, and how far it is above the best other guide that the same words speak for. */
  score: 0.57,
  above: 0.11,
  /** The logarithm of one more than the guides of the message that have a better stretch. */
  rank: -0.46,
  /** The words of the stretch and their neighbours as a whole, by what examples are like: this guide beside others, and beside ordinary talk. */
  likeness: 0.17,
  ours: 0.07,
  /** The logarithms of one more than the words of the stretch, and of the message. */
  length: 0.66,
  words: 0.12,
  /** 1 where a clause names the guide and nothing else. */
  named: 3,
  /** 1 where the word that says most stands in a clause about what is well or over. */
  settled: -3,
} as const;
const bias = -1.19;

/** Guides that are weighed: those with the best stretches. */
const MOST = 14;
/** Scores further from 0 than this tell no more. */
const FAR = 8;
/** The score of a rival where there is none. */
const NO_RIVAL = -6;
/** So much of the shorter of two stretches is the same words: they speak of the same thing. */
const SAME = 0.5;
const NEIGHBOURS = 2;
const LEAST = 1e-5;

/** What is known of the clauses of a message beside its words. */
export interface Told {
  /** Guides that a clause names, and nothing else. */
  readonly named: ReadonlySet<GuideId>;
  /** Whether a word stands in a clause about what is well or over. */
  readonly settled: (word: number) => boolean;
}

/** The guides that a message may ask for, the likeliest first. */
export function raisedBy(said: Said, told: Told, learned: Learned): Raised[] {
  return traitsIn(said, told, learned)
    .map(({ stretch, traits }) => ({ ...stretch, odds: oddsOf(traits) }))
    .sort((a, b) => b.odds - a.odds);
}

/** What tells whether a guide is asked for. */
type Traits = Readonly<Record<keyof typeof weights, number>>;

const names = Object.keys(weights) as (keyof typeof weights)[];

function oddsOf(traits: Traits): number {
  return names.reduce((sum, it) => sum + weights[it] * traits[it], bias);
}

/** The guides with the best stretches, and what tells whether they are asked for. */
function traitsIn(said: Said, told: Told, learned: Learned): { stretch: Stretch; traits: Traits }[] {
  const stretches = learned.stretches(said).sort((a, b) => b.score - a.score);
  const part = learned.parts(said.words);
  return stretches.slice(0, MOST).map((stretch, rank) => {
    const { guide, score, from, to } = stretch;
    const rival = stretches.find((it) => it !== stretch && sharesWords(it, stretch))?.score ?? NO_RIVAL;
    const end = Math.min(said.words.length, to + NEIGHBOURS);
    const { own, other, ordinary } = part(guide, Math.max(0, from - NEIGHBOURS), end);
    const traits = {
      score: near(score),
      above: near(score - rival),
      rank: Math.log1p(rank),
      likeness: logOf(own) - logOf(other),
      ours: logOf(own) - logOf(ordinary),
      length: Math.log1p(to - from),
      words: Math.log1p(said.words.length),
      named: told.named.has(guide) ? 1 : 0,
      settled: told.settled(stretch.peak()) ? 1 : 0,
    };
    return { stretch, traits };
  });
}

/** Whether two stretches are for the most part the same words. */
function sharesWords(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return common >= SAME * Math.min(a.to - a.from, b.to - b.from);
}

function near(score: number): number {
  return Math.max(-FAR, Math.min(FAR, score));
}

function logOf(share: number): number {
  return Math.log(share + LEAST);
}
