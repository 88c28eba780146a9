import type { Schedule } from '../../schema/schedule.ts';
import { asUuid } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { WireSchedule } from '../wire/wire.ts';
import { defined } from './defined.ts';

/** @param name what the schedule is one of, and which one: its id is made of it where it has none. */
export function writeSchedule(it: Schedule, name: string): WireSchedule {
  const freq = it.freq === 'WEEKLY' || it.freq === 'MONTHLY' ? it.freq : undefined;
  return defined({
    id: asUuid(it.id, name),
    freq,
    interval: it.interval > 1 ? it.interval : undefined,
    byday: listed(it.byday),
    bymonthday: listed(it.bymonthday),
    byweekno: listed(it.byweekno),
    byyearday: listed(it.byyearday),
    wkst: it.wkst === 'MO' ? undefined : it.wkst,
    dtstart: it.dtstart,
    until: it.until,
    count: it.count,
    valid_from: it.valid_from,
    valid_to: it.valid_to,
    opens_at: it.opens_at,
    closes_at: it.closes_at,
    attending_type: it.attending,
    description: it.description,
    notes: it.notes,
    schedule_link: it.link,
    fingerpost: extensionOf(it),
  });
}

function listed(values: readonly (string | number)[]): string | undefined {
  return values.length > 0 ? values.join(',') : undefined;
}

function extensionOf(it: Schedule): JsonObject | undefined {
  const held: JsonObject = {
    ...(it.freq === 'DAILY' || it.freq === 'YEARLY' ? { freq: it.freq } : {}),
    ...(it.except.length > 0 ? { except: [...it.except] } : {}),
    ...(it.extra.length > 0 ? { extra: [...it.extra] } : {}),
    ...(it.bank_holidays === 'unknown' ? {} : { bank_holidays: it.bank_holidays }),
    ...(it.timezone ? { timezone: it.timezone } : {}),
  };
  return Object.keys(held).length > 0 ? held : undefined;
}
