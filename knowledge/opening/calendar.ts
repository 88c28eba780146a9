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

/** A conversation asks for the same days again for each service: days worked out once are kept. */
const days = new Map<DayNumber, Day>();
const mostDays = 2000;

export function dayOf(number: DayNumber): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  if (days.size >= mostDays) days.clear();
  const day = new Date(number * dayLength).toISOString().slice(0, 10) as Day;
  days.set(number, day);
  return day;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: DayNumber): Weekday {
  return weekdays[(((number + 3) % 7) + 7) % 7] ?? 'MO';
}

/** The day that the calendar on the wall shows at a moment. */
export function localDay(instant: Instant, timezone: string): DayNumber {
  const last = today.get(timezone);
  if (last && last.from <= instant && instant < last.to) return last.day;
  const date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate();
  const day = Date.UTC(date.year, date.month - 1, date.day) / dayLength;
  today.set(timezone, { day, from: momentOf(day, '00:00', timezone), to: momentOf(day + 1, '00:00', timezone) });
  return day;
}

/** The day that was asked for last in each time zone, from its beginning to its end: nearly always it is today. */
const today = new Map<string, { readonly day: DayNumber; readonly from: Instant; readonly to: Instant }>();

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
