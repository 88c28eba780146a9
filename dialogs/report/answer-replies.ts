import type { Locale } from '../../locales/locale.ts';
import type { Choice, Reply } from '../reply.ts';
import { type ReportNumber, spokenNumber } from './number.ts';
import type { ReportAnswer } from './report.ts';

export const ANSWER = 'conversation:tell.answer';

/** An answer as somebody gets it who reads `reader`, with what may be done then. */
type Answered = { readonly answer: ReportAnswer; readonly reader: Locale; readonly choices?: readonly Choice[] };

/** What staff answered: who says it and about what, then their words, and how these came to be what the person reads. */
export function answerReplies(number: ReportNumber, { answer, reader, choices = [] }: Answered): Reply[] {
  const { name, organisation } = answer;
  const who: Reply = { said: { key: ANSWER, params: { number: spokenNumber(number), name, organisation } } };
  const replies = [who, ...wordsFor(reader, answer)];
  if (choices.length === 0) return replies;
  return replies.map((reply, at) => (at === replies.length - 1 ? { ...reply, choices } : reply));
}

/**
 * Below a translation stands that a machine made it, and what staff wrote. Words in a language that the reader did not choose come as they were
 * written, after a line that says so.
 */
function wordsFor(reader: Locale, { text, locale, translated }: ReportAnswer): Reply[] {
  if (translated && locale === reader) {
    const mark: Reply = { said: { key: 'conversation:tell.answer-machine', params: { service: translated.service } } };
    return [words(text, locale), mark, words(translated.original, translated.from)];
  }
  const written = translated ? { text: translated.original, locale: translated.from } : { text, locale };
  const own = words(written.text, written.locale);
  if (written.locale === undefined || written.locale === reader) return [own];
  const params = { language: { languageName: written.locale } };
  return [{ said: { key: 'conversation:tell.answer-untranslated', params } }, own];
}

function words(text: string, locale: Locale | undefined): Reply {
  return {
    said: { key: 'conversation:tell.answer-words', params: { words: text } },
    ...(locale && { theirs: locale }),
  };
}
