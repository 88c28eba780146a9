import { fileURLToPath } from 'node:url';
import { phraseBookFor } from '../../../../bot/desk/phrase-book-for.ts';
import { type ChosenPhrase, type PhraseParts, phraseWords } from '../../../../bot/desk/phrases.ts';
import { loadPhraseBook } from '../../../../knowledge/load/load-phrase-book.ts';
import type { Locale } from '../../../../locales/locale.ts';

/** The delivered phrase book with one made-up place, in the form of the wire. */

const PLACE = { en: 'The drop-in at the Hub', ar: 'مركز المساعدة (Hub)', pl: 'Punkt pomocy (Hub)' };
const PARTS: PhraseParts = {
  book: loadPhraseBook(fileURLToPath(new URL('../../../../knowledge/', import.meta.url))),
  services: ['hub-drop-in'],
  stepTitle: (_, locale) => PLACE[locale],
};

export function samplePhraseBook(locale: Locale) {
  return phraseBookFor(locale, PARTS);
}

export function samplePhrase(chosen: ChosenPhrase, locale: Locale) {
  const { text, made = { by: 'staff' } } = phraseWords(chosen, locale, PARTS);
  return { text, locale, made };
}
