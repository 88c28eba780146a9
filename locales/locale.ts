import { z } from 'zod';

/**
 * The languages that Fingerpost speaks, as BCP 47 tags. A language is served when its folder is complete:
 * the bot's words, the chat page, the guides. Adding one starts here; the tests then name what is missing.
 */
export const LOCALES = ['en', 'ar', 'pl'] as const;
export type Locale = (typeof LOCALES)[number];
export const localeSchema = z.enum(LOCALES);

/** The language that every text is written in first, and that staff read. */
export const SOURCE_LOCALE: Locale = 'en';

type Language = {
  /** The language's name in itself, as its speakers look for it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For Intl: Latin digits and the Gregorian calendar, because that is what stands on letters, phones and timetables. */
  readonly format: string;
};

export const LANGUAGES: Readonly<Record<Locale, Language>> = {
  en: { name: 'English', direction: 'ltr', format: 'en-GB' },
  ar: { name: 'العربية', direction: 'rtl', format: 'ar-u-ca-gregory-nu-latn' },
  pl: { name: 'Polski', direction: 'ltr', format: 'pl' },
};

/** The served language for a tag such as `ar-SY` or `pl-PL`, or null. */
export function servedLocale(tag: string): Locale | null {
  const language = tag.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale === language) ?? null;
}
