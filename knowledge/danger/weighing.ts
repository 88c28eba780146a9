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

/** Below this likelihood, a message without a phrase is not read a second time: it would be nothing all the same. */
const NOTHING = 0.03;

/** From these odds of the second reading on (their logarithm, for urgent and ordinary messages as if there were as many of each): the numbers at once where a sure phrase stands, a question, a way beside the answer. */
const SURE_ODDS = 1;
const ASKED_ODDS = 0.1;
const BESIDE_ODDS = -3;

/** Whether nothing in a message is worth a second look. */
export function isNothing(phrase: Phrase | null, { urgent, quiet }: Likelihood): boolean {
  return phrase === null && urgent < NOTHING && quiet.chance < QUIET;
}

/**
 * What a second reading says, which knows also what the message asks for. What is quiet is said where nothing is louder; a phrase is never taken
 * back to nothing.
 */
export function weighedAgain(phrase: Phrase | null, { urgent, kind, quiet }: Likelihood, odds: number): Danger | null {
  const which = phrase === null || urgent >= BELIEVED ? kind : phrase.kind;
  if (phrase?.certainty === 'sure' && odds >= SURE_ODDS) return { kind: which, certainty: 'sure' };
  if (odds >= ASKED_ODDS) return { kind: which, certainty: 'ask' };
  if (quiet.chance >= QUIET) return { kind: quiet.kind, certainty: 'quiet' };
  if (phrase !== null || odds >= BESIDE_ODDS) return { kind: which, certainty: 'beside' };
  return null;
}

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
