import { describe, expect, it } from 'vitest';
import { loadCommandWords } from '../../locales/command-words.ts';
import { compare, incompleteness, translatedLocales, wantedKeys } from '../../locales/completeness.ts';
import { LOCALES } from '../../locales/locale.ts';

describe('every served language is complete', () => {
  it.each(translatedLocales())('%s has every key, made from the English of today', (locale) => {
    expect(incompleteness(locale)).toEqual([]);
  });

  it.each(LOCALES)('%s has words for every command', (locale) => {
    const words = loadCommandWords();
    expect(Object.keys(words[locale]).sort()).toEqual(Object.keys(words.en).sort());
  });
});

describe('a language that is not complete', () => {
  const english = { hello: 'Hello {{name}}', steps_one: '{{count}} step', steps_other: '{{count}} steps' };

  it('is told of a key that is missing, one that is too many and one with another parameter', () => {
    const faults = compare('pl', 'conversation', english, { hello: 'Cześć {{imie}}', bye: 'Pa' }, {});
    expect(faults.join('\n')).toContain('steps_few is missing');
    expect(faults.join('\n')).toContain('bye is in no English file');
    expect(faults.join('\n')).toContain('hello has other {{parameters}}');
  });

  it('is told of words that were made from English that has changed since', () => {
    const faults = compare(
      'pl',
      'errors',
      { a: 'New words' },
      { a: 'Słowa' },
      { 'errors:a': { of: '000000000000', by: 'machine' } },
    );
    expect(faults).toEqual([expect.stringContaining('a was made from other English words')]);
  });

  it('needs a form for each plural category of its own: six in Arabic, four in Polish', () => {
    const plurals = (locale: 'ar' | 'pl') => wantedKeys(locale, english).filter(({ key }) => key.startsWith('steps_'));
    expect(plurals('ar')).toHaveLength(6);
    expect(plurals('pl')).toHaveLength(4);
  });
});
