import desk from '../../locales/en/desk.json' with { type: 'json' };
import words from '../../locales/en/teams.json' with { type: 'json' };
import type { Locale } from '../../locales/locale.ts';

/** A key of `locales/en/teams.json`: what staff read in Teams, in English. */
export type TeamsKey = keyof typeof words;

/** Says it, with `{{names}}` filled in once: what is filled in is data, and is not read again. */
export function say(key: TeamsKey, params: Readonly<Record<string, string>> = {}): string {
  return words[key].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => params[name] ?? whole);
}

const deskWords: Readonly<Record<string, string>> = desk;

/** A topic as the desk calls it; its id where the desk has no word for it. */
export function topicName(topic: string): string {
  return deskWords[`topic.${topic}`] ?? topic;
}

const englishNames = new Intl.DisplayNames('en', { type: 'language' });

/** A language's name as staff say it. */
export function languageName(locale: Locale): string {
  return englishNames.of(locale) ?? locale;
}
