import { z } from 'zod';
import { day } from './date.ts';
import { publication } from './guide.ts';
import { guideId } from './ids.ts';
import { localised } from './locale.ts';

const days = z.int().min(0).max(365);

/** How long asylum support goes on after a yes, for decisions of some months. */
const period = z
  .strictObject({
    /** The first and the last day of decisions for which it holds; without them it is open to that side. */
    decided_from: day.optional(),
    decided_to: day.optional(),
    /** Days from the decision; for people who were given more, such as families, `days_longer`. */
    days,
    days_longer: days.optional(),
    /** Days from the letter that ends support, where the rule promises so many. */
    days_from_letter: days.optional(),
    /** What somebody should know about this period. */
    note: localised.optional(),
    sources: z.array(z.string()).min(1),
  })
  .refine((it) => (it.days_longer ?? it.days) >= it.days, { path: ['days_longer'], error: 'is less than days' });

const due = z.union([
  z.strictObject({ days_after_decision: days }),
  z.strictObject({ days_after_letter: days }),
  z.strictObject({ days_before_end: days }),
]);

/** One thing to do; what it says rests on the sources of its guide. `days_after_letter` has no date until the letter that ends support is known. */
const task = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  words: localised,
  why: localised,
  guide: guideId,
  due,
  decided_from: day.optional(),
  decided_to: day.optional(),
  /** Only for somebody with children. */
  children: z.boolean().default(false),
});

/** `move-on/move-on.yaml`: the days between a yes to asylum and the end of support, and what to do in them. */
export const moveOnFile = z.strictObject({
  /** Days from a claim for Universal Credit to its first money. */
  first_money_days: days,
  periods: z.array(period).min(1),
  tasks: z.array(task).min(1),
  sources: z.record(z.string(), publication),
});

export type MoveOn = z.infer<typeof moveOnFile>;
export type MoveOnPeriod = MoveOn['periods'][number];
export type MoveOnTask = MoveOn['tasks'][number];
