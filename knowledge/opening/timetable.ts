import type { Day } from '../schema/date.ts';
import type { Schedule } from '../schema/schedule.ts';
import { dayOf, type Instant, localDay } from './calendar.ts';
import { firstDayFor, type Hours, joined, type Span, spansOn, type Where } from './spans.ts';

/** Something with hours of its own and, where it is in several places, with hours of each place on top. */
export interface Listed extends Hours {
  readonly locations: readonly { readonly schedules: readonly Schedule[] }[];
}

/** What is on, on one day: when it begins and ends, in order. Nothing is twice on a day. */
export interface Entry<Item> {
  readonly item: Item;
  readonly spans: readonly Span[];
}

export interface TimetableDay<Item> {
  readonly day: Day;
  readonly entries: readonly Entry<Item>[];
}

/**
 * What is on from one moment until before another, by days in the local time of each item, only days on which there is something.
 * What lasts past midnight stands under the day on which it begins; what has begun before `from` and goes on, under the first day.
 * On a day what is sure comes before what may be closed for a bank holiday, then what begins first.
 */
export function timetable<Item extends Listed>(
  items: readonly Item[],
  from: Instant,
  to: Instant,
  whereOf: (item: Item) => Where,
): TimetableDay<Item>[] {
  const days = new Map<Day, Entry<Item>[]>();
  for (const item of items) {
    for (const [day, spans] of spansByDay(item, from, to, whereOf(item))) {
      days.set(day, [...(days.get(day) ?? []), { item, spans }]);
    }
  }
  return [...days]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([day, entries]) => ({ day, entries: entries.sort(earlierFirst) }));
}

function spansByDay(item: Listed, from: Instant, to: Instant, where: Where): Map<Day, Span[]> {
  const schedules = [...item.schedules, ...item.locations.flatMap((it) => it.schedules)];
  const hours = { schedules, closures: item.closures };
  const first = firstDayFor(from, where);
  const last = localDay(to, where.timezone) + 1;
  const days = new Map<Day, Span[]>();
  for (let number = first; number <= last; number += 1) {
    for (const span of spansOn(number, hours, where)) {
      if (span.to <= from || span.from >= to) continue;
      const day = dayOf(localDay(Math.max(span.from, from), where.timezone));
      days.set(day, [...(days.get(day) ?? []), span]);
    }
  }
  return new Map([...days].map(([day, spans]) => [day, told(spans)]));
}

/** Sure hours as one where they touch. That a bank holiday may close it is told only where nothing else is known of the day. */
function told(spans: readonly Span[]): Span[] {
  const sure = joined(spans.filter((it) => !it.doubt));
  const endless = spans.filter((it) => it.doubt === 'end-unknown');
  const known = [...sure, ...endless].sort((a, b) => a.from - b.from);
  return known.length > 0 ? known : spans.slice(0, 1);
}

function earlierFirst(one: Entry<unknown>, other: Entry<unknown>): number {
  return beginsAt(one) - beginsAt(other);
}

function beginsAt({ spans: [first] }: Entry<unknown>): Instant {
  return first === undefined || first.doubt === 'bank-holiday' ? Number.MAX_SAFE_INTEGER : first.from;
}
