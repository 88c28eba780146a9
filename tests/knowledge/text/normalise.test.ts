import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../knowledge/text/normalise.ts';
import { stemmerFor } from '../../../knowledge/text/stem.ts';
import { tokensOf } from '../../../knowledge/text/tokens.ts';

describe('one spelling', () => {
  it('changes nothing more when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Żółć, ŁÓDŹ', 'zolc, lodz'],
    ['أُحِبُّ', 'احب'],
    ['مدرسة إلى آخر', 'مدرسه الي اخر'],
    ['کتاب فارسی', 'كتاب فارسي'],
    ['طــبــيــب', 'طبيب'],
    ['٢٨ يوم ۴۲', '28 يوم 42'],
    ['Straße', 'strasse'],
    ['Việt Nam', 'viet nam'],
    ['ＧＰ', 'gp'],
    ['đường ơ Ư', 'duong o u'],
    ['çocuğum İstanbul ığdır', 'cocugum istanbul igdir'],
    ['می‌خواهم', 'ميخواهم'],
    ['ہسپتال بھائی میں', 'هسپتال بهايي مين'],
    ['نەخۆشخانە ڕێگا گوڵ', 'نهخوشخانه ريگا گول'],
    ['ښوونځی', 'ښوونځي'],
    ["м'ята м’ята мʼята мята", 'мята мята мята мята'],
    ['Ґанок, їжа', 'ганок, іжа'],
    ['੧੨ ૧૨ ௧௨ ၁၂ १२ ১২ ๑๒', '12 12 12 12 12 12 12'],
  ])('%s becomes %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('keeps the vowel signs of Indic scripts, which make the word', () => {
    expect(normalise('ঢাকা')).toBe('ঢাকা');
    expect(tokensOf('मैं बीमार हूँ')).toHaveLength(3);
  });
});

describe('words', () => {
  it('are what stands between spaces and punctuation', () => {
    expect(tokensOf("I don't know: GP, HC2?")).toEqual(['i', 'don', 't', 'know', 'gp', 'hc2']);
  });

  it('are found where no spaces stand between them', () => {
    expect(tokensOf('我需要医生')).toContain('医生');
    expect(tokensOf('我要申请住房')).toEqual(expect.arrayContaining(['申请', '住房']));
    expect(tokensOf('โรงพยาบาลไทย')).toContain('ไทย');
  });

  it('keep their marks in scripts where marks make the word', () => {
    expect(tokensOf('ਹਸਪਤਾਲ மருத்துவமனை ሆስፒታል')).toEqual(['ਹਸਪਤਾਲ', 'மருத்துவமனை', 'ሆስፒታል']);
  });

  it('hold nothing but letters, marks and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tokensOf(text).filter((it) => !/^[\p{L}\p{M}\p{N}]+$/u.test(it))).toEqual([]);
      }),
    );
  });
});

describe('stems', () => {
  it.each([
    ['en', 'doctors', 'doctor'],
    ['en', 'classes', 'class'],
    ['en', 'recycling', 'recycle'],
    ['pl', 'szkołę', 'szkoły'],
    ['pl', 'pracy', 'praca'],
    ['pl', 'lekarza', 'lekarzem'],
    ['ar', 'المدرسة', 'مدرسة'],
    ['ar', 'بالمدرسة', 'مدرستي'],
    ['ar', 'والطبيب', 'طبيب'],
  ])('in %s, %s and %s are one word', (locale, one, other) => {
    const stem = stemmerFor(locale);
    const [first = ''] = tokensOf(one);
    const [second = ''] = tokensOf(other);
    expect(stem(first)).toBe(stem(second));
  });

  it('are never empty', () => {
    fc.assert(
      fc.property(fc.constantFrom('en', 'ar', 'pl', 'uk', 'zh'), fc.string({ unit: 'grapheme' }), (locale, text) => {
        expect(tokensOf(text).map(stemmerFor(locale))).not.toContain('');
      }),
    );
  });
});
