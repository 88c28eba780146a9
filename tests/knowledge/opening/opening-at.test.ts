import { describe, expect, it } from 'vitest';
import { loadBankHolidays } from '../../../knowledge/load/load-bank-holidays.ts';
import { openingAt } from '../../../knowledge/opening/opening-at.ts';
import type { Hours } from '../../../knowledge/opening/spans.ts';
import type { Area } from '../../../knowledge/schema/area.ts';
import { holidaysOf } from '../../../knowledge/schema/bank-holidays.ts';
import { day } from '../../../knowledge/schema/date.ts';
import { type Schedule, schedule } from '../../../knowledge/schema/schedule.ts';
import type { Weekday } from '../../../knowledge/schema/weekday.ts';
import { fixtureRoot } from '../fixture.ts';

const london = 'Europe/London';
const known = loadBankHolidays({ root: fixtureRoot, problems: [] }) ?? lacking();
const everyDay: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const workdays = schedule.parse({ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '09:00', closes_at: '17:00' });

describe('opening hours', () => {
  it('are unknown when nobody has told them', () => {
    expect(at([], '2026-11-23T10:00Z')).toBe('unknown (hours)');
  });

  it('tell until when something is open', () => {
    expect(at([workdays], '2026-11-23T09:00Z')).toBe('open until 2026-11-23T17:00Z');
    expect(at([workdays], '2026-11-23T16:59Z')).toBe('open until 2026-11-23T17:00Z');
  });

  it('end at the minute of closing', () => {
    expect(at([workdays], '2026-11-23T17:00Z')).toBe('closed until 2026-11-24T09:00Z');
  });

  it('go over the weekend', () => {
    expect(at([workdays], '2026-11-20T18:00Z')).toBe('closed until 2026-11-23T09:00Z');
  });

  it('come back next week when there is one day only', () => {
    const monday: Schedule = { ...workdays, byday: ['MO'] };
    expect(at([monday], '2026-11-23T17:00Z')).toBe('closed until 2026-11-30T09:00Z');
    expect(at([monday], '2026-11-23T10:00Z')).toBe('open until 2026-11-23T17:00Z');
  });

  it('are one when they touch or overlap', () => {
    const halves = [
      schedule.parse({ byday: ['MO'], opens_at: '12:00', closes_at: '17:00' }),
      schedule.parse({ byday: ['MO'], opens_at: '09:00', closes_at: '12:00' }),
    ];
    expect(at(halves, '2026-11-23T10:00Z')).toBe('open until 2026-11-23T17:00Z');
  });

  it('have a break between them when they do not touch', () => {
    const halves = [
      schedule.parse({ byday: ['MO'], opens_at: '09:00', closes_at: '12:00' }),
      schedule.parse({ byday: ['MO'], opens_at: '13:00', closes_at: '17:00' }),
    ];
    expect(at(halves, '2026-11-23T12:30Z')).toBe('closed until 2026-11-23T13:00Z');
  });

  it('reach past midnight, from the day on which they began', () => {
    const night = schedule.parse({ byday: ['SU'], opens_at: '20:00', closes_at: '08:00' });
    expect(at([night], '2026-11-23T03:00Z')).toBe('open until 2026-11-23T08:00Z');
    expect(at([night], '2026-11-23T19:00Z')).toBe('closed until 2026-11-29T20:00Z');
  });

  it('never end when every day runs into the next', () => {
    expect(at([schedule.parse({ byday: everyDay, opens_at: '00:00', closes_at: '24:00' })], '2026-11-23T03:00Z')).toBe(
      'always open',
    );
  });
});

