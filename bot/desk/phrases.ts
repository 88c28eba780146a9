import type { PhraseBook } from '../../knowledge/phrase-book/phrase-book.ts';
import { type Locale, SOURCE_LOCALE } from '../../locales/locale.ts';
import type { StaffCard } from '../conversation/hold.ts';
import type { StaffWords } from '../conversation/staff-words.ts';
import { FingerpostError } from '../errors.ts';
import { type GapWords, phraseText } from '../wire/phrase-words.ts';
import type { PhraseValues } from '../wire/phrases.ts';
import type { StepTitle } from './words.ts';

/** The phrase book, the places that a phrase may name, and their names in each language. */
export type PhraseParts = {
  readonly book: PhraseBook;
  readonly services: readonly string[];
  readonly stepTitle: StepTitle;
};

export type ChosenPhrase = { readonly phrase: string; readonly values: PhraseValues; readonly staff: StaffCard };

/**
 * A phrase in the person's language, with the English beside it: both of the same phrase and the same values.
 * @throws FingerpostError `request.invalid` for a phrase that there is not, or not in this language, and for a gap that is not filled.
 */
export function phraseWords(
  { phrase: id, values, staff }: ChosenPhrase,
  locale: Locale,
  parts: PhraseParts,
): StaffWords {
  const phrase = parts.book.phrase(id);
  const shown = phrase?.says.get(locale);
  const english = phrase?.says.get(SOURCE_LOCALE);
  if (!phrase || !shown || !english) throw new FingerpostError('request.invalid');
  for (const gap of phrase.variables) {
    if (gap !== 'name' && gap !== 'hub' && values[gap] === undefined) throw new FingerpostError('request.invalid');
  }
  const gapsIn = (language: Locale): GapWords => {
    const { service, ...others } = values;
    const known = { name: staff.name, hub: staff.organisation, ...others };
    return service === undefined ? known : { ...known, service: placeIn(service, language, parts) };
  };
  return {
    text: phraseText(shown.text, locale, gapsIn(locale)),
    locale,
    made: {
      by: 'phrase',
      phrase: phrase.id,
      english: phraseText(english.text, SOURCE_LOCALE, gapsIn(SOURCE_LOCALE)),
      machine: shown.by === 'machine',
    },
  };
}

function placeIn(service: string, locale: Locale, { services, stepTitle }: PhraseParts): string {
  if (!services.includes(service)) throw new FingerpostError('request.invalid');
  return stepTitle(`service:${service}`, locale);
}
