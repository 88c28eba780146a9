import type { Language } from './language.ts';
import { languageOf, languages } from './languages.ts';

/** Words that begin with the same letters are taken as one word, where no grammar is known or after it has been used. */
const stemLength = 6;

const arabicLetter = /\p{Script=Arabic}/u;

/** What is left of a normalised word when its grammar is taken off. */
export type Stemmer = (word: string) => string;

/**
 * Reads words as a language does: its own script by its own grammar, another script by that of the first language we
 * know in it, so that English or Arabic inside a sentence of another language is understood too.
 *
 * @param longest how many letters of a stem tell one word from another.
 */
export function stemmerFor(locale: string, longest: number = stemLength): Stemmer {
  const own = languageOf(locale);
  const latin = own?.script === 'Latin' ? own : own && languages.find((it) => it.script === 'Latin');
  const arabic = own?.script === 'Arabic' ? own : languages.find((it) => it.script === 'Arabic');
  return (word) => stem(word, arabicLetter.test(word) ? arabic : latin, longest);
}

function stem(word: string, language: Language | undefined, longest: number): string {
  if (!language) {
    return word.slice(0, longest);
  }
  const prefix = language.prefixes.find((it) => word.startsWith(it) && word.length - it.length >= language.stemLength);
  const start = word.slice(prefix?.length ?? 0);
  const suffix = language.suffixes.find((it) => start.endsWith(it) && start.length - it.length >= language.stemLength);
  return start.slice(0, start.length - (suffix?.length ?? 0)).slice(0, longest);
}
