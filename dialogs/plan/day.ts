import { z } from 'zod';
import { dayNumberOf, dayOf } from '../../knowledge/opening/calendar.ts';

/** A calendar day, `2026-11-30`, that there is. */
export const daySchema = z.iso.date();

export function daysAfter(day: string, days: number): string {
  return dayOf(dayNumberOf(day) + days);
}

/** The Monday of the week after the one in which a day lies. */
export function nextMonday(day: string): string {
  const sinceMonday = (((dayNumberOf(day) + 3) % 7) + 7) % 7;
  return daysAfter(day, 7 - sinceMonday);
}

/** Whether the calendar has this day, written as `2026-11-30`. */
export function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
