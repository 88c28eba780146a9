import { z } from 'zod';
import type command from './en/commands.json';
import { LOCALES, type Locale } from './locale.ts';
import { readWords } from './read-words.ts';

/** What can be said everywhere: the English file names them all. `language` holds the names of that file's own language. */
export type CommandName = keyof typeof command;
export type CommandWords = Readonly<Record<Locale, Readonly<Record<string, readonly string[]>>>>;

const commandWords = z.record(z.string(), z.array(z.string().min(1)).min(1));

/** The words for each command in every served language. */
export function loadCommandWords(): CommandWords {
  const read = (locale: Locale) => commandWords.parse(readWords(locale, 'commands'));
  return Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)] as const)) as Record<
    Locale,
    ReturnType<typeof read>
  >;
}
