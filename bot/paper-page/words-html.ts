import { instantWords } from '../../dialogs/render/instant.ts';
import type { Day } from '../../knowledge/schema/date.ts';
import { LANGUAGES, LOCALES, type Locale } from '../../locales/locale.ts';
import { piecesOf } from '../web/chat/show/pieces.ts';
import { escaped } from '../web/chat-page/html.ts';

/** A text as HTML in which telephone numbers and quoted English keep their order within a sentence from right to left. */
export function ordered(text: string): string {
  const pieces = piecesOf(text).map(({ text: piece, as }) => {
    if (as === 'text' || as === 'address') return escaped(piece);
    return as === 'quote' ? `<bdi>${escaped(piece)}</bdi>` : `<bdi dir="ltr">${escaped(piece)}</bdi>`;
  });
  return pieces.join('');
}

type Words = { readonly en: string } & Readonly<Record<string, string>>;

/** Curated words in the language of the page, or in English. */
export function wordsIn(locale: Locale, words: Words): string {
  return words[locale] ?? words.en;
}

/** The same as HTML. */
export function inWords(locale: Locale, words: Words): string {
  return ordered(wordsIn(locale, words));
}

/** The language and direction of a text, where it is not that of the page: a guide that is not translated yet. */
export function textMarks(locale: Locale, tag: string): string {
  if (tag === locale) return '';
  const served = LOCALES.find((it) => it === tag);
  return ` lang="${escaped(tag)}" dir="${served ? LANGUAGES[served].direction : 'auto'}"`;
}

/** A calendar day in words: it is the same day everywhere, so it is read in UTC. */
export function dayWords(locale: Locale, on: Day, style: 'date' | 'day' = 'date'): string {
  return instantWords(locale, { instant: Date.parse(on), zone: 'UTC', style });
}
