import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';
import type { ErrorCode } from '../errors.ts';

/** Conversations in whose notes a colleague has named whoever asks; the newest first. No word of a note. */
export const mentionsSchema = z.object({
  now: z.number(),
  mentions: z.array(
    z.object({
      conversation: z.string(),
      by: z.string(),
      at: z.number(),
      locale: localeSchema,
      /** Whether they may come to the talk; else it is for them to ask the colleague. */
      mayOpen: z.boolean(),
    }),
  ),
});
export type Mentions = z.output<typeof mentionsSchema>;

/** Whom a note in a conversation may name. */
export const nameableSchema = z.object({
  staff: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
});
export type Nameable = z.output<typeof nameableSchema>;

/**
 * Why a note cannot name somebody: `unknown` to the directory of staff, at no hub of the talk today, without leave to meet people today, or not
 * wanted by the person.
 */
const notNamedSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  why: z.enum(['unknown', 'other-hub', 'no-people', 'refused']),
});
export type NotNamed = z.output<typeof notNamedSchema>;

/** The code of the refusal that says which names those are. */
export const NOT_NAMED = 'colleague.not-named' satisfies ErrorCode;
/** A note that was not kept; `names` where it is because of whom it names. */
export const noteRefusedSchema = z.object({
  error: z.object({ code: z.string() }),
  names: z.array(notNamedSchema).exactOptional(),
});
