import { LANGUAGES, type Locale } from '../../locales/locale.ts';

/** Making an Intl formatter costs a hundred times what using it costs, and there are only a few for each language. */
const lists = new Map<Locale, Intl.ListFormat>();
const languages = new Map<Locale, Intl.DisplayNames>();

/** "a, b and c" in a language. */
export function listIn(locale: Locale, words: readonly string[]): string {
  const format = kept(lists, locale, (tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
  return format.format(words);
}

/** The name of a language, in a language; the tag itself where nobody knows a name. */
export function languageIn(locale: Locale, tag: string): string {
  const names = kept(languages, locale, (format) => new Intl.DisplayNames([format], { type: 'language' }));
  return names.of(tag) ?? tag;
}

function kept<T>(made: Map<Locale, T>, locale: Locale, make: (format: string) => T): T {
  const known = made.get(locale);
  if (known) return known;
  const fresh = make(LANGUAGES[locale].format);
  made.set(locale, fresh);
  return fresh;
}
