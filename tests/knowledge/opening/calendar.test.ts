import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayNumberOf, dayOf, localDay } from '../../../knowledge/opening/calendar.ts';

const zones = ['Europe/London', 'Europe/Warsaw', 'America/Havana', 'Asia/Gaza', 'Pacific/Apia', 'UTC'] as const;
/** Days on which clocks change at midnight in some of these zones, or on which a day is left out. */
const turns = ['2011-12-30', '2026-03-08', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-11-01'];
const instants = fc.oneof(
  fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2050, 0, 1) }),
  fc
    .tuple(fc.constantFrom(...turns), fc.integer({ min: -30, max: 30 }))
    .map(([day, hours]) => Date.parse(day) + hours * 3_600_000),
);

describe('the day on the wall', () => {
  it('is that of the place, at any moment, in whatever order moments and places are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(instants, fc.constantFrom(...zones)), { maxLength: 20 }), (asked) => {
        for (const [instant, zone] of asked) {
          const date = Temporal.Instant.fromEpochMilliseconds(instant)
            .toZonedDateTimeISO(zone)
            .toPlainDate()
            .toString();
          expect(dayOf(localDay(instant, zone))).toBe(date);
        }
      }),
    );
  });

  it('has a number and a date that lead to each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (number) => {
        expect(dayNumberOf(dayOf(number))).toBe(number);
      }),
    );
  });
});
