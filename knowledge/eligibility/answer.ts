import type { FactId } from '../schema/fact.ts';

/** What a fact can be: an id of a choice, yes or no, a number, or the ages of children in years. */
export type FactValue = string | boolean | number | readonly number[];

/** What a person said to one question. Who is not sure and who prefers not to say are treated alike, and not asked again. */
export type Answer =
  | { readonly kind: 'value'; readonly value: FactValue }
  | { readonly kind: 'not-sure' }
  | { readonly kind: 'prefer-not' };

/** What is known of a person. A fact that is not there has not been asked yet. */
export type Answers = ReadonlyMap<FactId, Answer>;