describe('opening hours that are not those of every week', () => {
  const morning = { opens_at: '09:00', closes_at: '12:00' };

  it.each([
    ['the first Monday of a month', { freq: 'MONTHLY', byday: ['1MO'], ...morning }, '2026-12-07T09:00Z'],
    ['the last Friday of a month', { freq: 'MONTHLY', byday: ['-1FR'], ...morning }, '2026-11-27T09:00Z'],
    ['the 15th of a month', { freq: 'MONTHLY', bymonthday: [15], ...morning }, '2026-12-15T09:00Z'],
    ['the last day of a month', { freq: 'MONTHLY', bymonthday: [-1], ...morning }, '2026-11-30T09:00Z'],
    ['every second week', { byday: ['TU'], interval: 2, dtstart: '2026-11-17', ...morning }, '2026-12-01T09:00Z'],
    ['every third day', { freq: 'DAILY', interval: 3, dtstart: '2026-11-20', ...morning }, '2026-11-26T09:00Z'],
    ['a day of every year', { freq: 'YEARLY', dtstart: '2020-02-01', ...morning }, '2027-02-01T09:00Z'],
    ['a term that has not begun', { byday: ['MO'], valid_from: '2027-01-11', ...morning }, '2027-01-11T09:00Z'],
    ['one date', { on: '2026-12-03', ...morning }, '2026-12-03T09:00Z'],
    ['all weeks but one', { byday: ['MO'], except: ['2026-11-30'], ...morning }, '2026-12-07T09:00Z'],
    ['one day more', { byday: ['MO'], extra: ['2026-11-26'], ...morning }, '2026-11-26T09:00Z'],
  ])('hold on %s', (_name, written, next) => {
    expect(at([schedule.parse(written)], '2026-11-23T13:00Z')).toBe(`closed until ${next}`);
  });

  it.each([
    ['that is past', { on: '2026-11-20', ...morning }],
    ['of a course that came three times', { byday: ['MO'], dtstart: '2026-11-02', count: 3, ...morning }],
    ['until a day that has passed', { byday: ['MO'], until: '2026-11-16', ...morning }],
    ['valid until a day that has passed', { byday: ['MO'], valid_to: '2026-11-22', ...morning }],
  ])('are over on a date %s', (_name, written) => {
    expect(at([schedule.parse(written)], '2026-11-23T13:00Z')).toBe('over');
  });

  it('count the last day of a rule and of its validity', () => {
    const last = schedule.parse({ byday: ['MO'], until: '2026-11-23', ...morning });
    expect(at([last], '2026-11-23T10:00Z')).toBe('open until 2026-11-23T12:00Z');
    const valid = schedule.parse({ byday: ['MO'], valid_to: '2026-11-23', ...morning });
    expect(at([valid], '2026-11-23T10:00Z')).toBe('open until 2026-11-23T12:00Z');
  });

  it('do not hold while everything is closed', () => {
    const closures = [{ from: day.parse('2026-11-24'), to: day.parse('2026-11-26') }];
    expect(at([workdays], '2026-11-23T18:00Z', { closures })).toBe('closed until 2026-11-27T09:00Z');
  });

  it.each([
    ['in words only', { freq: null, description: 'Ring first.' }],
    ['without times', { byday: ['MO'] }],
  ])('are unknown %s', (_name, written) => {
    expect(at([schedule.parse(written)], '2026-11-23T10:00Z')).toBe('unknown (hours)');
  });

  it('known in part tell when it is open, and else only when it surely opens next', () => {
    const half = [workdays, schedule.parse({ freq: null, description: 'Also at other times.' })];
    expect(at(half, '2026-11-23T10:00Z')).toBe('open until 2026-11-23T17:00Z');
    expect(at(half, '2026-11-23T18:00Z')).toBe('unknown (hours), next 2026-11-24T09:00Z');
  });

  it('without an end are unknown from their beginning until midnight', () => {
    const event = schedule.parse({ on: '2026-11-23', opens_at: '18:00' });
    expect(at([event], '2026-11-23T17:00Z')).toBe('closed until 2026-11-23T18:00Z');
    expect(at([event], '2026-11-23T18:30Z')).toBe('unknown (hours)');
    expect(at([event], '2026-11-24T00:00Z')).toBe('over');
  });
});

