import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../knowledge/search/clauses.ts';
import { settledClauses } from '../../../knowledge/search/settled.ts';

/** The clauses of a message that speak of what is well or over. */
function settledIn(text: string, locale: string): string[] {
  const { clauses } = messageOf(text, locale, new Set());
  const settled = settledClauses(clauses, locale);
  expect(settled).toHaveLength(clauses.length);
  return clauses.filter((_, at) => settled[at]).map(({ words }) => words.join(' '));
}

describe('a clause about what is well or over', () => {
  it.each([
    ['en', 'My flat is fine. I need a doctor.', ['my flat is fine']],
    ['en', 'I need a doctor. The school is great!', ['the school is great']],
    ['ar', 'السكن تمام. أحتاج إلى طبيب', ['السكن تمام']],
    ['pl', 'Mieszkanie jest w porządku. Potrzebuję lekarza.', ['mieszkanie jest w porzadku']],
  ])('is told from what is needed, in %s: "%s"', (locale, text, settled) => {
    expect(settledIn(text, locale)).toEqual(settled);
  });

  it.each([
    ['en', 'I need a doctor. My son has no school.'],
    ['ar', 'أحتاج إلى طبيب. ابني بدون مدرسة'],
    ['pl', 'Potrzebuję lekarza. Syn nie ma szkoły.'],
  ])('is not one that asks for something, in %s: "%s"', (locale, text) => {
    expect(settledIn(text, locale)).toEqual([]);
  });

  it('is known by whole words: "a fine of 80 pounds" is no good news, and "this finest" none either', () => {
    expect(settledIn('I got a fine of 80 pounds', 'en')).toEqual([]);
    expect(settledIn('this finest', 'en')).toEqual([]);
  });

  it('may be about the one before it, where it has few words of its own', () => {
    expect(settledIn('the school is near and I love it', 'en')).toEqual(['the school is near', 'i love it']);
  });

  it('is by itself where it has more words, and never about the one behind it', () => {
    expect(settledIn('I need a doctor. My flat in the city is fine', 'en')).toEqual(['my flat in the city is fine']);
    expect(settledIn('I love it and my son has no school', 'en')).toEqual(['i love it']);
  });

  it('is known in a region’s form of a language, and in none that we know nothing of', () => {
    expect(settledIn('My flat is fine', 'en-GB')).toEqual(['my flat is fine']);
    expect(settledIn('My flat is fine', 'sw')).toEqual([]);
  });

  it('is in no message without words', () => {
    expect(settledIn('', 'en')).toEqual([]);
  });
});
