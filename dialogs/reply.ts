import { z } from 'zod';
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

/** A step of the person's plan: a guide to follow or a service to go to. `id` is `guide:<id>` or `service:<id>`. */
const planStepSchema = z.object({ id: z.string(), state: z.enum(['to-do', 'done']) });

/** What is shown with the words, by its id. `at` is the moment, in milliseconds, for which it is true. */
export const cardSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guide'), guide: z.string(), whole: z.boolean(), at: z.number() }),
  z.object({ kind: z.literal('service'), service: z.string(), at: z.number() }),
  z.object({ kind: z.literal('plan'), steps: z.array(planStepSchema) }),
]);
export type Card = z.output<typeof cardSchema>;
