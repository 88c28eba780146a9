import type { Action } from './action.ts';
import type { Said } from './said.ts';

/** One message of the bot: something said, perhaps a card with it, perhaps choices. Each channel shows its best form. */
export type Reply = {
  readonly said: Said;
  readonly card?: Card;
  readonly choices?: readonly Choice[];
};

/** A choice is a button and can be typed: its label, its number, or what it means in the person's own words. */
export type Choice = {
  readonly label: Said;
  readonly action: Action;
  /** A typed "yes" or "no" chooses it, in any served language. */
  readonly means?: 'yes' | 'no';
};

export type Card =
  | { readonly kind: 'guide'; readonly guide: string; readonly whole: boolean; readonly at: number }
  | { readonly kind: 'service'; readonly service: string; readonly at: number }
  | { readonly kind: 'plan'; readonly steps: readonly PlanStep[] };

/** A step of the person's plan: a guide to follow or a service to go to. `id` is `guide:<id>` or `service:<id>`. */
export type PlanStep = { readonly id: string; readonly state: 'to-do' | 'done' };
