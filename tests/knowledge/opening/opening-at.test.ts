import { describe, expect, it } from 'vitest';
import { openingAt } from '../../../knowledge/opening/opening-at.ts';
import { type Schedule, schedule } from '../../../knowledge/schema/schedule.ts';
import type { Weekday } from '../../../knowledge/schema/weekday.ts';

const london = 'Europe/London';
const everyDay: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const workdays = schedule.parse({ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '09:00', closes_at: '17:00' });

describe('opening hours', () => {
  it('are unknown when nobody has told them', () => {
    expect(at([], '2026-11-23T10:00Z')).toBe('unknown');
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
  it.each([
    ['with another rule', { freq: 'MONTHLY', byday: ['1MO'], opens_at: '09:00', closes_at: '12:00' }],
    ['on one date', { on: '2026-11-23', opens_at: '09:00', closes_at: '12:00' }],
    ['with exceptions', { byday: ['MO'], opens_at: '09:00', closes_at: '12:00', except: ['2026-12-28'] }],
    ['in words only', { freq: null, description: 'Ring first.' }],
    ['without times', { byday: ['MO'] }],
  ])('are unknown %s, also beside hours that are known', (_name, written) => {
    expect(at([workdays, schedule.parse(written)], '2026-11-23T10:00Z')).toBe('unknown');
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

function at(schedules: readonly Schedule[], time: string): string {
  const opening = openingAt(schedules, london, Date.parse(time));
  const text = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
  switch (opening.state) {
    case 'open':
      return opening.until === null ? 'always open' : `open until ${text(opening.until)}`;
    case 'closed':
      return `closed until ${text(opening.next)}`;
    case 'unknown':
      return 'unknown';
  }
}
