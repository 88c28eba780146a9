import type { Param } from '../../../dialogs/said.ts';
import type { Away, Closes } from '../../../dialogs/staffing.ts';
import type { Told } from '../../conversation/hold.ts';
import { LEAVE_QUEUE, LEFT_MESSAGE_INSTEAD, OTHER_WISH, SELF_HELP } from './announcements.ts';
import type { Range } from './forecast.ts';
import type { Pace } from './pace.ts';
import type { Announcement } from './step.ts';

/** What there is to tell of a wait. `range` null: nobody knows how long, and nothing is said of it. */
export type Wait =
  | { readonly kind: 'place'; readonly place: number; readonly range: Range | null }
  /** It may last beyond the hours of the hub. */
  | { readonly kind: 'closing'; readonly place: number; readonly closes: Closes }
  /** Somebody is there, and nobody whom the person would have. `isUrgent`: then no message is offered in place of the wait. */
  | { readonly kind: 'nobody-fits'; readonly place: number; readonly isUrgent: boolean }
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

/** What there is to tell: no time that the hours of the hub do not hold. Whoever is there after them stays by their own will. */
export function withinHours(wait: Extract<Wait, { kind: 'place' }>, closes: Closes | undefined, now: number): Wait {
  const { place, range } = wait;
  if (closes === undefined || range === null || now + range.toMs <= closes.at) return wait;
  return { kind: 'closing', place, closes };
}

/**
 * Whether somebody who was told this has to be told anew: what was said has come to be wrong, by much where it was of the time, or nothing could be
 * said of it and now it can. Not too often, because every telling is a message.
 */
export function isToldAnew(told: Told | null, wait: Wait, now: number, pace: Pace): boolean {
  if (wait.kind === 'away') return false;
  if (told === null) return wait.kind !== 'place' || wait.range !== null;
  if (now - told.at < LEAST_BETWEEN * pace.minuteMs) return false;
  const beside = wait.kind === 'place' ? null : wait.kind;
  if (told.beside !== beside) return beside !== null || told.beside === 'nobody-fits' || rangeOf(wait) !== null;
  return isWrongByMuch(told, rangeOf(wait), now, pace);
}

function isWrongByMuch(told: Told, range: Range | null, now: number, { minuteMs }: Pace): boolean {
  if (range === null) return false;
  if (told.range === null) return true;
  const passed = now - told.at;
  const much = MUCH * minuteMs;
  return range.fromMs > told.range.toMs - passed + much || range.toMs < told.range.fromMs - passed - much;
}

function rangeOf(wait: Wait): Range | null {
  return wait.kind === 'place' ? wait.range : null;
}

/** What is kept of what is told: the range as the person reads it, in whole minutes. */
export function toldOf(wait: Wait, now: number, { minuteMs }: Pace): Told {
  switch (wait.kind) {
    case 'away':
      return { at: now, place: null, range: null, beside: null };
    case 'closing':
    case 'nobody-fits':
      return { at: now, place: wait.place, range: null, beside: wait.kind };
    case 'place': {
      const minutes = wait.range && minutesOf(wait.range, minuteMs);
      const range = minutes && { fromMs: minutes.from * minuteMs, toMs: minutes.to * minuteMs };
      return { at: now, place: wait.place, range, beside: null };
    }
  }
}

export function waitTold(wait: Wait, { minuteMs }: Pace): Announcement {
  const event = 'waiting';
  const choices = [LEAVE_QUEUE];
  switch (wait.kind) {
    case 'away':
      return { event, said: awayWords(wait.away), choices };
    case 'closing':
      return { event, said: closingWords(wait), choices: [LEFT_MESSAGE_INSTEAD, SELF_HELP, LEAVE_QUEUE] };
    case 'nobody-fits': {
      const message = wait.isUrgent ? [] : [LEFT_MESSAGE_INSTEAD];
      const ways = [OTHER_WISH, ...message, SELF_HELP, LEAVE_QUEUE];
      return {
        event,
        said: { key: 'conversation:hand-off.nobody-fits', params: { place: wait.place } },
        choices: ways,
      };
    }
    case 'place': {
      const { place, range } = wait;
      if (range === null) return { event, said: { key: 'conversation:hand-off.place', params: { place } }, choices };
      const time = timeWords(minutesOf(range, minuteMs));
      return { event, said: { key: 'conversation:hand-off.place-and-time', params: { place, time } }, choices };
    }
  }
}

function closingWords({ place, closes }: Extract<Wait, { kind: 'closing' }>): Announcement['said'] {
  const { zone, at, next } = closes;
  const params = { place, closes: { instant: at, zone, style: 'time' } as const };
  if (next === null) return { key: 'conversation:hand-off.closing', params };
  const day = { instant: next, zone, style: 'day' } as const;
  const time = { instant: next, zone, style: 'time' } as const;
  return { key: 'conversation:hand-off.closing-until', params: { ...params, day, time } };
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
