import type { Danger, Phrase } from './kinds.ts';
import type { Likelihood } from './learned.ts';

/** From this likelihood on, a message is asked about, or is sure where a phrase is. */
const ASKED = 0.65;
/** From this likelihood on, the way to the numbers is offered beside the answer. */
const BESIDE = 0.1;
/** From this likelihood on, the first words for what is quiet are said. */
const QUIET = 0.3;

/** What phrases found and what the examples taught, as one answer. A phrase is never taken back to nothing. */
export function weighed(phrase: Phrase | null, { urgent, kind, quiet }: Likelihood): Danger | null {
  if (urgent >= ASKED) return phrase ?? { kind, certainty: 'ask' };
  if (quiet.chance >= QUIET) return { kind: quiet.kind, certainty: 'quiet' };
  if (phrase !== null || urgent >= BESIDE) return { kind: phrase?.kind ?? kind, certainty: 'beside' };
  return null;
}
