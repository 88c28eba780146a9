import type { Danger, Phrase } from './kinds.ts';
import type { Likelihood } from './learned.ts';

/** From this likelihood on, what a phrase says is believed: that it is sure, or that it is to be asked about. */
const BELIEVED = 0.65;
/** From this likelihood on, a phrase that would be sure is asked about: below it, its words mean something else. */
const DOUBTED = 0.14;
/** From this likelihood on, a message without a phrase is asked about. */
const ASKED = 0.75;
/** From this likelihood on, the way to the numbers is offered beside the answer. */
const BESIDE = 0.12;
/** From this likelihood on, the first words for what is quiet are said. */
const QUIET = 0.65;

/**
 * What phrases found and what the examples taught, as one answer. A phrase is never taken back to nothing. Which danger it is, and so whose
 * numbers are shown, the examples know better where they say that there is one (docs/decisions/0007-urgent-harm.md).
 */
export function weighed(phrase: Phrase | null, { urgent, kind, quiet }: Likelihood): Danger | null {
  if (phrase !== null && urgent >= BELIEVED) return { kind, certainty: phrase.certainty };
  if (urgent >= ASKED) return { kind, certainty: 'ask' };
  if (phrase?.certainty === 'sure' && urgent >= DOUBTED) return { kind: phrase.kind, certainty: 'ask' };
  if (quiet.chance >= QUIET) return { kind: quiet.kind, certainty: 'quiet' };
  if (phrase !== null || urgent >= BESIDE) return { kind: phrase?.kind ?? kind, certainty: 'beside' };
  return null;
}
