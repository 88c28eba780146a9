import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise } from '../../../../bot/web/chat/show/neutralise.ts';

describe('text that is shown', () => {
  it.each([
    ['an override of direction', 'invoice\u202egnp.exe', 'invoicegnp.exe'],
    ['isolates and marks', '\u2066a\u2069\u200fb\u200e\u061cc', 'abc'],
    ['zero-width spaces and joined nothing', 'pay\u200bpal\u2060.com\ufeff', 'paypal.com'],
    ['text hidden in Unicode tags', 'hi\u{e0068}\u{e0069}', 'hi'],
    ['text hidden in variation selectors', 'hi\u{e0100}\u{e01ef}', 'hi'],
    ['controls', 'a\u0000\u0007\u001b[31mb\u0085', 'a[31mb'],
    ['fillers that look like nothing', 'a\u3164\u115f\uffa0b', 'ab'],
    ['joiners between Latin letters', 'pass\u200dword\u200c', 'password'],
  ])('holds no %s', (_, text, shown) => {
    expect(neutralise(text)).toBe(shown);
  });

  it.each([
    ['Persian', 'می‌خواهم'],
    ['Sinhala', 'ශ්‍රී'],
    ['Hindi', 'क्‍ष'],
    ['a family of emoji', '👩🏽‍👩‍👦'],
    ['an emoji with its style', '❤️‍🔥'],
    ['line breaks and tabs', 'one\n\ttwo'],
  ])('keeps what %s needs', (_, text) => {
    expect(neutralise(text)).toBe(text);
  });

  it('has one kind of line break', () => {
    expect(neutralise('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });

  it('is not changed by being neutralised again, and ordinary letters stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = neutralise(text);
        expect(neutralise(once)).toBe(once);
        expect(once.match(/[a-z]/g)).toEqual(text.match(/[a-z]/g));
      }),
    );
  });
});
