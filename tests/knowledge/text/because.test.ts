import { describe, expect, it } from 'vitest';
import { reasoned } from '../../../knowledge/text/because.ts';

describe('what stands in the way', () => {
  it.each([
    ['en', 'I cannot look for work because of my housing', 'my housing'],
    ['en', 'cant sleep cos my landlord shouts', 'my landlord shouts'],
    ['en', 'No course for me due to childcare!', 'childcare!'],
    ['ar', 'لا أستطيع العمل بسبب السكن', 'السكن'],
    ['ar', 'ما بقدر اشتغل لأن ما عندي بيت', 'ما عندي بيت'],
    ['pl', 'nie mogę szukać pracy, bo nie mam mieszkania', 'nie mam mieszkania'],
    ['pl', 'Nie pracuję z powodu dziecka', 'dziecka'],
  ])('is said after a word for it, in %s: %s', (locale, text, cause) => {
    expect(reasoned(text, locale)?.why).toBe(cause);
  });

  it('is nothing where nobody says so, or where the word ends the message', () => {
    expect(reasoned('I need a doctor and a school', 'en')).toBeNull();
    expect(reasoned('I need a doctor just because', 'en')).toBeNull();
    expect(reasoned('because', 'en')).toBeNull();
  });

  it('is read as in English where the language has no words for it yet', () => {
    expect(reasoned('nessun lavoro because of my housing', 'it')).toEqual({ what: 'nessun lavoro', why: 'my housing' });
  });
});
