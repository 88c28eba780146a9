import type { Language } from './language.ts';
import { arabic } from './languages/ar.ts';
import { english } from './languages/en.ts';
import { polish } from './languages/pl.ts';

/** The languages that we know something about. The first of a script is how that script is read by default. */
export const languages: readonly Language[] = [english, arabic, polish];

/** What we know about a language, or undefined: then it is read by what holds for every language. */
export function languageOf(locale: string): Language | undefined {
  const base = locale.split('-')[0];
  return languages.find((it) => it.locale === locale) ?? languages.find((it) => it.locale === base);
}
