import type { Phrase } from '../../knowledge/phrase-book/phrase-book.ts';
import { type Locale, SOURCE_LOCALE } from '../../locales/locale.ts';
import type { DeskPhrase, DeskPhraseBook } from '../wire/phrases.ts';
import type { PhraseParts } from './phrases.ts';

/** The phrase book for staff who talk with somebody in this language: each sentence and each place both ways. */
export function phraseBookFor(locale: Locale, { book, services, stepTitle }: PhraseParts): DeskPhraseBook {
  return {
    locale,
    topics: book.topics.map(({ id, title, phrases }) => ({
      id,
      title,
      phrases: phrases.map((phrase) => inLanguage(phrase, locale)),
    })),
    services: services.map((id) => ({
      id,
      english: stepTitle(`service:${id}`, SOURCE_LOCALE),
      shown: stepTitle(`service:${id}`, locale),
    })),
  };
}

function inLanguage({ id, find, says, variables }: Phrase, locale: Locale): DeskPhrase {
  const shown = says.get(locale);
  return {
    id,
    find,
    english: says.get(SOURCE_LOCALE)?.text ?? '',
    shown: shown?.text ?? null,
    machine: shown?.by === 'machine',
    variables: [...variables],
  };
}
