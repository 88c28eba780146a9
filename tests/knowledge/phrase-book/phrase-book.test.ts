import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrokenKnowledge } from '../../../knowledge/load/broken-knowledge.ts';
import { englishHash, loadPhraseBook } from '../../../knowledge/load/load-phrase-book.ts';
import { reportOnPhrases } from '../../../knowledge/load/phrase-book-report.ts';
import { filled, gapsOf } from '../../../knowledge/phrase-book/phrase-book.ts';
import { namesFrom } from '../../../knowledge/reading-age/names.ts';
import { LOCALES } from '../../../locales/locale.ts';

const DELIVERED = join(import.meta.dirname, '../../../knowledge');
const NO_NAMES = namesFrom([]);

describe('the delivered phrase book', () => {
  const book = loadPhraseBook(DELIVERED);
  const phrases = book.topics.flatMap((topic) => topic.phrases);

  it('has everything in every language, made from today’s English, in plain words', () => {
    expect(reportOnPhrases(book, LOCALES, NO_NAMES)).toEqual([]);
    expect(phrases.length).toBeGreaterThanOrEqual(60);
  });

  it('fits into a message whole, and says in which language nobody has read it', () => {
    for (const { says } of phrases) {
      for (const { text } of says.values()) expect(text.length).toBeLessThan(500);
      expect(says.get('en')?.by).toBe('original');
    }
    expect(phrases.every(({ says }) => says.get('ar')?.by !== 'original')).toBe(true);
  });

  it('finds a phrase by its id, and none by another', () => {
    for (const phrase of phrases) expect(book.phrase(phrase.id)).toBe(phrase);
    expect(book.phrase('no-such')).toBeUndefined();
  });
});

describe('a phrase file', () => {
  const ENGLISH = 'Come on {{day}}.';
  const good = (change: object = {}) => ({
    id: 'come',
    find: 'visit',
    en: ENGLISH,
    translations: { ar: { says: 'تعال يوم {{day}}.', translation: 'machine', english: englishHash(ENGLISH) } },
    ...change,
  });

  it('that is right is read', () => {
    const book = bookOf([good()]);
    expect(book.phrase('come')).toMatchObject({ topic: 'topic', variables: ['day'] });
    expect(book.phrase('come')?.says.get('ar')).toEqual({ text: 'تعال يوم {{day}}.', by: 'machine', outdated: false });
  });

  it.each([
    ['the same id twice', [good(), good()], /id: is there already/],
    ['a gap that nobody fills', [good({ en: 'Come, {{friend}}.', translations: {} })], /nobody fills \{\{friend\}\}/],
    [
      'a translation with other gaps',
      [good({ translations: { pl: { says: 'Przyjdź.', translation: 'machine', english: englishHash(ENGLISH) } } })],
      /translations\.pl: has other gaps/,
    ],
    ['a word too many', [good({ says: 'x' })], /says/],
  ])('with %s is broken', (_, rows, reason) => {
    expect(() => bookOf(rows)).toThrow(BrokenKnowledge);
    expect(() => bookOf(rows)).toThrow(reason);
  });

  it('is a curator’s to do where a language is missing, or was made from other English', () => {
    const book = bookOf([good({ en: 'Please come on {{day}}.' })]);
    const found = reportOnPhrases(book, ['en', 'ar', 'pl'], NO_NAMES);
    expect(found).toEqual([
      expect.stringMatching(/topic\.yaml:1 come: ar was made from other words; today's are english: "[0-9a-f]{12}"$/),
      expect.stringMatching(/topic\.yaml:1 come: pl is missing$/),
    ]);
  });

  it('is a curator’s to do where its English is hard', () => {
    const hard = 'Administrative accommodation consultation applications necessitate documentation.';
    expect(reportOnPhrases(bookOf([good({ en: hard, translations: {} })]), ['en'], NO_NAMES)).toEqual([
      expect.stringMatching(/reads like a text for age/),
    ]);
  });
});

describe('gaps', () => {
  it('are filled with words that are not looked at again', () => {
    expect(filled('{{name}} and {{ day }}', { name: '{{day}}', day: 'Monday' })).toBe('{{day}} and Monday');
  });

  it('are named once, in one order whatever the language', () => {
    expect(gapsOf('{{time}} {{day}} {{time}}')).toEqual(gapsOf('{{day}} {{time}}'));
  });
});

function bookOf(phrases: readonly object[]) {
  const root = mkdtempSync(join(tmpdir(), 'phrase-book-'));
  try {
    mkdirSync(join(root, 'phrase-book/phrases'), { recursive: true });
    writeFileSync(join(root, 'phrase-book/phrases/topic.yaml'), JSON.stringify({ title: 'Topic', order: 1, phrases }));
    return loadPhraseBook(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
