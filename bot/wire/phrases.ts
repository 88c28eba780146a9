import { z } from 'zod';
import { VARIABLES } from '../../knowledge/schema/phrase-book.ts';
import { localeSchema } from '../../locales/locale.ts';

/** The phrase book as the desk reads it for one person: each sentence in English and in their language. */

export const phraseBookRequestSchema = z.object({ locale: localeSchema });

const phraseSchema = z.object({
  id: z.string(),
  /** Other English words by which it is found. */
  find: z.string(),
  english: z.string(),
  /** In the person's language; null where it is not translated. Gaps are written as `{{day}}`. */
  shown: z.string().nullable(),
  /** Nobody who speaks the language has read it. */
  machine: z.boolean(),
  variables: z.array(z.enum(VARIABLES)),
});
export type DeskPhrase = z.output<typeof phraseSchema>;

export const phraseBookSchema = z.object({
  locale: localeSchema,
  topics: z.array(z.object({ id: z.string(), title: z.string(), phrases: z.array(phraseSchema) })),
  /** Places that can be named in a sentence. */
  services: z.array(z.object({ id: z.string(), english: z.string(), shown: z.string() })),
});
export type DeskPhraseBook = z.output<typeof phraseBookSchema>;

/** What staff put into the gaps; the others are known. */
export const phraseValuesSchema = z.strictObject({
  day: z.iso.date().exactOptional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .exactOptional(),
  service: z.string().max(100).exactOptional(),
});
export type PhraseValues = z.output<typeof phraseValuesSchema>;

export const phraseRequestSchema = z.strictObject({
  fence: z.number().int(),
  messageId: z.string().regex(/^[\w-]{8,64}$/),
  phrase: z.string().max(60),
  values: phraseValuesSchema,
});
