import type { GuideId } from '../schema/ids.ts';
import type { Said, Stretch } from './examples/evidence.ts';
import type { Likely } from './examples/learn.ts';
import type { Learned } from './examples/learned.ts';

/** What tells whether a guide is asked for; `npm run fit:needs` finds how much each counts. */
export interface Traits {
  /** What the stretch says for the guide, and how far it is above the best other guide that the same words speak for. */
  readonly score: number;
  readonly above: number;
  /** The logarithm of one more than the guides of the message that have a better stretch. */
  readonly rank: number;
  /** The words of the stretch and their neighbours as a whole, by what examples are like: this guide beside others. */
  readonly likeness: number;
  /** The logarithms of one more than the words of the stretch, and of the message. */
  readonly length: number;
  readonly words: number;
  /** 1 where a clause names the guide and nothing else. */
  readonly named: number;
  /** Of the clause with the word that says most: 1 where it is about what is well or over, 1 where it says a wish, how many of its words tell something. */
  readonly settled: number;
  readonly wished: number;
  readonly telling: number;
  /** The whole message by what examples are like: the logarithms of how likely the guide is, and of one more than the likelier guides. */
  readonly whole: number;
  readonly place: number;
  /** The logarithm of one more than the clauses of the message. */
  readonly clauses: number;
}

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
/** The place of a guide that is not among the likeliest of the whole message. */
const UNPLACED = 20;

/** What is known of the clauses of a message beside its words. */
export interface Told {
  /** Guides that a clause names, and nothing else. */
  readonly named: ReadonlySet<GuideId>;
  /** Those of them whose clause says a wish: "need a doctor". */
  readonly wanted: ReadonlySet<GuideId>;
  readonly clauses: readonly ToldClause[];
  /** What the whole message is like. */
  readonly likely: Likely;
}

export interface ToldClause {
  /** Its first word in the message, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Whether it is about what is well or over, and whether it says a wish. */
  readonly settled: boolean;
  readonly wished: boolean;
  /** How many of its words tell something. */
  readonly telling: number;
}

/** The guides with the best stretches, and what tells whether they are asked for. */
export function traitsIn(said: Said, told: Told, learned: Learned): { stretch: Stretch; traits: Traits }[] {
  const stretches = learned.stretches(said).sort((a, b) => b.score - a.score);
  const part = learned.parts(said.words);
  const { guides } = told.likely;
  return stretches.slice(0, MOST).map((stretch, rank) => {
    const { guide, score, from, to } = stretch;
    const rival = stretches.find((it) => it !== stretch && sharesWords(it, stretch))?.score ?? NO_RIVAL;
    const end = Math.min(said.words.length, to + NEIGHBOURS);
    const { own, other } = part(guide, Math.max(0, from - NEIGHBOURS), end);
    const peak = stretch.peak();
    const clause = told.clauses.find((it) => it.from <= peak && peak < it.to);
    const place = guides.findIndex((it) => it.guide === guide);
    const traits: Traits = {
      score: near(score),
      above: near(score - rival),
      rank: Math.log1p(rank),
      likeness: logOf(own) - logOf(other),
      length: Math.log1p(to - from),
      words: Math.log1p(said.words.length),
      named: told.named.has(guide) ? 1 : 0,
      settled: clause?.settled ? 1 : 0,
      wished: clause?.wished ? 1 : 0,
      telling: Math.log1p(clause?.telling ?? 0),
      whole: logOf(guides[place]?.likely ?? 0),
      place: Math.log1p(place < 0 ? UNPLACED : place),
      clauses: Math.log1p(told.clauses.length),
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
