import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../dialogs/plan/day.ts';
import { readDay } from '../../../dialogs/plan/read-day.ts';
import { instantWords } from '../../../dialogs/render/instant.ts';
import { LOCALES } from '../../../locales/locale.ts';

/** A Sunday. */
const TODAY = '2026-11-22';
const read = (text: string) => readDay(text, TODAY);

describe('a day that a person writes', () => {
  it.each([
    ['today', '2026-11-22'],
    ['اليوم', '2026-11-22'],
    ['dziś', '2026-11-22'],
    ['dzisiaj', '2026-11-22'],
    ['Tomorrow!', '2026-11-23'],
    ['غدا', '2026-11-23'],
    ['jutro', '2026-11-23'],
    ['pojutrze', '2026-11-24'],
    ['in 3 days', '2026-11-25'],
    ['za 3 dni', '2026-11-25'],
    ['next week', '2026-11-23'],
    ['w przyszlym tygodniu', '2026-11-23'],
    ['in 2 weeks', '2026-12-06'],
    ['Friday', '2026-11-27'],
    ['piątek', '2026-11-27'],
    ['الجمعة', '2026-11-27'],
    ['Sunday', '2026-11-22'],
    ['on Friday', '2026-11-27'],
    ['on the 30th November', '2026-11-30'],
    ['w piątek', '2026-11-27'],
    ['we wtorek', '2026-11-24'],
    ['w srode', '2026-11-25'],
    ['w niedzielę', '2026-11-22'],
    ['يوم الجمعة', '2026-11-27'],
    ['في يوم الخميس', '2026-11-26'],
    ['30 November', '2026-11-30'],
    ['30th November', '2026-11-30'],
    ['November 30', '2026-11-30'],
    ['30 listopada 2026', '2026-11-30'],
    ['30 نوفمبر', '2026-11-30'],
    ['30 تشرين الثاني', '2026-11-30'],
    ['٣٠ نوفمبر', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['30/11', '2026-11-30'],
    ['11/30', '2026-11-30'],
    ['5.5', '2027-05-05'],
    ['2026-12-01', '2026-12-01'],
    ['3 January', '2027-01-03'],
  ])('"%s" is %s', (text, on) => {
    expect(read(text)).toEqual({ kind: 'day', on });
  });

  it('that can be read in two ways is asked about', () => {
    expect(read('4/12')).toEqual({ kind: 'either', days: ['2026-12-04', '2027-04-12'] });
    for (const text of ['next Friday', 'w przyszły piątek', 'الجمعة القادمة', 'يوم الجمعة الجاي']) {
      expect(read(text), text).toEqual({ kind: 'either', days: ['2026-11-27', '2026-12-04'] });
    }
  });

  it.each(['1 November 2026', '2026-11-21', '21.11.2026'])('that is over is said to be: "%s"', (text) => {
    expect(read(text)).toEqual({ kind: 'past' });
  });

  it.each(['31 November', '2026-02-30', '99/99', 'I need a doctor', '', '7', '2031-01-01', 'May be later'])(
    'is none in "%s"',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe('any day of the coming year', () => {
  const days = fc.integer({ min: 0, max: 364 }).map((ahead) => daysAfter(TODAY, ahead));

  it.each(LOCALES)('is read back as the day that its words say, in %s', (locale) => {
    fc.assert(
      fc.property(days, (on) => {
        const at = { instant: Date.parse(`${on}T12:00Z`), zone: 'UTC' };
        expect(read(instantWords(locale, { ...at, style: 'date' }))).toEqual({ kind: 'day', on });
      }),
    );
  });

  it('is never guessed from whatever else is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const found = read(text);
        if (found?.kind === 'day') expect(found.on >= TODAY).toBe(true);
      }),
    );
  });
});
