import type { Locale } from '../../../locales/locale.ts';
import type { PageWords } from './page-data.ts';

/** A key of `locales/en/chat.json`, and on a tablet of `kiosk.json`, without its plural ending. */
export type WordKey = Singular<
  keyof typeof import('../../../locales/en/chat.json') | keyof typeof import('../../../locales/en/kiosk.json')
>;
type Singular<Key> = Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;

export type Say = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string;

/** Latin digits everywhere, because that is what stands on letters, phones and timetables. */
const FORMATS: Partial<Record<Locale, string>> = { ar: 'ar-u-nu-latn' };

/**
 * Says the page's words in one language: `{{name}}` is filled in, and a `count` picks the plural form by CLDR, in the same
 * notation as i18next reads from the same files. The tests hold every key present in every language, so a key is never shown.
 */
export function speaker({ locale, words }: PageWords): Say {
  const tag = FORMATS[locale] ?? locale;
  const plural = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag);
  return (key, params = {}) => {
    const count = params['count'];
    const ending = typeof count === 'number' ? `_${plural.select(count)}` : '';
    const pattern = words[`${key}${ending}`] ?? words[`${key}_other`] ?? key;
    return pattern.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = params[name];
      return typeof value === 'number' ? number.format(value) : (value ?? '');
    });
  };
}
