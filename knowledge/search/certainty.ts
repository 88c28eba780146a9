/** `sure`: act on it. `perhaps`: show it as a choice and ask. */
export type Certainty = 'sure' | 'perhaps';

export interface Grounds {
  readonly kind: 'guide' | 'service' | 'topic';
  /** How many telling words the curated phrase has that is there with all of them; 0 where there is none. */
  readonly words: number;
  readonly score: number;
  /** The largest share of a phrase that the clause has, from 0 to 1. */
  readonly part: number;
  /** The share of what the clause tells that this explains, from 0 to 1. */
  readonly explained: number;
  /** Whether nothing of another topic comes near. */
  readonly alone: boolean;
}

/** About two telling words, both counted in a phrase of their own. */
const strong = 7;

/**
 * How certain it is that a clause means something; undefined where it is more likely to mean something else. The
 * limits were set when there were twelve guides; they only order what phrases say, and examples have the last word.
 */
export function certaintyOf({ kind, words, score, part, explained, alone }: Grounds): Certainty | undefined {
  if (words === 0) {
    return explained >= 0.5 && part > 0.5 && score >= 4.4 && kind === 'guide' ? 'perhaps' : undefined;
  }
  if (kind === 'service' && words === 1 && explained < 1) {
    return undefined;
  }
  if (explained >= 0.5 || (score >= strong && explained >= 0.35)) {
    return alone ? 'sure' : 'perhaps';
  }
  const enough = score >= strong ? 0.25 : 0.4;
  return explained >= enough && kind !== 'service' ? 'perhaps' : undefined;
}
