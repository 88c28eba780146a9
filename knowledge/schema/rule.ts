import { z } from 'zod';
import { day } from './date.ts';
import { publication } from './guide.ts';
import { guideId } from './ids.ts';
import { localised } from './locale.ts';

/** What a rule says. `likely`: you can probably get it, go and ask. `unlikely` always comes with what else helps. */
export const ruleValue = z.enum(['likely', 'unlikely', 'cannot-say']);

export type RuleValue = z.infer<typeof ruleValue>;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is lower-case words joined by hyphens');

/** An amount, a number of days or an age that a rule draws a line at, or names in its reasons. */
const figure = z.union([z.strictObject({ pounds: z.number().nonnegative() }), z.number().nonnegative()]);

export type Figure = z.infer<typeof figure>;

/** Facts by name, or `all`, `any`, `not`; read by `load/read-condition.ts`, which knows the type of each fact. */
const condition = z.record(z.string(), z.unknown());

/** One line of a rule, read from the top: the first one whose condition holds decides. The last has no condition. */
const clause = z
  .strictObject({
    value: ruleValue,
    because: slug,
    when: condition.optional(),
    instead: z.array(guideId).default([]),
  })
  .refine((it) => it.value !== 'unlikely' || it.instead.length > 0, {
    path: ['instead'],
    error: 'says what else helps, because the value is unlikely',
  });

/** A rule as it held from one day to another. */
const version = z
  .strictObject({
    valid_from: day,
    valid_to: day.optional(),
    /** What a figure or a line rests on, where the guide's own sources do not say it. */
    sources: z.array(publication).default([]),
    figures: z.record(slug, figure).default({}),
    decide: z.array(clause).min(1),
  })
  .refine((it) => !it.valid_to || it.valid_to >= it.valid_from, {
    path: ['valid_to'],
    error: 'is before valid_from',
  });

/** `rule.yaml` beside a guide. Reasons that several rules give are in `facts/reasons.yaml`. */
export const ruleFile = z.strictObject({
  reasons: z.record(slug, localised).default({}),
  versions: z.array(version).min(1),
});

/** `cases.yaml` beside a rule: what it must say. `on` is the day that is asked about, or else the guide's `checked_on`. */
export const caseFile = z
  .array(
    z.strictObject({
      facts: z.record(z.string(), z.unknown()),
      expect: ruleValue,
      because: slug,
      on: day.optional(),
    }),
  )
  .min(1);

export type RuleFile = z.infer<typeof ruleFile>;
export type VersionFile = RuleFile['versions'][number];
export type CaseFile = z.infer<typeof caseFile>;
