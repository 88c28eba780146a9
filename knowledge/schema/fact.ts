import { z } from 'zod';
import { localised } from './locale.ts';

/** What a person may be asked about themselves, such as `age` or `home-tonight`. */
export const factId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'a fact is lower-case words joined by hyphens')
  .brand<'FactId'>();

export type FactId = z.infer<typeof factId>;

const common = {
  id: factId,
  /** What it is, as part of a sentence: "your age". */
  name: localised,
  question: localised,
  /** Why it is asked, shown with the question. */
  why: localised,
  /** Where the person can find it out. */
  find: localised.optional(),
  /** Asked last, once, and kept nowhere. */
  sensitive: z.boolean(),
  /** Asked only of people for whom another fact has one of these values; others are never troubled with it. */
  asked_if: z.strictObject({ fact: factId, in: z.array(z.string()).min(1) }).optional(),
};

const bounds = { min: z.number(), max: z.number(), whole: z.boolean().default(true) };

/** One fact in `facts/facts.yaml`. Ages and other whole numbers are rounded down: a child of 4½ is 4. */
export const fact = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('choice'),
    values: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), words: localised })).min(2),
    groups: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  }),
  z.strictObject({ ...common, type: z.literal('yes-no') }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    unit: z.enum(['years', 'months', 'days', 'pounds']),
    ...bounds,
  }),
  z.strictObject({ ...common, type: z.literal('ages'), ...bounds }),
]);

export type Fact = z.infer<typeof fact>;

export const factFile = z.array(fact).min(1);
