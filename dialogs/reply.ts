import { z } from 'zod';
import type { TopicId } from '../knowledge/schema/topic.ts';
import { type Locale, localeSchema } from '../locales/locale.ts';
import type { Action } from './action.ts';
import { introductionSchema } from './introduction/introduction.ts';
import { planCodeSchema } from './plan/code.ts';
import { planStepSchema } from './plan/plan.ts';
import { changeSchema } from './rating/rating.ts';
import type { Said } from './said.ts';

/** One message of the bot: something said, perhaps a card with it, perhaps choices. Each channel shows its best form. */
export type Reply = {
  readonly said: Said;
  /** The language of the words, where they are not the bot's but somebody's own: shown as they run in it. */
  readonly theirs?: Locale;
  readonly card?: Card;
  readonly choices?: readonly Choice[];
};

/** A choice is a button and can be typed: its label, its number, or what it means in the person's own words. */
export type Choice = {
  readonly label: Said;
  readonly action: Action;
  /** An area of a life, shown as a picture beside its word where the channel can. */
  readonly picture?: TopicId;
  /** One number of a row of numbers, shown small and side by side where the channel can. */
  readonly scale?: boolean;
  /** A typed "yes" or "no" chooses it, in any served language. */
  readonly means?: 'yes' | 'no';
};

const spanSchema = z.object({
  from: z.number(),
  to: z.number(),
  doubt: z.enum(['bank-holiday', 'end-unknown']).optional(),
});

/** What is shown with the words, by its id. `at` is the moment, in milliseconds, for which it is true. */
export const cardSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guide'), guide: z.string(), whole: z.boolean(), at: z.number() }),
  z.object({ kind: z.literal('service'), service: z.string(), at: z.number() }),
  /** What is on, by days: hours in milliseconds, as they are in `knowledge/opening`. */
  z.object({
    kind: z.literal('timetable'),
    when: z.enum(['today', 'week']).default('week'),
    days: z.array(
      z.object({
        day: z.string(),
        entries: z.array(z.object({ service: z.string(), spans: z.array(spanSchema) })),
      }),
    ),
  }),
  /** What somebody answered when asked how they are, beside their last answers. */
  z.object({ kind: z.literal('ratings'), changes: z.array(changeSchema) }),
  /** The way to the questions about what somebody can get: about one guide, or about all. */
  z.object({ kind: z.literal('rights'), guide: z.string().exactOptional() }),
  /** The way to the first steps of who is new here. */
  z.object({ kind: z.literal('new-here') }),
  /** A warm introduction as it stands; `locale` is the language that would be told. */
  z.object({ kind: z.literal('introduction'), introduction: introductionSchema, locale: localeSchema }),
  /** `today` is the day for which it is true; `code` where the plan has a page of its own. */
  z.object({
    kind: z.literal('plan'),
    steps: z.array(planStepSchema),
    today: z.string().optional(),
    code: planCodeSchema.exactOptional(),
  }),
]);
export type Card = z.output<typeof cardSchema>;
