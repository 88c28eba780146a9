import i18next from 'i18next';
import words from '../../../locales/en/desk.json' with { type: 'json' };

type Singular<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** A key of `locales/en/desk.json`, without its plural ending. */
export type DeskKey = Singular<keyof typeof words>;

const i18n = i18next.createInstance();
i18n.init({
  lng: 'en',
  ns: ['desk'],
  defaultNS: 'desk',
  resources: { en: { desk: words } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  returnNull: false,
  // Words go to text nodes only; the values are data and are not interpolated again.
  interpolation: { escapeValue: false, skipOnVariables: true },
});

/** Says the desk's words. A `count` picks the plural form. */
export function say(key: DeskKey, params: Readonly<Record<string, string | number>> = {}): string {
  return i18n.t(key, params);
}

/** The words for an id that comes from data, such as a topic; the id itself where the desk has no word for it. */
export function sayIfKnown(prefix: string, id: string): string {
  const key = `${prefix}.${id}`;
  return key in words ? i18n.t(key) : id;
}
