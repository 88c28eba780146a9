/** Kinds of urgent harm, the most urgent first: when several are found in one message, the first in this list is answered. */
export const DANGER_KINDS = ['attack', 'medical', 'suicide', 'child', 'abuse', 'trafficking', 'no-shelter'] as const;

/** Forced marriage and FGM are `abuse`. */
export type DangerKind = (typeof DANGER_KINDS)[number];

/** `sure`: answer with the numbers at once. `ask`: first ask gently whether the person is in danger now. */
export type Certainty = 'sure' | 'ask';

export type Danger = { kind: DangerKind; certainty: Certainty };
