import type { Param } from '../said.ts';

/** A calendar day as something to be said: "Monday 30 November". Noon, so that no time zone makes it another day. */
export function dayParam(day: string): Param {
  return { instant: Date.parse(`${day}T12:00Z`), zone: 'UTC', style: 'day' };
}