describe('opening hours on a bank holiday', () => {
  // Christmas Day 2026 is a Friday; Monday 28 December stands for Boxing Day.
  const told = (bank_holidays: 'closed' | 'open' | 'unknown') => [{ ...workdays, bank_holidays }];

  it('do not hold where it is closed', () => {
    expect(at(told('closed'), '2026-12-25T10:00Z')).toBe('closed until 2026-12-29T09:00Z');
  });

  it('hold where it is open', () => {
    expect(at(told('open'), '2026-12-25T10:00Z')).toBe('open until 2026-12-25T17:00Z');
  });

  it('are unknown the whole day where nobody has told us, and no first step before the day after', () => {
    expect(at(told('unknown'), '2026-12-25T07:00Z')).toBe('unknown (bank-holiday), next 2026-12-29T09:00Z');
    expect(at(told('unknown'), '2026-12-24T18:00Z')).toBe('closed until 2026-12-29T09:00Z');
  });

  it('hold on a day that is named as an extra day', () => {
    const extra: Schedule = { ...workdays, bank_holidays: 'closed', extra: [day.parse('2026-12-25')] };
    expect(at([extra], '2026-12-25T10:00Z')).toBe('open until 2026-12-25T17:00Z');
  });

  it('follow the nation: 2 January is a holiday in Scotland alone', () => {
    const night = '2026-01-01T18:00Z';
    expect(at(told('closed'), night, { nation: 'scotland' })).toBe('closed until 2026-01-05T09:00Z');
    expect(at(told('closed'), night, { nation: 'wales' })).toBe('closed until 2026-01-02T09:00Z');
  });

  it('take a holiday that is not a working day of theirs as any other day', () => {
    const sunday = schedule.parse({ byday: ['SU'], opens_at: '10:00', closes_at: '12:00' });
    expect(at([sunday], '2026-12-25T10:00Z')).toBe('closed until 2026-12-27T10:00Z');
  });
});

describe('opening hours when the clocks change', () => {
  it('are local: nine in the morning is an hour earlier in UTC from the last Sunday of March', () => {
    expect(at([workdays], '2026-03-27T18:00Z')).toBe('closed until 2026-03-30T08:00Z');
  });

  it('and an hour later from the last Sunday of October', () => {
    expect(at([workdays], '2026-10-23T18:00Z')).toBe('closed until 2026-10-26T09:00Z');
  });

  const night = schedule.parse({ byday: ['SA'], opens_at: '22:00', closes_at: '06:00' });

  it('make a night an hour shorter in March', () => {
    expect(at([night], '2026-03-28T23:00Z')).toBe('open until 2026-03-29T05:00Z');
  });

  it('and an hour longer in October', () => {
    expect(at([night], '2026-10-24T22:00Z')).toBe('open until 2026-10-25T06:00Z');
  });

  it('open an hour later where the opening time is skipped', () => {
    const early = schedule.parse({ byday: ['SU'], opens_at: '01:30', closes_at: '05:00' });
    expect(at([early], '2026-03-29T00:00Z')).toBe('closed until 2026-03-29T01:30Z');
  });

  it('open the first time where the opening time comes twice', () => {
    const early = schedule.parse({ byday: ['SU'], opens_at: '01:30', closes_at: '05:00' });
    expect(at([early], '2026-10-25T00:00Z')).toBe('closed until 2026-10-25T00:30Z');
  });

  it('take the weekday of the place, not of UTC', () => {
    const monday = schedule.parse({ byday: ['MO'], opens_at: '00:00', closes_at: '00:30' });
    expect(at([monday], '2026-06-07T23:10Z')).toBe('open until 2026-06-07T23:30Z');
  });
});

interface Otherwise {
  readonly nation?: Area['nation'];
  readonly closures?: Hours['closures'];
}

function at(
  schedules: readonly Schedule[],
  time: string,
  { nation = 'england', closures = [] }: Otherwise = {},
): string {
  const where = { timezone: london, bankHolidays: holidaysOf(known, nation) };
  const opening = openingAt({ schedules, closures }, where, Date.parse(time));
  const text = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
  switch (opening.state) {
    case 'open':
      return opening.until === null ? 'always open' : `open until ${text(opening.until)}`;
    case 'closed':
      return `closed until ${text(opening.next)}`;
    case 'unknown':
      return `unknown (${opening.because})${opening.next === null ? '' : `, next ${text(opening.next)}`}`;
    case 'over':
      return 'over';
  }
}

function lacking(): never {
  throw new Error('The fixture lacks bank holidays.');
}
