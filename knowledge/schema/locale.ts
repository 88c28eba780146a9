import { z } from 'zod';
import { text } from './text.ts';

/** A language as BCP 47 writes it, with a script where the language has several: `ar`, `pl`, `zh-Hant`. */
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'a language is written as ar, pl, zh-Hant');

/** Words in several languages. English is always there and is what a reader gets when their language is not. */
export const localised = z.record(locale, text).and(z.object({ en: text }));

/** What people call a thing, in several languages. No language has to be there. */
export const localisedWords = z.record(locale, z.array(text));
