import { Temporal } from 'temporal-polyfill';
import type { Day } from '../schema/date.ts';
import type { Weekday } from '../schema/weekday.ts';

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A calendar day, counted from 1970-01-01: a whole number, for counting days only, since some days are longer or shorter. */
export type DayNumber = number;

const dayLength = 86_400_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export function dayNumberOf(day: string): DayNumber {
  return Date.parse(`${day}T00:00Z`) / dayLength;
}

export function dayOf(number: DayNumber): Day {
  return new Date(number * dayLength).toISOString().slice(0, 10) as Day;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: DayNumber): Weekday {
  return weekdays[(((number + 3) % 7) + 7) % 7] ?? 'MO';
}

/** The day that the calendar on the wall shows at a moment. */
export function localDay(instant: Instant, timezone: string): DayNumber {
  const today = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate();
  return Date.UTC(today.year, today.month - 1, today.day) / dayLength;
}

/** Many services keep the same hours, and a time zone's arithmetic is slow: moments worked out once are kept. */
const moments = new Map<string, Instant>();
const mostMoments = 10_000;

/** A local time that the clocks skip is taken an hour later; one that comes twice is taken the first time. */
export function momentOf(day: DayNumber, time: string, timezone: string): Instant {
  const key = `${day} ${time} ${timezone}`;
  const known = moments.get(key);
  if (known !== undefined) {
    return known;
  }
  if (moments.size >= mostMoments) {
    moments.clear();
  }
  const date = new Temporal.PlainDate(1970, 1, 1).add({ days: day });
  const moment = date.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds;
  moments.set(key, moment);
  return moment;
}
