import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../knowledge/search/clauses.ts';

const known = new Set(['مدرسه', 'وجع', 'جع']);
const wordsOf = (text: string, locale: string) =>
  messageOf(text, locale, known).clauses.map((it) => it.words.join(' '));

describe('a message is cut', () => {
  it.each([
    ['en', 'A doctor. A school, and food', ['a doctor', 'a school', 'food']],
    ['en', 'no benefits i really want a job', ['no benefits', 'i really want a job']],
    ['ar', 'دكتور ومدرسة', ['دكتور', 'مدرسه']],
    ['pl', 'lekarz i szkoła', ['lekarz', 'szkola']],
  ])('in %s where another thought begins: "%s"', (locale, text, clauses) => {
    expect(wordsOf(text, locale)).toEqual(clauses);
  });

  it('but not inside a word that begins like "and"', () => {
    expect(wordsOf('عندي وجع', 'ar')).toEqual(['عندي وجع']);
  });
});

describe('a clause', () => {
  it('is refused by a "not" before the wish only', () => {
    const refusedIn = (text: string) => messageOf(text, 'en', known).clauses.map((it) => it.refused);
    expect(refusedIn("I don't really want a job")).toEqual([true]);
    expect(refusedIn('I want no job')).toEqual([false]);
    expect(refusedIn('I have no job')).toEqual([false]);
  });

  it('speaks to the listener where it is not about the person too', () => {
    const toListener = (text: string) => messageOf(text, 'en', known).clauses.map((it) => it.toListener);
    expect(toListener('do you have children')).toEqual([true]);
    expect(toListener('can you find me a school')).toEqual([false]);
  });

  it('of small talk is left out', () => {
    expect(wordsOf('How are you? How does this work? I need a doctor', 'en')).toEqual(['i need a doctor']);
  });
});
