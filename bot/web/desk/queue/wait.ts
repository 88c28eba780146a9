import type { Band } from '../../../conversation/hold.ts';

const MINUTE_MS = 60_000;

/** From when a wait counts as long, in milliseconds. */
const LATE_AFTER_MS: Readonly<Record<Band, number>> = {
  urgent: 2 * MINUTE_MS,
  waiting: 10 * MINUTE_MS,
  'call-back': 24 * 60 * MINUTE_MS,
};

export type Wait = { readonly days: number; readonly hours: number; readonly minutes: number };

/** A wait in whole days, hours and minutes. `ms` below zero, from clocks that disagree, counts as none. */
export function waitOf(ms: number): Wait {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

export function isLate(band: Band, ms: number): boolean {
  return ms >= LATE_AFTER_MS[band];
}
