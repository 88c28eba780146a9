import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../../../../bot/web/desk/phrases/find-phrases.ts';
import type { DeskPhrase, DeskPhraseBook } from '../../../../../bot/wire/phrases.ts';

function phrase(id: string, english: string, find: string, shown: string | null = 'x'): DeskPhrase {
  return { id, english, find, shown, machine: true, variables: [] };
}
const BOOK: DeskPhraseBook = {
  locale: 'ar',
  services: [],
  topics: [
    {
      id: 'bringing',
      title: 'What to bring',
      phrases: [phrase('letter', 'Please bring the letter with you.', 'post')],
    },
    {
      id: 'asking',
      title: 'Asking',
      phrases: [phrase('date', 'What date is on the letter?', 'deadline'), phrase('gone', 'The letter', '', null)],
    },
  ],
};
const idsFor = (typed: string) => findPhrases(BOOK, typed).flatMap(({ phrases }) => phrases.map(({ id }) => id));

describe('finding a phrase', () => {
  it('shows all that can be said in this language while nothing is typed', () => {
    expect(idsFor(' ')).toEqual(['letter', 'date']);
  });

  it.each([
    ['LETTER', ['letter', 'date']],
    ['let da', ['date']],
    ['post', ['letter']],
    ['bring', ['letter']],
    ['etter', []],
  ])('“%s” finds by the beginnings of all its words', (typed, ids) => {
    expect(idsFor(typed)).toEqual(ids);
  });
});
