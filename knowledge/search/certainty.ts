/** `sure`: act on it. `perhaps`: show it as a choice and ask. */
export type Certainty = 'sure' | 'perhaps';

export interface Grounds {
  readonly kind: 'guide' | 'service' | 'topic';
  /** Whether a curated phrase is there with all its words. */
  readonly whole: boolean;
  readonly score: number;
  /** The share of what the clause tells that this explains, from 0 to 1. */
  readonly explained: number;
  /** Whether nothing of another topic comes near. */
  readonly alone: boolean;
}

/** About two telling words, both counted in a phrase of their own. */
const strong = 7;

/**
 * How certain it is that a clause means something; undefined where it is more likely to mean something else. The
 * limits were set on two thirds of `tests/knowledge/questions` and tried on the third that was held out.
 */
export function certaintyOf({ kind, whole, score, explained, alone }: Grounds): Certainty | undefined {
  if (!whole) {
    return explained >= 0.5 && score >= 4.4 && kind === 'guide' ? 'perhaps' : undefined;
  }
  if (explained >= 0.5 || (score >= strong && explained >= 0.35)) {
    return alone ? 'sure' : 'perhaps';
  }
  const enough = score >= strong ? 0.25 : 0.4;
  return explained >= enough && kind !== 'service' ? 'perhaps' : undefined;
}
