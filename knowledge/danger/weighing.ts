import type { Danger } from './kinds.ts';
import type { Likelihood } from './learned.ts';

/** From this likelihood on, a message without a phrase is asked about. */
const ASKED = 0.65;
/** Below this likelihood, a phrase that would be sure is asked about. */
const DOUBTED = 0.05;

/** What phrases found and what the examples taught, as one answer. A phrase is never taken back to nothing. */
export function weighed(phrase: Danger | null, { urgent, kind }: Likelihood): Danger | null {
  if (phrase === null) return urgent >= ASKED ? { kind, certainty: 'ask' } : null;
  return phrase.certainty === 'sure' && urgent < DOUBTED ? { ...phrase, certainty: 'ask' } : phrase;
}
