import i18next, { type Resource, type TFunction } from 'i18next';
import type { MessageKey } from './catalogue.ts';
import { LOCALES, type Locale, SOURCE_LOCALE } from './locale.ts';
import { readWords } from './read-words.ts';

/** The namespaces that the server says; the chat page's and the desk's words are compiled into those apps. */
const NAMESPACES = ['conversation', 'danger', 'errors'] as const;

/** Says a key in a language. Parameters are already words of that language; `count` chooses the plural by CLDR. */
export type Say = (locale: Locale, key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;

/**
 * Reads every locale file and sets i18next up. Keys are flat, so a dot is part of the key.
 * @throws when a file is missing or is not JSON; the message names the file.
 */
export function loadWords(): Say {
  const i18n = i18next.createInstance();
  i18n.init({
    lng: SOURCE_LOCALE,
    fallbackLng: SOURCE_LOCALE,
    ns: [...NAMESPACES],
    resources: Object.fromEntries(LOCALES.map((locale) => [locale, namespacesOf(locale)])) as Resource,
    keySeparator: false,
    nsSeparator: ':',
    initAsync: false,
    returnNull: false,
    // Words go to text nodes and to JSON, never into markup; the values are data and are not interpolated again.
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const fixed = Object.fromEntries(LOCALES.map((locale) => [locale, i18n.getFixedT(locale)])) as Record<
    Locale,
    TFunction
  >;
  const plurals = Object.fromEntries(LOCALES.map((locale) => [locale, new Intl.PluralRules(locale)])) as Record<
    Locale,
    Intl.PluralRules
  >;
  const patterns = new Map<string, Pattern>();
  return (locale, key, params = {}) => {
    const { count } = params;
    const form = typeof count === 'number' ? plurals[locale].select(count) : '';
    const name = `${locale} ${key} ${form}`;
    const pattern = patterns.get(name) ?? patternOf(fixed[locale](key, { ...AS_WRITTEN, count }));
    patterns.set(name, pattern);
    return filled(pattern, params);
  };
}

/** Words between parameters, and the parameters' names: `Hello {{name}}.` is `['Hello ', 'name', '.']`. */
type Pattern = readonly string[];
const AS_WRITTEN = { interpolation: { skipOnVariables: true }, skipInterpolation: true };

/**
 * Filling in a name needs no library: i18next takes about 7 µs for it, and a turn says ten things. It still finds the words, with
 * its fallbacks and the plural's form. The keys are the locale files', so what is remembered is bounded.
 */
function patternOf(words: string): Pattern {
  return words.split(/\{\{\s*(\w+)\s*\}\}/);
}

function filled(pattern: Pattern, params: Readonly<Record<string, string | number>>): string {
  if (pattern.length === 1) return pattern[0] ?? '';
  return pattern.map((part, index) => (index % 2 === 0 ? part : String(params[part] ?? ''))).join('');
}

function namespacesOf(locale: Locale): Record<string, unknown> {
  return Object.fromEntries(NAMESPACES.map((name) => [name, readWords(locale, name)]));
}
