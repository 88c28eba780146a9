import type { GuideId } from '../schema/ids.ts';
import type { Likely } from './examples/learn.ts';

/** A guide, as far as examples and phrases speak for it together; scores order the guides of one message. */
export interface GuideHit {
  readonly guide: GuideId;
  readonly score: number;
  /** The words that speak for it, worked out when somebody asks. */
  readonly why: () => readonly string[];
}

/**
 * What the weight of curated phrases counts beside the logarithm of a likelihood. Fitted on the Arabic and Polish questions that are not
 * held out, whose vocabulary had not been tuned on them: 0.1 to 0.3 were best in both.
 */
const PHRASES = 0.2;
/** Below this no likelihood tells anything. */
const LEAST = 1e-5;
/** As many guides as one can have to choose from, and some more. */
const MOST = 20;

/** A guide that phrases speak for. */
export interface PhraseHit {
  readonly guide: GuideId;
  readonly score: number;
  readonly words: () => readonly string[];
}

/**
 * Guides by examples and phrases together, best first.
 * @param why the words that speak for a guide by examples.
 */
export function guidesBy(
  { guides }: Likely,
  phrases: readonly PhraseHit[],
  why: (guide: GuideId) => readonly string[],
): GuideHit[] {
  const byPhrase = new Map(phrases.map((it) => [it.guide, it]));
  return guides
    .map(({ guide, likely }) => {
      const phrase = byPhrase.get(guide);
      const score = Math.log(likely + LEAST) + PHRASES * (phrase?.score ?? 0);
      return { guide, score, why: () => [...new Set([...(phrase?.words() ?? []), ...why(guide)])] };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
}
