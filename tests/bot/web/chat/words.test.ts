import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speaker } from '../../../../bot/web/chat/words.ts';
import { LOCALES } from '../../../../locales/locale.ts';

const wordsOf = (locale: string) =>
  JSON.parse(readFileSync(new URL(`../../../../locales/${locale}/chat.json`, import.meta.url), 'utf8'));

describe('the words of the page', () => {
  it.each([
    ['en', 1, '1 person is before you.'],
    ['en', 12, '12 people are before you.'],
    ['ar', 2, 'قبلك شخصان.'],
    ['ar', 3, 'قبلك 3 أشخاص.'],
    ['ar', 11, 'قبلك 11 شخصًا.'],
    ['pl', 3, 'Przed Tobą są 3 osoby.'],
    ['pl', 5, 'Przed Tobą jest 5 osób.'],
  ] as const)('have the plural of %s for %d', (locale, count, said) => {
    expect(speaker({ locale, words: wordsOf(locale) })('status.before', { count })).toBe(said);
  });

  it.each(LOCALES)('fill in names in %s', (locale) => {
    const said = speaker({ locale, words: wordsOf(locale) })('status.offered', {
      name: 'Amina',
      role: 'adviser',
      organisation: 'the Hub',
    });
    for (const name of ['Amina', 'adviser', 'the Hub']) expect(said).toContain(name);
    expect(said).not.toContain('{{');
  });

  it('take what a name holds as it is, not as a pattern', () => {
    const say = speaker({ locale: 'en', words: { 'from.staff': '{{name}}, a person' } });
    expect(say('from.staff', { name: '$& {{role}}' })).toBe('$& {{role}}, a person');
  });
});
