import type { PageLanguage, PageWords } from '../page-data.ts';
import { type Say, speaker, type WordKey } from '../words.ts';
import { neutralise } from './neutralise.ts';

/**
 * The language that the page itself speaks. Like `<html lang>` there is one at a time, so it is kept once, here. Every word of the page
 * says on its element which word it is, so that a change of language reaches all that already stands there.
 */
let say: Say = (key) => key;
let language: PageLanguage = { locale: 'en', name: 'English', direction: 'ltr' };
let languages: readonly PageLanguage[] = [language];

export const spoken: Say = (key, params) => say(key, params);
export const pageLanguage = (): PageLanguage => language;
export const languageOf = (locale: string): PageLanguage =>
  languages.find((served) => served.locale === locale) ?? language;

/** To be called once, before anything is said. */
export function serve(all: readonly PageLanguage[]): void {
  languages = all;
}

/** The page speaks these words from now on, also where it has already spoken. */
export function speak(words: PageWords): void {
  say = speaker(words);
  language = languageOf(words.locale);
  document.documentElement.lang = language.locale;
  document.documentElement.dir = language.direction;
  for (const shown of document.querySelectorAll<HTMLElement>('[data-word]')) fill(shown);
  for (const labelled of document.querySelectorAll<HTMLElement>('[data-label]')) {
    labelled.setAttribute('aria-label', say(labelled.dataset['label'] as WordKey));
  }
}

/** An element that says a word of the page, now and after the language has changed. */
export function word(
  key: WordKey,
  {
    tag = 'span',
    className,
    params,
    attributes = {},
  }: {
    tag?: 'span' | 'p' | 'h2';
    className?: string;
    params?: Record<string, string>;
    attributes?: Record<string, string>;
  } = {},
): HTMLElement {
  const made = document.createElement(tag);
  made.dataset['word'] = key;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (className !== undefined) made.className = className;
  if (params !== undefined) made.dataset['params'] = JSON.stringify(params);
  fill(made);
  return made;
}

function fill(shown: HTMLElement): void {
  const params = JSON.parse(shown.dataset['params'] ?? '{}') as Record<string, string>;
  shown.textContent = neutralise(say(shown.dataset['word'] as WordKey, params));
}
