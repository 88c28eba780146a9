import { z } from 'zod';
import { REASONS } from '../../dialogs/plan/plan.ts';
import { reportKindSchema } from '../../dialogs/report/report.ts';
import { WHY_NOT } from '../../dialogs/report/why-not.ts';
import { localeSchema, SOURCE_LOCALE } from '../../locales/locale.ts';
import { madeSchema } from '../conversation/staff-words.ts';
import { textSchema } from './desk.ts';

/** What people told us, as the desk and its API say it to each other. Times are milliseconds since 1970. */

const aboutSchema = z.object({ id: z.string(), title: z.string() });

export const reportSchema = z.object({
  id: z.string(),
  /** As the person reads it aloud: `482-193-5043`. */
  number: z.string(),
  kind: reportKindSchema,
  /** The guide or service that it is about. */
  about: aboutSchema.nullable(),
  words: z.string(),
  /** The language of the words, and the one in which whoever sent them reads: an answer is for them. */
  locale: localeSchema,
  reads: localeSchema,
  sentAt: z.number(),
  /** Rises with each change; a change names the version that it was made from. */
  version: z.number().int(),
  state: z.enum(['sent', 'taken', 'answered']),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Whoever has the number can read it: `text` as whoever sent the report reads it; what it was made of stands in `made`. */
  answer: z
    .object({
      text: z.string(),
      locale: localeSchema.exactOptional(),
      made: madeSchema.exactOptional(),
      name: z.string(),
      at: z.number(),
    })
    .nullable(),
});
export type DeskReport = z.output<typeof reportSchema>;

/** How often a step did not work, or was not for somebody, for one reason on one day. */
const reasonSchema = z.object({
  what: z.enum(['did-not-work', 'not-for-me']),
  reason: z.enum([...REASONS, ...WHY_NOT]),
  day: z.string(),
  about: aboutSchema,
  count: z.number().int(),
});

export const reportsSchema = z.object({
  now: z.number(),
  /** What translates answers, by name; null: nothing does. */
  translator: z.string().nullable(),
  reports: z.array(reportSchema),
  reasons: z.array(reasonSchema),
});
export type DeskReports = z.output<typeof reportsSchema>;

export const takeRequestSchema = z.strictObject({ version: z.number().int() });
export const answerRequestSchema = z.strictObject({
  version: z.number().int(),
  /** Made by the desk once for each answer, so that sending again never doubles it. */
  answerId: z.string().regex(/^[\w-]{8,64}$/),
  text: textSchema,
  /** The language that it is written in. */
  locale: localeSchema.default(SOURCE_LOCALE),
});
