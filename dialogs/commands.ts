import type { CommandName, CommandWords } from '../locales/command-words.ts';
import { LANGUAGES, LOCALES, type Locale } from '../locales/locale.ts';
import { plain } from './answer.ts';
import type { Command, Commands } from './world.ts';

/** Marks, spaces and points may make a typed phrase this much longer than it is without them. */
const SLACK = 20;

/**
 * Recognises the words that are understood everywhere, in every served language at once: a message that is nothing but such a
 * word. Longer messages are the person's own words and are heard as such.
 */
export function commandsFrom(words: CommandWords): Commands {
  const known = new Map<string, Command | { language: Locale }>();
  for (const locale of LOCALES) {
    for (const [name, phrases] of Object.entries(words[locale])) {
      for (const phrase of phrases) known.set(plain(phrase), meaning(name as CommandName, locale));
    }
    known.set(plain(LANGUAGES[locale].name), { language: locale });
  }
  const longest = Math.max(...[...known.keys()].map((phrase) => phrase.length)) + SLACK;
  // Made plain, the question mark that asks for help is empty: a text without any words must not be taken for it.
  return (text) => (text.length > longest || text.trim() === '' ? null : (known.get(plain(text)) ?? null));
}

function meaning(name: CommandName, locale: Locale): Command | { language: Locale } {
  return name === 'language' ? { language: locale } : name;
}
