import { speaker } from '../../bot/web/chat/words.ts';
import type { Locale } from '../../locales/locale.ts';
import { readWords } from '../../locales/read-words.ts';
import { loadWords } from '../../locales/words.ts';

/** What the bot says. */
export const botSays = loadWords();

/** What the chat page itself says in a language. */
export function pageWords(locale: Locale) {
  return speaker({ locale, words: readWords(locale, 'chat') as Record<string, string> });
}

/** What the page says on a tablet that many people use. */
export function kioskWords(locale: Locale) {
  return speaker({ locale, words: readWords(locale, 'kiosk') as Record<string, string> });
}

const deskFile = readWords('en', 'desk') as Record<string, string>;

/** What the desk says. */
export function deskWord(key: keyof typeof import('../../locales/en/desk.json')): string {
  const word = deskFile[key];
  if (word === undefined) throw new Error(`the desk has no word ${key}`);
  return word;
}
