import { type Band, LATE_AFTER_MINUTES } from '../../../conversation/hold.ts';

const MINUTE_MS = 60_000;

export type Wait = { readonly days: number; readonly hours: number; readonly minutes: number };

/** A wait in whole days, hours and minutes. `ms` below zero, from clocks that disagree, counts as none. */
export function waitOf(ms: number): Wait {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

export function isLate(band: Band, ms: number): boolean {
  return ms >= LATE_AFTER_MINUTES[band] * MINUTE_MS;
}
