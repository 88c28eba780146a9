import { z } from 'zod';
import { day } from './date.ts';
import { webAddress } from './link.ts';
import { more } from './more.ts';
import { text } from './text.ts';
import { timezone } from './timezone.ts';
import { byWeekday, weekday, weekdayOf } from './weekday.ts';

const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time is written as "09:00", in quotes');
const closing = z.union([clock, z.literal('24:00')], { error: 'a time is written as "17:00", in quotes' });
const counted = (most: number) => z.number().int().min(1).max(most);
/** Counted from the start or, when negative, from the end. */
const ordinal = (most: number) => z.union([counted(most), z.number().int().min(-most).max(-1)]);

const written = z.strictObject({
  id: z.string().min(1).optional(),
  on: day.optional(),
  freq: z.enum(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']).nullable().default('WEEKLY'),
  interval: counted(366).default(1),
  byday: z.array(byWeekday).default([]),
  bymonthday: z.array(ordinal(31)).default([]),
  byweekno: z.array(ordinal(53)).default([]),
  byyearday: z.array(ordinal(366)).default([]),
  wkst: weekday.default('MO'),
  dtstart: day.optional(),
  until: day.optional(),
  count: counted(10_000).optional(),
  valid_from: day.optional(),
  valid_to: day.optional(),
  except: z.array(day).default([]),
  extra: z.array(day).default([]),
  bank_holidays: z.enum(['closed', 'open', 'unknown']).default('unknown'),
  opens_at: clock.optional(),
  closes_at: closing.optional(),
  timezone: timezone.optional(),
  attending: z.enum(['in-person', 'phone', 'online', 'home-visit']).optional(),
  description: text.optional(),
  notes: text.optional(),
  link: webAddress.optional(),
  more,
});

type Written = z.infer<typeof written>;

/**
 * Hours as RFC 5545 lets them recur, in the local time of `timezone`, or else of the area.
 *
 * - `freq: null`: hours in words only (`description`), which nothing can be computed from.
 * - `byday` has places (`1MO`, `-1FR`) in months and years only. Weeks without `byday` take the weekday of `dtstart`.
 * - `dtstart`, the first day that counts, is there whenever `interval` is above 1 or there is a `count`.
 * - `until`, `valid_from` and `valid_to` are days, all included. `valid_*` bound the days on which the hours hold.
 * - `except` are days on which the hours do not hold, `extra` more days with the same times.
 * - Without `opens_at` or `closes_at` the times are unknown. Closing before opening means: the next morning.
 * - `bank_holidays`: whether these hours hold on a bank holiday of the area's nation.
 *
 * A file may say `on: 2026-12-01` for one date, such as an event or an extra opening: it is read as a week that comes once.
 */
export const schedule = written.superRefine(reportImpossible).transform(asRecurring);

export type Schedule = z.infer<typeof schedule>;

function reportImpossible(it: Written, context: z.RefinementCtx): void {
  const wrong = (path: keyof Written, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (it.opens_at !== undefined && it.opens_at === it.closes_at) wrong('closes_at', 'is the same as opens_at');
  if (it.closes_at !== undefined && it.opens_at === undefined) wrong('opens_at', 'is missing beside closes_at');
  if (it.on !== undefined) {
    const rule = [it.byday.length, it.dtstart, it.until, it.count, it.valid_from, it.valid_to].some(Boolean);
    if (rule || it.freq !== 'WEEKLY' || it.interval > 1) wrong('on', 'one date does not recur');
    return;
  }
  if (it.freq === null) {
    if (!it.description && !it.notes) wrong('description', 'hours without a rule are told in words');
    return;
  }
  const days = it.byday.length + it.bymonthday.length + it.byweekno.length + it.byyearday.length;
  if (it.freq !== 'DAILY' && days === 0 && !it.dtstart) wrong('byday', 'the days are missing');
  if (it.freq === 'WEEKLY' && it.byday.some((day) => day.length > 2)) wrong('byday', 'a week has each weekday once');
  if (it.freq === 'WEEKLY' && it.bymonthday.length > 0) wrong('bymonthday', 'a week has no days of a month');
  if (it.freq !== 'YEARLY' && it.byweekno.length > 0) wrong('byweekno', 'only a year has weeks with numbers');
  if (it.freq !== 'YEARLY' && it.byyearday.length > 0) wrong('byyearday', 'only a year has days with such numbers');
  if (it.interval > 1 && !it.dtstart) wrong('dtstart', 'is missing, so nobody knows which one is the first');
  if (it.count !== undefined && !it.dtstart) wrong('dtstart', 'is missing, so nobody knows from when to count');
  if (it.count !== undefined && it.until !== undefined) wrong('until', 'is not there together with count');
  if (it.until && it.dtstart && it.until < it.dtstart) wrong('until', 'is before dtstart');
  if (it.valid_from && it.valid_to && it.valid_to < it.valid_from) wrong('valid_to', 'is before valid_from');
}

function asRecurring({ on, ...rest }: Written): Omit<Written, 'on'> {
  if (on !== undefined) {
    return { ...rest, byday: [weekdayOf(on)], dtstart: on, count: 1, valid_from: on, valid_to: on };
  }
  const weekdays = rest.freq === 'WEEKLY' && rest.byday.length === 0 && rest.dtstart;
  return weekdays ? { ...rest, byday: [weekdayOf(weekdays)] } : rest;
}
