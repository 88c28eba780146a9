import { Temporal } from 'temporal-polyfill';
import type { Schedule, Weekday } from '../schema/schedule.ts';

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

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Whether something with these weekly hours is open at a moment, and when that changes next.
 *
 * @param timezone the IANA zone in whose local time the hours are meant, such as `Europe/London`.
 */
export function openingAt(schedules: readonly Schedule[], timezone: string, instant: Instant): Opening {
  const today = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate();
  let ahead: Span[] = [];
  for (let offset = firstDay; offset <= lastDay; offset += 1) {
    const spans = spansOn(today.add({ days: offset }), schedules, timezone);
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

function spansOn(date: Temporal.PlainDate, schedules: readonly Schedule[], timezone: string): Span[] {
  const weekday = weekdays[date.dayOfWeek - 1];
  const today = schedules.filter((it) => it.byday.some((day) => day === weekday));
  const spans = today.map((it) => {
    const overnight = it.closes_at <= it.opens_at || it.closes_at === '24:00';
    const closing = it.closes_at === '24:00' ? '00:00' : it.closes_at;
    const from = momentOf(date, it.opens_at, timezone);
    return { from, to: momentOf(overnight ? date.add({ days: 1 }) : date, closing, timezone) };
  });
  return spans.sort((a, b) => a.from - b.from);
}

/** A local time that the clocks skip is taken an hour later; one that comes twice is taken the first time. */
function momentOf(date: Temporal.PlainDate, time: string, timezone: string): Instant {
  return date.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds;
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
