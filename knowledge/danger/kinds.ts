/** Kinds of urgent harm, the most urgent first: when several are found in one message, the first in this list is answered. */
export const DANGER_KINDS = ['attack', 'medical', 'suicide', 'child', 'abuse', 'trafficking', 'no-shelter'] as const;

/** Forced marriage and FGM are `abuse`. */
export type DangerKind = (typeof DANGER_KINDS)[number];

/** What cannot wait until tomorrow and is no danger now: held or to be removed, days left to appeal, nothing to eat today. */
export const QUIET_KINDS = ['detention', 'appeal', 'no-food'] as const;
export type QuietKind = (typeof QUIET_KINDS)[number];

/**
 * `sure`: answer with the numbers at once. `ask`: first ask gently whether somebody is in danger now. `beside`: answer what was said as ever,
 * and offer the way to the numbers beside the answer.
 */
export type Certainty = 'sure' | 'ask' | 'beside';

/** Something urgent that a text speaks of. What is quiet is answered with its first words and no question of safety. */
export type Danger =
  | { readonly kind: DangerKind; readonly certainty: Certainty }
  | { readonly kind: QuietKind; readonly certainty: 'quiet' };

/** Whether something is answered before all else; what is `beside` goes on as ever. */
export function isUrgent(danger: Danger | null): boolean {
  return danger !== null && danger.certainty !== 'beside';
}

/** What a phrase file finds: curators mark each phrase as sure or to be asked about. */
export type Phrase = { readonly kind: DangerKind; readonly certainty: 'sure' | 'ask' };
