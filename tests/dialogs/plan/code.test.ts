import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAnywhere, codeIn, countSigns, grouped, newPlanCode, planCodeFrom } from '../../../dialogs/plan/code.ts';

const code = planCodeFrom(Uint8Array.of(7, 19, 3, 15, 9, 23, 24, 26, 2, 29, 28, 11));
const codes = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(planCodeFrom);

describe('a code', () => {
  it('is shown in groups of four', () => {
    expect(grouped(code)).toBe('7K3F-9QRT-2XWB');
  });

  it('uses each of its 32 signs as often as any other', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const sign = planCodeFrom(new Uint8Array(12).fill(byte))[0] ?? '';
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  it.each([
    '7K3F9QRT2XWB',
    '7k3f 9qrt 2xwb',
    ' 7k3f-9qrt-2xwb ',
    '٧k٣f-٩qrt-٢xwb',
    '７Ｋ３Ｆ-９ＱＲＴ-２ＸＷＢ',
    '\u20667K3F-9QRT-2XWB\u2069',
    '7K3F–9QRT–2XWB',
  ])('is recognised where it was asked for, written as "%s"', (written) => {
    expect(codeIn(written)).toBe(code);
  });

  it('takes letters for the digits that they look like', () => {
    expect(codeIn('OIL0-OIL0-OIL0')).toBe('011001100110');
  });

  it('of any bytes is found again as it is shown, unless it has no digit or no letter and no hyphens', () => {
    fc.assert(
      fc.property(codes, (each) => {
        expect(codeIn(grouped(each))).toBe(each);
        expect(codeAnywhere(grouped(each))).toBe(each);
        expect(codeAnywhere(each)).toBe(/\d/.test(each) && /[A-Z]/.test(each) ? each : null);
      }),
    );
  });
});

describe('a new code', () => {
  it('is drawn again until it has a digit and a letter, so that it is known without its hyphens', () => {
    const draws = [
      new Uint8Array(12).fill(10),
      new Uint8Array(12).fill(3),
      Uint8Array.from([...Array(11).fill(10), 7]),
    ];
    expect(newPlanCode(() => draws.shift() ?? new Uint8Array(12))).toBe('AAAAAAAAAAA7');
    expect(draws).toEqual([]);
  });

  it('is found again in any writing of it', () => {
    const draws = fc.infiniteStream(fc.uint8Array({ minLength: 12, maxLength: 12 }));
    fc.assert(
      fc.property(draws, (drawn) => {
        const each = newPlanCode(() => drawn.next().value ?? new Uint8Array(12));
        expect([each, each.toLowerCase(), grouped(each)].map(codeAnywhere)).toEqual([each, each, each]);
      }),
    );
  });
});

describe('words that people write', () => {
  it.each([
    'registration',
    'professional',
    'need food help',
    'part-time-jobs',
    'room for 2 kids',
    'I need a doctor',
    '07946 123 456',
    '441514960000',
    'أحتاج إلى طبيب',
    '',
    ' ',
  ])('are not taken for a code: "%s"', (words) => {
    expect(codeAnywhere(words)).toBeNull();
  });

  it('never make it fail, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (words) => {
        const found = codeAnywhere(words);
        expect(found === null || /^[0-9A-HJKMNP-TV-Z]{12}$/.test(found)).toBe(true);
        expect(countSigns(words)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
