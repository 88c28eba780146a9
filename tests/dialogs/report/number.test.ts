import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  numberAnywhere,
  type ReportNumber,
  readNumber,
  reportNumberFrom,
  spokenNumber,
} from '../../../dialogs/report/number.ts';

const numbers = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => reportNumberFrom(bytes));

describe('the number of a report', () => {
  it('has ten digits and does not begin with 0, as telephone numbers do', () => {
    fc.assert(fc.property(numbers, (number) => /^[1-9]\d{9}$/.test(number)));
    expect(reportNumberFrom(new Uint8Array(8))).toMatch(/^100000000\d$/);
  });

  it('is read however it is written: with spaces, hyphens, or in the digits of another script', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('', ' ', '-', '.', '\u2011', '  '), (number, between) => {
        const parts = [number.slice(0, 3), number.slice(3, 6), number.slice(6)];
        expect(numberAnywhere(parts.join(between))).toBe(number);
        expect(numberAnywhere(` ${inArabicDigits(spokenNumber(number))} `)).toBe(number);
      }),
    );
  });

  it('is never read with one digit wrong', () => {
    fc.assert(
      fc.property(numbers, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digits = [...number];
        digits[place] = String((Number(digits[place]) + by) % 10);
        const wrong = digits.join('');
        expect(numberAnywhere(wrong)).toBeNull();
        expect(readNumber(wrong)).toEqual({ kind: 'wrong', digits: 10 });
      }),
    );
  });

  it('is hardly ever read where two digits beside one another changed places', () => {
    const swaps = fc.sample(fc.tuple(numbers, fc.nat(8)), { numRuns: 5_000, seed: 7 });
    const swapped = swaps.filter(([number, place]) => number[place] !== number[place + 1]);
    const missed = swapped.filter(([number, place]) => numberAnywhere(exchanged(number, place)) !== null);
    expect(missed.length / swapped.length).toBeLessThan(0.03);
  });

  it.each([
    '07700 900123',
    '+44 7700 900123',
    '10:30',
    '2026-11-22',
    'L11 1AA',
    '7K3F-9QRT-2XWB',
    '482 193 5043 please',
    '',
  ])('is not seen in "%s"', (text) => {
    expect(numberAnywhere(text)).toBeNull();
  });

  it('is shown as it is read aloud', () => {
    expect(spokenNumber('4821935043' as ReportNumber)).toBe('482-193-5043');
  });
});

function inArabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

function exchanged(number: string, place: number): string {
  return `${number.slice(0, place)}${number[place + 1]}${number[place]}${number.slice(place + 2)}`;
}
