import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../schema/schedule.ts';
import { type DayNumber, dayNumberOf, dayOf, weekdayOfNumber } from './calendar.ts';

/** Whether the hours of a schedule begin on a day. */
export type Recurrence = (day: DayNumber) => boolean;

const recurrences = new WeakMap<Schedule, Recurrence>();

/**
 * The days of a schedule by its rule, its bounds, its exceptions and its extra days; without regard to bank holidays. What was
 * worked out is kept for as long as the schedule is.
 */
export function recurrenceOf(schedule: Schedule): Recurrence {
  const known = recurrences.get(schedule);
  if (known) return known;
  const rule = schedule.freq === null ? () => false : ruleOf(schedule, schedule.freq);
  const except = new Set(schedule.except.map(dayNumberOf));
  const extra = new Set(schedule.extra.map(dayNumberOf));
  const from = schedule.valid_from ? dayNumberOf(schedule.valid_from) : Number.NEGATIVE_INFINITY;
  const to = schedule.valid_to ? dayNumberOf(schedule.valid_to) : Number.POSITIVE_INFINITY;
  const recurrence: Recurrence = (day) => extra.has(day) || (day >= from && day <= to && !except.has(day) && rule(day));
  recurrences.set(schedule, recurrence);
  return recurrence;
}

type Frequency = NonNullable<Schedule['freq']>;

/** Nearly all services keep the same hours every week, which needs no library and no memory. */
function ruleOf(schedule: Schedule, freq: Frequency): Recurrence {
  if (freq !== 'WEEKLY' || schedule.interval > 1 || schedule.count !== undefined) return anyRule(schedule, freq);
  const weekdays = new Set<string>(schedule.byday);
  const first = schedule.dtstart ? dayNumberOf(schedule.dtstart) : Number.NEGATIVE_INFINITY;
  const last = schedule.until ? dayNumberOf(schedule.until) : Number.POSITIVE_INFINITY;
  return (day) => day >= first && day <= last && weekdays.has(weekdayOfNumber(day));
}

/** Where a rule without a first day is counted from: it has weekdays or days of its own, so any day before today will do. */
const anyFirstDay = '2020-01-01';

/** Every other rule by a library, in years: days are asked for one after the other. Times of day play no part in it. */
function anyRule(schedule: Schedule, freq: Frequency): Recurrence {
  const rule = new RRuleTemporal({
    freq,
    interval: schedule.interval,
    dtstart: midnight(schedule.dtstart ?? anyFirstDay),
    tzid: 'UTC',
    wkst: schedule.wkst,
    ...(schedule.byday.length > 0 ? { byDay: [...schedule.byday] } : {}),
    ...(schedule.bymonthday.length > 0 ? { byMonthDay: [...schedule.bymonthday] } : {}),
    ...(schedule.byweekno.length > 0 ? { byWeekNo: [...schedule.byweekno] } : {}),
    ...(schedule.byyearday.length > 0 ? { byYearDay: [...schedule.byyearday] } : {}),
    ...(schedule.until ? { until: midnight(schedule.until) } : {}),
    ...(schedule.count === undefined ? {} : { count: schedule.count }),
  });
  const years = new Map<string, ReadonlySet<DayNumber>>();
  return (day) => {
    const year = dayOf(day).slice(0, 4);
    const known = years.get(year) ?? daysOf(rule, year);
    years.set(year, known);
    return known.has(day);
  };
}

function daysOf(rule: RRuleTemporal, year: string): ReadonlySet<DayNumber> {
  const days = rule.between(midnight(`${year}-01-01`), midnight(`${year}-12-31`), true);
  return new Set(days.map((it) => dayNumberOf(it.toPlainDate().toString())));
}

function midnight(day: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC');
}
