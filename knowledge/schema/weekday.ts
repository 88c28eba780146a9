import { z } from 'zod';
import type { Day } from './date.ts';

export const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

export type Weekday = z.infer<typeof weekday>;

/** Which of its kind in a month: `1` the first, `-1` the last. */
const places = ['1', '2', '3', '4', '5', '-1', '-2', '-3', '-4', '-5'] as const;

/** A weekday, in a month or year also with its place: `TU`, `1MO`, `-1FR`. */
export const byWeekday = z.union([weekday, z.templateLiteral([z.enum(places), weekday])], {
  error: 'a weekday is written as TU, in a month also as 1TU (the first) or -1TU (the last)',
});

export type ByWeekday = z.infer<typeof byWeekday>;

const fromSunday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

export function weekdayOf(date: Day): Weekday {
  return fromSunday[new Date(`${date}T00:00Z`).getUTCDay()] ?? 'SU';
}
