import { type Locale, SOURCE_LOCALE, servedLocale } from '../../../locales/locale.ts';

/** The language of a page whose address names none: the first of the browser's languages that is served. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  return (
    byPreference(acceptLanguage ?? '')
      .map(servedLocale)
      .find((locale) => locale !== null) ?? SOURCE_LOCALE
  );
}

/** The tags of an Accept-Language header, most wanted first; without those that are not wanted at all. */
function byPreference(header: string): readonly string[] {
  return header
    .split(',', 20)
    .map((range) => {
      const [tag = '', ...params] = range.split(';').map((piece) => piece.trim());
      const weight = params.find((param) => param.startsWith('q='))?.slice(2) ?? '1';
      return { tag, weight: Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
