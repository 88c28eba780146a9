import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';
import { textSchema } from './desk.ts';

/** What must outlive the conversation, as it leaves for the council's own case system: exactly what staff chose. */

export const EXPORT_REASONS = ['safeguarding', 'complaint'] as const;
/** Why telling the person would be dangerous. */
export const NOT_TOLD = ['danger-to-them', 'danger-to-somebody-else', 'would-warn-somebody'] as const;

const tellingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('told') }),
  z.strictObject({ kind: z.literal('not-told'), because: z.enum(NOT_TOLD) }),
]);

export const exportRequestSchema = z
  .strictObject({
    fence: z.number().int(),
    /** Made by the desk once for each export, so that sending again tells nobody twice. */
    exportId: z.string().regex(/^[\w-]{8,64}$/),
    reason: z.enum(EXPORT_REASONS),
    /** Staff's own words for the record. */
    why: textSchema,
    /** Which entries of the log, by sequence number, and which notes. */
    entries: z.array(z.number().int().nonnegative()).max(1_000),
    notes: z.array(z.string().max(64)).max(200),
    goal: z.boolean(),
    plan: z.boolean(),
    telling: tellingSchema,
  })
  .refine((it) => it.reason === 'safeguarding' || it.telling.kind === 'told', {
    path: ['telling'],
    error: 'only safeguarding may be kept from the person',
  });
export type ExportRequest = z.output<typeof exportRequestSchema>;

/**
 * `text` as it was read or written in the conversation, empty where it is the person's to share, and `english` then says so; else `english` is
 * there where it is another text. Times are ISO 8601.
 */
export const exportSchema = z.object({
  format: z.literal('fingerpost-export-1'),
  at: z.string(),
  reason: z.enum(EXPORT_REASONS),
  why: z.string(),
  by: z.object({ name: z.string(), role: z.string(), organisation: z.string() }),
  hub: z.string(),
  language: localeSchema,
  telling: tellingSchema,
  goal: z.string().nullable(),
  plan: z.array(z.object({ step: z.string(), state: z.string() })),
  entries: z.array(
    z.object({
      seq: z.number(),
      at: z.string(),
      from: z.enum(['person', 'bot', 'staff', 'system']),
      name: z.string().nullable(),
      text: z.string(),
      english: z.string().nullable(),
    }),
  ),
  notes: z.array(z.object({ at: z.string(), name: z.string(), text: z.string() })),
});
export type Export = z.output<typeof exportSchema>;
