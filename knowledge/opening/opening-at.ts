import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../schema/schedule.ts';
import type { Weekday } from '../schema/weekday.ts';

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** Whether something is open. `until: null` says that it never closes. `unknown`: nobody has told us its hours. */
export type Opening =
  | { readonly state: 'open'; readonly until: Instant | null }
  | { readonly state: 'closed'; readonly next: Instant }
  | { readonly state: 'unknown' };

const weekdays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** From yesterday, whose hours may reach past midnight, to the day after the same weekday of next week. */
const firstDay = -1;
const lastDay = 8;

/** Of a calendar day, in milliseconds: for counting days only, since some days are longer or shorter. */
const dayLength = 86_400_000;

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Hours that come back every week, without an end and without exceptions. */
interface WeeklyHours {
  readonly byday: readonly string[];
  readonly opens_at: string;
  readonly closes_at: string;
}

/**
 * Whether something with these hours is open at a moment, and when that changes next. Weekly hours are computed; as soon as
 * one of the schedules recurs in another way or has exceptions, the answer is `unknown`.
 *
 * @param timezone the IANA zone in whose local time the hours are meant, such as `Europe/London`.
 */
export function openingAt(schedules: readonly Schedule[], timezone: string, instant: Instant): Opening {
  const weekly = schedules.map((it) => weeklyHours(it, timezone));
  const hours = weekly.filter((it) => it !== null);
  return hours.length === weekly.length ? openingOfWeek(hours, timezone, instant) : { state: 'unknown' };
}

function weeklyHours(it: Schedule, timezone: string): WeeklyHours | null {
  const bounded = it.dtstart ?? it.until ?? it.count ?? it.valid_from ?? it.valid_to;
  const exceptions = it.except.length + it.extra.length;
  const plain = it.freq === 'WEEKLY' && it.interval === 1 && bounded === undefined && exceptions === 0;
  if (!plain || !it.opens_at || !it.closes_at || (it.timezone ?? timezone) !== timezone) return null;
  return { byday: it.byday, opens_at: it.opens_at, closes_at: it.closes_at };
}

function openingOfWeek(schedules: readonly WeeklyHours[], timezone: string, instant: Instant): Opening {
  const today = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate();
  const dayNumber = Date.UTC(today.year, today.month - 1, today.day) / dayLength;
  let ahead: Span[] = [];
  for (let offset = firstDay; offset <= lastDay; offset += 1) {
    const spans = spansOn(dayNumber + offset, schedules, timezone);
    ahead = joined([...ahead, ...spans.filter((it) => it.to > instant)]);
    const [first, second] = ahead;
    if (first && first.from > instant) {
      return { state: 'closed', next: first.from };
    }
    if (first && second) {
      return { state: 'open', until: first.to };
    }
  }
  return ahead.length > 0 ? { state: 'open', until: null } : { state: 'unknown' };
}

/** @param dayNumber the calendar day, counted from 1970-01-01, a Thursday. */
function spansOn(dayNumber: number, schedules: readonly WeeklyHours[], timezone: string): Span[] {
  const weekday = weekdays[(dayNumber + 3) % weekdays.length];
  const today = schedules.filter((it) => it.byday.some((day) => day === weekday));
  const spans = today.map((it) => {
    const overnight = it.closes_at <= it.opens_at || it.closes_at === '24:00';
    const closing = it.closes_at === '24:00' ? '00:00' : it.closes_at;
    const from = momentOf(dayNumber, it.opens_at, timezone);
    return { from, to: momentOf(overnight ? dayNumber + 1 : dayNumber, closing, timezone) };
  });
  return spans.sort((a, b) => a.from - b.from);
}

/** Many services keep the same hours, and a time zone's arithmetic is slow: moments worked out once are kept. */
const moments = new Map<string, Instant>();
const mostMoments = 10_000;

/** A local time that the clocks skip is taken an hour later; one that comes twice is taken the first time. */
function momentOf(dayNumber: number, time: string, timezone: string): Instant {
  const key = `${dayNumber} ${time} ${timezone}`;
  const known = moments.get(key);
  if (known !== undefined) {
    return known;
  }
  if (moments.size >= mostMoments) {
    moments.clear();
  }
  const date = new Temporal.PlainDate(1970, 1, 1).add({ days: dayNumber });
  const moment = date.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds;
  moments.set(key, moment);
  return moment;
}

/** Hours that touch or overlap are one: open until the last of them ends. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}
