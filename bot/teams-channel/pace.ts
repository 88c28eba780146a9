import type { ChannelPace } from '../conversation/staff-cards.ts';

/**
 * What Teams lets one bot send to one conversation, a channel being one: so many operations within so many seconds. From
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit ("Per bot per thread limit"), read on 2026-11-22; the page says
 * that the values may change, so what Teams answers counts above them.
 */
export const TEAMS_LIMITS = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3_600, most: 1_800 },
] as const;

/**
 * We stay below all of them with one allowance: so many at once, then one in so many milliseconds. The longest of the limits is what counts:
 * 6 at once and 1,720 in the fullest hour.
 */
const AT_ONCE = 6;
const EVERY_MS = 2_100;

/** How long to wait before something may be sent, in milliseconds; 0: now. */
export function waitFor({ fullAt, pause }: ChannelPace, now: number): number {
  const allowance = fullAt - (AT_ONCE - 1) * EVERY_MS - now;
  return Math.ceil(Math.max(0, allowance, (pause?.until ?? now) - now));
}

/** The pace once something is sent at `now`. */
export function spend(pace: ChannelPace, now: number): ChannelPace {
  return { ...pace, fullAt: Math.max(pace.fullAt, now) + EVERY_MS };
}
