import { LANGUAGES, type Locale } from '../../../../locales/locale.ts';

const englishNames = new Intl.DisplayNames('en', { type: 'language' });

/** A language's name as staff say it. */
export function languageName(locale: Locale): string {
  return englishNames.of(locale) ?? LANGUAGES[locale].name;
}
