import type { Phrase, PhraseBook } from '../phrase-book/phrase-book.ts';
import type { Names } from '../reading-age/names.ts';
import { MEDIAN_READING_AGE, readingAge } from '../reading-age/reading-age.ts';
import { englishHash } from './load-phrase-book.ts';

/** What a curator has to see to in the phrase book: translations that are missing or outdated, and English that is too hard. */
export function reportOnPhrases(book: PhraseBook, locales: readonly string[], names: Names): string[] {
  const phrases = book.topics.flatMap((topic) => topic.phrases);
  const age = readingAge(phrases.flatMap(sentencesIn), names);
  return [
    ...phrases.flatMap((phrase) => locales.flatMap((locale) => faultsIn(phrase, locale))),
    ...(age > MEDIAN_READING_AGE
      ? [`phrase-book:1 reads like a text for age ${age.toFixed(1)}; the aim is ${MEDIAN_READING_AGE}`]
      : []),
  ];
}

function faultsIn({ id, topic, says }: Phrase, locale: string): string[] {
  const where = `phrase-book/phrases/${topic}.yaml:1 ${id}`;
  const there = says.get(locale);
  if (there === undefined) return [`${where}: ${locale} is missing`];
  const english = says.get('en')?.text ?? '';
  return there.outdated
    ? [`${where}: ${locale} was made from other words; today's are english: "${englishHash(english)}"`]
    : [];
}

function sentencesIn({ says }: Phrase): string[] {
  return (says.get('en')?.text ?? '').replace(/\{\{\w+\}\}/g, 'it').split(/(?<=[.?!:])\s+/);
}
