import type { StretchFinder } from './evidence.ts';
import type { Likelihoods } from './learn.ts';

/** What the examples of a language taught: what a whole text is like, and which of its words ask for which guide. */
export interface Learned extends Likelihoods {
  readonly stretches: StretchFinder;
}
