import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type PhraseParts, phraseWords } from '../../../bot/desk/phrases.ts';
import { loadPhraseBook } from '../../../knowledge/load/load-phrase-book.ts';
import { LOCALES } from '../../../locales/locale.ts';
import { AMAL } from './conversations.ts';

const PARTS: PhraseParts = {
  book: loadPhraseBook(fileURLToPath(new URL('../../../knowledge/', import.meta.url))),
  services: ['hub-drop-in'],
  stepTitle: (step, locale) => `${locale} ${step}`,
};
const FULL = { day: '2026-11-24', time: '14:30', service: 'hub-drop-in' };

describe('a phrase of staff', () => {
  it('is said in the person’s language, with the English of the same values beside it', () => {
    const words = phraseWords({ phrase: 'booked-here', values: FULL, staff: AMAL }, 'pl', PARTS);
    expect(words).toEqual({
      text: 'Masz umówione spotkanie ze mną: Example Hub, wtorek, 24 listopada, godzina 14:30.',
      locale: 'pl',
      made: {
        by: 'phrase',
        phrase: 'booked-here',
        english: 'You have an appointment with me: Example Hub, Tuesday 24 November at 14:30.',
        machine: true,
      },
    });
  });

  it('sets Latin names and times apart in a text that runs from right to left', () => {
    const { text } = phraseWords({ phrase: 'booked-here', values: FULL, staff: AMAL }, 'ar', PARTS);
    expect(text).toContain('\u2066Example Hub\u2069');
    expect(text).toContain('\u206614:30\u2069');
  });

  it('names a place in each language', () => {
    const { text, made } = phraseWords({ phrase: 'go-to', values: FULL, staff: AMAL }, 'pl', PARTS);
    expect(text).toContain('pl service:hub-drop-in');
    expect(made).toMatchObject({ english: expect.stringContaining('en service:hub-drop-in') });
  });

  it('leaves no gap open, in any phrase and language', () => {
    for (const { id } of PARTS.book.topics.flatMap(({ phrases }) => phrases)) {
      for (const locale of LOCALES) {
        const { text, made } = phraseWords({ phrase: id, values: FULL, staff: AMAL }, locale, PARTS);
        expect(`${text}${JSON.stringify(made)}`).not.toMatch(/\{\{|…|undefined/);
      }
    }
  });

  it.each([
    ['that there is not', { phrase: 'no-such', values: {} }],
    ['with an open gap', { phrase: 'here-until', values: {} }],
    ['that names no place of here', { phrase: 'go-to', values: { service: 'elsewhere' } }],
  ])('%s is not sent', (_, chosen) => {
    expect(() => phraseWords({ ...chosen, staff: AMAL }, 'ar', PARTS)).toThrow('request.invalid');
  });
});
