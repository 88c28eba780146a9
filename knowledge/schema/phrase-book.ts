import { z } from 'zod';
import { locale } from './locale.ts';
import { text } from './text.ts';

/** What a phrase may leave open, and who fills it: the desk knows name and hub, staff choose the others. */
export const VARIABLES = ['name', 'hub', 'day', 'time', 'service'] as const;
export type Variable = (typeof VARIABLES)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is written in small letters with hyphens');

/** A phrase in another language, with where it comes from and the hash of the English that it was made from. */
const translation = z.strictObject({
  says: text,
  translation: z.enum(['machine', 'checked']),
  english: z.string().regex(/^[0-9a-f]{12}$/, 'is not a hash of 12 hexadecimal digits; in quotes'),
});

const phrase = z.strictObject({
  id,
  /** Other English words by which staff look for it. */
  find: text,
  en: text,
  translations: z.record(locale, translation),
});

/** `phrase-book/phrases/<topic>.yaml`: sentences that staff send as they are, in every language. */
export const phraseFile = z.strictObject({
  title: text,
  /** Its place among the topics. */
  order: z.number().int(),
  phrases: z.array(phrase).min(1),
});
export type PhraseFile = z.output<typeof phraseFile>;
export type PhraseRow = PhraseFile['phrases'][number];
