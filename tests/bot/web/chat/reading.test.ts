import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../../bot/web/chat/show/direction.ts';
import { piecesOf, safeAddress } from '../../../../bot/web/chat/show/pieces.ts';

describe('the direction of a message', () => {
  it.each([
    ['Hello', 'rtl', 'ltr'],
    ['أحتاج إلى طبيب', 'ltr', 'rtl'],
    ['HC2 هو نموذج للمساعدة', 'ltr', 'rtl'],
    ['I live near شارع', 'rtl', 'ltr'],
    ['سلام', 'ltr', 'rtl'],
    ['שלום', 'ltr', 'rtl'],
  ] as const)('%s is that of most of its letters', (text, otherwise, direction) => {
    expect(directionOf(text, otherwise)).toBe(direction);
  });

  it.each(['ltr', 'rtl'] as const)('is the language’s, %s, where there are no letters', (otherwise) => {
    expect(directionOf('0151 233 3000', otherwise)).toBe(otherwise);
  });
});

describe('the pieces of a text', () => {
  it('are the text, its web addresses without the full stop behind them, and its long numbers', () => {
    expect(piecesOf('See https://www.nhs.uk/gp. Call 0151 233 3000 or 111.')).toEqual([
      { text: 'See ', as: 'text' },
      { text: 'https://www.nhs.uk/gp', as: 'address' },
      { text: '. Call ', as: 'text' },
      { text: '0151 233 3000', as: 'number' },
      { text: ' or 111.', as: 'text' },
    ]);
  });

  it('set off what the service has set apart, and leave its marks out', () => {
    const text = 'عند \u2066Universal Credit\u2069 مع \u2068Amal\u2069';
    expect(piecesOf(text).map(({ as, text }) => [as, text])).toEqual([
      ['text', 'عند '],
      ['latin', 'Universal Credit'],
      ['text', ' مع '],
      ['quote', 'Amal'],
    ]);
  });

  it('set off what is quoted, so that its full stop stays with it in a sentence of the other direction', () => {
    expect(piecesOf('قل "I want to learn." هناك').map(({ as, text }) => [as, text])).toEqual([
      ['text', 'قل "'],
      ['quote', 'I want to learn.'],
      ['text', '" هناك'],
    ]);
  });

  it('are together the text again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', '“', '”', '«', 'http://a.b', '0151 233', ' ', 'x', '.')), (parts) => {
        const text = parts.join('');
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('leave other kinds of addresses as text', () => {
    expect(piecesOf('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)', as: 'text' }]);
  });
});

describe('an address that a person may be sent to', () => {
  it.each(['https://www.gov.uk/', 'http://example.org/a?b#c', 'tel:+441512333000'])('is %s', (href) => {
    expect(safeAddress(href)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hi',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a/b',
    'intent://x',
    '//evil.example',
    '/relative',
    '',
  ])('is not %j', (href) => {
    expect(safeAddress(href)).toBeNull();
  });
});
