import type { z } from 'zod';
import { schedule } from '../../schema/schedule.ts';
import { type ByWeekday, byWeekday, weekday } from '../../schema/weekday.ts';
import { scheduleExtension } from '../extension.ts';
import { compact } from './compact.ts';
import type { Fields } from './fields.ts';
import { readExtension } from './read-extension.ts';

export type ScheduleInput = z.input<typeof schedule>;

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/**
 * Hours of a feed. What makes no rule that anybody could compute with (every second week, but from when?) is kept in words,
 * so that people can still read it; undefined where there is nothing to say at all.
 */
export function readSchedule(at: Fields): ScheduleInput | undefined {
  const words = wordsOf(at);
  const { freq, ...extension } = readExtension(at, scheduleExtension);
  const rule = compact({ ...ruleOf(at, freq), ...timesOf(at), ...words, ...extension });
  const told = schedule.safeParse(rule);
  if (told.success && rule.freq !== null) return rule;
  const reason = told.error?.issues[0];
  if (reason && rule.freq !== null) {
    at.note(reason.path.join('.'), `${reason.message}; these hours are kept in words only`);
  }
  const description = words.description ?? words.notes ?? said(at);
  if (description === undefined) return at.note('', 'tells no hours, and was left out');
  const inWords = compact({ ...words, freq: null, description });
  return schedule.safeParse(inWords).success ? inWords : undefined;
}

function ruleOf(at: Fields, extended: ScheduleInput['freq']): ScheduleInput {
  const written = at.text('freq')?.toUpperCase();
  const freq = extended ?? frequencies.find((it) => it === written);
  if (written !== undefined && !freq) at.note('freq', 'is not DAILY, WEEKLY, MONTHLY or YEARLY');
  const byday = weekdaysOf(at, freq === 'MONTHLY' || freq === 'YEARLY');
  const weekly = freq === 'WEEKLY' || freq === undefined;
  const bymonthday = weekly ? [] : numbersOf(at, 'bymonthday');
  if (weekly && at.has('bymonthday')) at.note('bymonthday', 'means nothing in a week, and was left out');
  const interval = at.number('interval') ?? 1;
  const wkst = weekday.safeParse(at.text('wkst')?.toUpperCase()).data;
  return {
    id: at.id(),
    freq: freq ?? (byday.length > 0 ? 'WEEKLY' : null),
    ...(interval > 1 ? { interval } : {}),
    byday,
    bymonthday,
    byweekno: freq === 'YEARLY' ? numbersOf(at, 'byweekno') : [],
    byyearday: freq === 'YEARLY' ? numbersOf(at, 'byyearday') : [],
    ...(wkst && wkst !== 'MO' ? { wkst } : {}),
    dtstart: at.day('dtstart'),
    until: at.day('until'),
    count: at.number('count'),
    valid_from: at.day('valid_from'),
    valid_to: at.day('valid_to'),
  };
}

function timesOf(at: Fields): Pick<ScheduleInput, 'opens_at' | 'closes_at'> {
  const opens_at = at.time('opens_at');
  const closes_at = at.time('closes_at');
  if (opens_at === undefined && closes_at !== undefined) {
    at.note('opens_at', 'is missing beside closes_at, so the times are unknown');
    return {};
  }
  if (opens_at !== undefined && opens_at === closes_at) {
    at.note('closes_at', 'is the same as opens_at, so the times are unknown');
    return {};
  }
  return { opens_at: opens_at === '24:00' ? '00:00' : opens_at, closes_at };
}

function wordsOf(at: Fields) {
  const attending = at.text('attending_type');
  const kind = attending === undefined ? undefined : attendingOf(attending);
  const notes = at.text('notes');
  return {
    id: at.id(),
    description: at.text('description'),
    notes:
      [notes, attending && attending !== kind && !notes?.includes(attending) ? attending : undefined]
        .filter(Boolean)
        .join('\n') || undefined,
    attending: kind,
    link: at.url('schedule_link'),
  };
}

function attendingOf(words: string): ScheduleInput['attending'] {
  const kinds = [
    ['in-person', /in[- ]person|face[- ]to[- ]face|venue|drop[- ]?in|physical/i],
    ['phone', /phone|call/i],
    ['online', /online|virtual|video|remote/i],
    ['home-visit', /home[- ]visit|at home/i],
  ] as const;
  const found = kinds.filter(([, pattern]) => pattern.test(words));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

const dayNames: Readonly<Record<string, ByWeekday>> = {
  MON: 'MO',
  TUE: 'TU',
  WED: 'WE',
  THU: 'TH',
  FRI: 'FR',
  SAT: 'SA',
  SUN: 'SU',
};

function weekdaysOf(at: Fields, withPlaces: boolean): ByWeekday[] {
  const raw = at.raw('byday');
  const written = Array.isArray(raw) ? raw.map(String) : (at.text('byday')?.split(/[\s,;]+/) ?? []);
  const days = new Set<ByWeekday>();
  for (const it of written.filter(Boolean)) {
    const [, place = '', name = ''] = /^([+-]?\d+)?([A-Z]+)$/.exec(it.toUpperCase()) ?? [];
    const plain = dayNames[name.slice(0, 3)] ?? name;
    const read = byWeekday.safeParse(withPlaces ? `${place.replace('+', '')}${plain}` : plain);
    if (read.success) days.add(read.data);
    else at.note('byday', 'names a day that is none, which was left out');
  }
  return [...days];
}

function numbersOf(at: Fields, name: string): number[] {
  const raw = at.raw(name);
  const written = Array.isArray(raw) ? raw.map(String) : (at.text(name)?.split(/[\s,;]+/) ?? []);
  const numbers = written.map(Number).filter((it) => Number.isInteger(it) && it !== 0);
  if (numbers.length < written.length) at.note(name, 'holds what is no number, which was left out');
  return [...new Set(numbers)];
}

/** Hours that make no rule, put together from the fields as the feed has them. */
function said(at: Fields): string | undefined {
  const times = [at.text('opens_at'), at.text('closes_at')].filter(Boolean).join(' to ');
  const day = at.text('byday', 'bymonthday', 'dtstart', 'valid_from');
  const interval = at.number('interval') ?? 1;
  const every = interval > 1 && at.text('freq') ? `every ${interval} (${at.text('freq')?.toLowerCase()})` : undefined;
  return [day, every, times].filter(Boolean).join(', ') || undefined;
}
