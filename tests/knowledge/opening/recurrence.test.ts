import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf, dayOf } from '../../../knowledge/opening/calendar.ts';
import { recurrenceOf } from '../../../knowledge/opening/recurrence.ts';
import { schedule } from '../../../knowledge/schema/schedule.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const aDay = fc.integer({ min: dayNumberOf('2024-01-01'), max: dayNumberOf('2030-12-31') });

/** The days from one on that a schedule names, as a calendar shows them. */
function days(written: object, from: string, howMany: number): string[] {
  const holds = recurrenceOf(schedule.parse(written));
  const first = dayNumberOf(from);
  return Array.from({ length: howMany }, (_, at) => first + at)
    .filter(holds)
    .map(dayOf);
}

describe('a recurrence', () => {
  it('counts an interval of weeks from the week of its first day, whichever day a week begins with', () => {
    // The example of RFC 5545, 3.3.10: from Tuesday 5 August 1997, every second week on Tuesday and Sunday, four times.
    const written = { byday: ['TU', 'SU'], interval: 2, dtstart: '1997-08-05', count: 4 };
    expect(days({ ...written, wkst: 'MO' }, '1997-08-01', 60)).toEqual([
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ]);
    expect(days({ ...written, wkst: 'SU' }, '1997-08-01', 60)).toEqual([
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ]);
  });

  it('leaves out months that lack the day', () => {
    const written = { freq: 'MONTHLY', bymonthday: [31] };
    expect(days(written, '2026-01-01', 160)).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
  });

  it('finds numbered weeks and days of a year', () => {
    expect(days({ freq: 'YEARLY', byyearday: [-1] }, '2026-12-01', 60)).toEqual(['2026-12-31']);
    expect(days({ freq: 'YEARLY', byweekno: [1], byday: ['MO'] }, '2026-12-01', 60)).toEqual(['2027-01-04']);
  });

  it('is the same in weeks of one, whether the library or the weekday tells it', () => {
    fc.assert(
      fc.property(
        fc.subarray([...weekdays], { minLength: 1 }),
        aDay,
        fc.integer({ min: 0, max: 400 }),
        (byday, first, further) => {
          const written = { byday, dtstart: dayOf(first) };
          const counted = recurrenceOf(schedule.parse({ ...written, count: 10_000 }));
          expect(recurrenceOf(schedule.parse(written))(first + further)).toBe(counted(first + further));
        },
      ),
    );
  });

  it('with exceptions is never on one of them, and with extra days always on each', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aDay, { minLength: 2, maxLength: 8 }), (some) => {
        const half = Math.floor(some.length / 2);
        const except = some.slice(0, half).map(dayOf);
        const extra = some.slice(half).map(dayOf);
        const holds = recurrenceOf(schedule.parse({ freq: 'DAILY', except, extra }));
        expect(some.map(holds)).toEqual(some.map((_, at) => at >= half));
      }),
    );
  });
});
