import type { Param } from '../../../dialogs/said.ts';
import type { Away } from '../../../dialogs/staffing.ts';
import type { Told } from '../../conversation/hold.ts';
import { LEAVE_QUEUE } from './announcements.ts';
import type { Range } from './forecast.ts';
import type { Pace } from './pace.ts';
import type { Announcement } from './step.ts';

/** What there is to tell of a wait. `range` null: nobody knows how long, and nothing is said of it. */
export type Wait =
  | { readonly kind: 'place'; readonly place: number; readonly range: Range | null }
  /** Nobody is there. */
  | { readonly kind: 'away'; readonly away: Away };

/** Nobody is told how long it takes more often than this, in minutes. */
const LEAST_BETWEEN = 3;
/** A wait is told again when it is surely so many minutes longer or shorter than was told. */
const MUCH = 2;
/** Nothing shorter is told: minutes that are counted one by one are not kept. */
const SHORTEST = 2;
/** From here on nobody is told minutes. */
const LONG = 90;

/**
 * Whether somebody who was told this has to be told anew: what was said of the time has come to be wrong by much, or nothing could be said of it
 * and now it can. Not too often, because every telling is a message.
 */
export function isToldAnew(told: Told | null, wait: Wait, now: number, { minuteMs }: Pace): boolean {
  if (wait.kind === 'away') return false;
  if (told === null) return wait.range !== null;
  if (wait.range === null || now - told.at < LEAST_BETWEEN * minuteMs) return false;
  if (told.range === null) return true;
  const passed = now - told.at;
  const much = MUCH * minuteMs;
  return wait.range.fromMs > told.range.toMs - passed + much || wait.range.toMs < told.range.fromMs - passed - much;
}

/** What is kept of what is told: the range as the person reads it, in whole minutes. */
export function toldOf(wait: Wait, now: number, { minuteMs }: Pace): Told {
  if (wait.kind === 'away') return { at: now, place: null, range: null };
  const minutes = wait.range && minutesOf(wait.range, minuteMs);
  const range = minutes && { fromMs: minutes.from * minuteMs, toMs: minutes.to * minuteMs };
  return { at: now, place: wait.place, range };
}

export function waitTold(wait: Wait, { minuteMs }: Pace): Announcement {
  const event = 'waiting';
  const choices = [LEAVE_QUEUE];
  if (wait.kind === 'away') return { event, said: awayWords(wait.away), choices };
  const { place, range } = wait;
  if (range === null) return { event, said: { key: 'conversation:hand-off.place', params: { place } }, choices };
  return {
    event,
    said: {
      key: 'conversation:hand-off.place-and-time',
      params: { place, time: timeWords(minutesOf(range, minuteMs)) },
    },
    choices,
  };
}

type Minutes = { readonly from: number; readonly to: number };

/** Rounded outwards, and in fives where it is long: the longer, the less is known. */
function minutesOf({ fromMs, toMs }: Range, minuteMs: number): Minutes {
  const step = toMs > 20 * minuteMs ? 5 : 1;
  const from = Math.floor(fromMs / minuteMs / step) * step;
  const to = Math.ceil(toMs / minuteMs / step) * step;
  return { from, to: Math.max(to, SHORTEST, from + 1) };
}

function timeWords({ from, to }: Minutes): Param {
  if (from >= LONG) return { said: { key: 'conversation:wait.long' } };
  if (from < 1) return { said: { key: 'conversation:wait.up-to', params: { to } } };
  return { said: { key: 'conversation:wait.range', params: { from, to } } };
}

function awayWords({ zone, next }: Away): Announcement['said'] {
  if (next === null) return { key: 'conversation:away.unknown' };
  const day = { instant: next, zone, style: 'day' } as const;
  const time = { instant: next, zone, style: 'time' } as const;
  return { key: 'conversation:away.until', params: { day, time } };
}
