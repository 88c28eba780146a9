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
  return withoutRepeating((locale, key, params) => fixed[locale](key, params ?? {}));
}

/** Words without parameters are always the same, and most are: they are looked up once. The keys are the locale files', so it is bounded. */
function withoutRepeating(say: Say): Say {
  const known = new Map<string, string>();
  return (locale, key, params) => {
    if (params && Object.keys(params).length > 0) return say(locale, key, params);
    const name = `${locale} ${key}`;
    const words = known.get(name) ?? say(locale, key);
    known.set(name, words);
    return words;
  };
}

function namespacesOf(locale: Locale): Record<string, unknown> {
  return Object.fromEntries(NAMESPACES.map((name) => [name, readWords(locale, name)]));
}
