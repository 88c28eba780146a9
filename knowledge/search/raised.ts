import type { Said, Stretch } from './examples/evidence.ts';
import type { Learned } from './examples/learned.ts';
import { bias, weights } from './raised-weights.ts';
import { type Told, type Traits, traitsIn } from './traits.ts';

/** A guide that a message may ask for, and the words that do. */
export interface Raised extends Stretch {
  /** The logarithm of the odds that a person who wrote this needs the guide. */
  readonly odds: number;
}

/** The guides that a message may ask for, the likeliest first: a logistic regression over what tells whether they are asked for. */
export function raisedBy(said: Said, told: Told, learned: Learned): Raised[] {
  return traitsIn(said, told, learned)
    .map(({ stretch, traits }) => ({ ...stretch, odds: oddsOf(traits) }))
    .sort((a, b) => b.odds - a.odds);
}

const names = Object.keys(weights) as (keyof Traits)[];

function oddsOf(traits: Traits): number {
  return names.reduce((sum, it) => sum + weights[it] * traits[it], bias);
}
