import { describe, expect, it } from 'vitest';
import { schedule } from '../../../knowledge/schema/schedule.ts';

const nine = { opens_at: '09:00', closes_at: '17:00' };

describe('hours', () => {
  it('of every week need no more than days and times', () => {
    expect(schedule.parse({ byday: ['MO', 'FR'], ...nine })).toEqual({
      freq: 'WEEKLY',
      interval: 1,
      byday: ['MO', 'FR'],
      bymonthday: [],
      byweekno: [],
      byyearday: [],
      wkst: 'MO',
      except: [],
      extra: [],
      bank_holidays: 'unknown',
      more: {},
      ...nine,
    });
  });

  it('on one date are a week that comes once', () => {
    expect(schedule.parse({ on: '2026-12-01', ...nine })).toMatchObject({
      freq: 'WEEKLY',
      byday: ['TU'],
      dtstart: '2026-12-01',
      count: 1,
      valid_from: '2026-12-01',
      valid_to: '2026-12-01',
    });
  });

  it('of weeks without a weekday take that of their first day', () => {
    expect(schedule.parse({ dtstart: '2026-12-01', interval: 2, ...nine }).byday).toEqual(['TU']);
  });

  it.each([
    ['of the first Monday and the last Friday', { freq: 'MONTHLY', byday: ['1MO', '-1FR'] }],
    ['of days of the month', { freq: 'MONTHLY', bymonthday: [1, -1] }],
    ['of every day', { freq: 'DAILY' }],
    ['of a year', { freq: 'YEARLY', byweekno: [1], byday: ['MO'] }],
    [
      'that end and have exceptions',
      { byday: ['MO'], until: '2026-12-31', except: ['2026-12-28'], extra: ['2026-12-29'] },
    ],
    ['in words', { freq: null, description: 'Ring first.' }],
    ['without times', { byday: ['MO'] }],
    ['until midnight', { byday: ['MO'], opens_at: '20:00', closes_at: '24:00' }],
  ])('%s are possible', (_name, written) => {
    expect(schedule.safeParse(written).error).toBeUndefined();
  });

  it.each([
    ['a place in a week', { byday: ['1MO'] }, 'byday'],
    ['a weekday that is none', { byday: ['XX'] }, 'byday.0'],
    ['no day at all', nine, 'byday'],
    ['every second week, but from when', { byday: ['MO'], interval: 2 }, 'dtstart'],
    ['five times, but from when', { byday: ['MO'], count: 5 }, 'dtstart'],
    ['an end and a count', { byday: ['MO'], dtstart: '2026-01-05', count: 5, until: '2026-12-31' }, 'until'],
    ['an end before the start', { byday: ['MO'], dtstart: '2026-01-05', until: '2026-01-01' }, 'until'],
    ['a day of the month in a week', { byday: ['MO'], bymonthday: [1] }, 'bymonthday'],
    ['weeks with numbers in a month', { freq: 'MONTHLY', byday: ['MO'], byweekno: [1] }, 'byweekno'],
    ['one date that recurs', { on: '2026-12-01', byday: ['MO'] }, 'on'],
    ['closing without opening', { byday: ['MO'], closes_at: '17:00' }, 'opens_at'],
    ['closing as it opens', { byday: ['MO'], opens_at: '09:00', closes_at: '09:00' }, 'closes_at'],
    ['words that are missing', { freq: null }, 'description'],
    ['a zone that is none', { byday: ['MO'], timezone: 'GMT+1' }, 'timezone'],
    ['the thirty-second', { freq: 'MONTHLY', bymonthday: [32] }, 'bymonthday.0'],
  ])('with %s are refused, and the place is said', (_name, written, path) => {
    expect(schedule.safeParse(written).error?.issues.map((it) => it.path.join('.'))).toContain(path);
  });
});
