import type { Day } from '../schema/date.ts';
import type { Schedule } from '../schema/schedule.ts';
import { type DayNumber, dayOf, type Instant, localDay, momentOf } from './calendar.ts';
import { recurrenceOf } from './recurrence.ts';

/** When somebody can go there. `doubt`: the hours would hold, but nobody has told us that they do. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly doubt?: 'bank-holiday' | 'end-unknown';
}

/** Something with hours: a service, in any of its places. Days in `closures` are closed whatever the schedules say, both ends included. */
export interface Hours {
  readonly schedules: readonly Schedule[];
  readonly closures: readonly { readonly from: Day; readonly to: Day }[];
}

/** Where the hours are meant: an IANA zone such as `Europe/London`, and the bank holidays of the nation. */
export interface Where {
  readonly timezone: string;
  readonly bankHolidays: ReadonlySet<Day>;
}

/**
 * What begins on one day. On a bank holiday of which nothing is said the whole day is in doubt; hours without an end are in
 * doubt from their beginning until midnight.
 */
export function spansOn(day: DayNumber, hours: Hours, where: Where): Span[] {
  const date = dayOf(day);
  if (hours.closures.some((it) => it.from <= date && date <= it.to)) return [];
  return hours.schedules.flatMap((it) => spanOf(it, day, date, where) ?? []);
}

/** The first day whose hours may still last at a moment: yesterday, in whatever zone the hours are meant. */
export function firstDayFor(instant: Instant, where: Where): DayNumber {
  return localDay(instant, where.timezone) - 2;
}

/** Hours that touch or overlap are one: open until the last of them ends. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}

function spanOf(schedule: Schedule, day: DayNumber, date: Day, where: Where): Span | null {
  const { opens_at, closes_at, bank_holidays } = schedule;
  if (!opens_at || !recurrenceOf(schedule)(day)) return null;
  const timezone = schedule.timezone ?? where.timezone;
  if (where.bankHolidays.has(date) && !schedule.extra.includes(date)) {
    if (bank_holidays === 'closed') return null;
    if (bank_holidays === 'unknown') return { ...wholeDay(day, timezone), doubt: 'bank-holiday' };
  }
  const from = momentOf(day, opens_at, timezone);
  if (!closes_at) return { from, to: wholeDay(day, timezone).to, doubt: 'end-unknown' };
  const nextDay = closes_at <= opens_at || closes_at === '24:00';
  const closing = closes_at === '24:00' ? '00:00' : closes_at;
  return { from, to: momentOf(nextDay ? day + 1 : day, closing, timezone) };
}

function wholeDay(day: DayNumber, timezone: string): { from: Instant; to: Instant } {
  return { from: momentOf(day, '00:00', timezone), to: momentOf(day + 1, '00:00', timezone) };
}
