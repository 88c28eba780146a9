import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf, momentOf } from '../../../knowledge/opening/calendar.ts';
import type { Where } from '../../../knowledge/opening/spans.ts';
import { type Listed, timetable } from '../../../knowledge/opening/timetable.ts';
import { day } from '../../../knowledge/schema/date.ts';
import { schedule } from '../../../knowledge/schema/schedule.ts';

const london: Where = { timezone: 'Europe/London', bankHolidays: new Set([day.parse('2026-12-25')]) };
type Written = Parameters<typeof schedule.parse>[0];
type Named = Listed & { readonly name: string };

const named = (name: string, ...schedules: Written[]): Named => ({
  name,
  schedules: schedules.map((it) => schedule.parse(it)),
  closures: [],
  locations: [],
});
const at = (moment: string) => Date.parse(moment);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

/** `day name from/to`, one line for each entry. */
function lines(items: readonly Named[], from: string, to: string): string[] {
  return timetable(items, at(from), at(to), () => london).flatMap((it) =>
    it.entries.map(
      ({ item, spans }) =>
        `${it.day} ${item.name} ${spans.map((span) => `${iso(span.from)}/${iso(span.to)}${span.doubt ? ` ${span.doubt}` : ''}`).join(', ')}`,
    ),
  );
}

const monday = { byday: ['MO'], opens_at: '09:00', closes_at: '17:00' };
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

describe('a timetable', () => {
  it('has the days on which something is on, in order, and what begins first at the top', () => {
    const singing = named('singing', { byday: ['MO', 'TU'], opens_at: '10:00', closes_at: '12:00' });
    expect(lines([singing, named('advice', monday)], '2026-11-23T06:00Z', '2026-11-30T00:00Z')).toEqual([
      '2026-11-23 advice 2026-11-23T09:00/2026-11-23T17:00',
      '2026-11-23 singing 2026-11-23T10:00/2026-11-23T12:00',
      '2026-11-24 singing 2026-11-24T10:00/2026-11-24T12:00',
    ]);
  });

  it('leaves out what has ended, at the minute', () => {
    expect(lines([named('advice', monday)], '2026-11-23T16:59Z', '2026-11-24T00:00Z')).toHaveLength(1);
    expect(lines([named('advice', monday)], '2026-11-23T17:00Z', '2026-11-24T00:00Z')).toEqual([]);
  });

  it('has what goes on past midnight under the day on which it began, and under today while it lasts', () => {
    const night = named('night', { byday: ['MO'], opens_at: '20:00', closes_at: '08:00' });
    const span = '2026-11-23T20:00/2026-11-24T08:00';
    expect(lines([night], '2026-11-23T12:00Z', '2026-11-30T00:00Z')).toEqual([`2026-11-23 night ${span}`]);
    expect(lines([night], '2026-11-24T03:00Z', '2026-11-30T00:00Z')).toEqual([`2026-11-24 night ${span}`]);
  });

  it('has what is always open on each day', () => {
    const always = named('always', { byday: everyDay, opens_at: '00:00', closes_at: '24:00' });
    expect(lines([always], '2026-11-23T00:00Z', '2026-11-26T00:00Z').map((it) => it.slice(0, 10))).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ]);
  });

  it('is in local time on both sides of each change of the clocks', () => {
    const advice = named('advice', { ...monday, byday: ['SA', 'SU', 'MO'] });
    expect(lines([advice], '2026-10-24T00:00Z', '2026-10-27T00:00Z')).toEqual([
      '2026-10-24 advice 2026-10-24T08:00/2026-10-24T16:00',
      '2026-10-25 advice 2026-10-25T09:00/2026-10-25T17:00',
      '2026-10-26 advice 2026-10-26T09:00/2026-10-26T17:00',
    ]);
    expect(lines([advice], '2027-03-27T00:00Z', '2027-03-29T23:00Z')).toEqual([
      '2027-03-27 advice 2027-03-27T09:00/2027-03-27T17:00',
      '2027-03-28 advice 2027-03-28T08:00/2027-03-28T16:00',
      '2027-03-29 advice 2027-03-29T08:00/2027-03-29T16:00',
    ]);
  });

  it('counts an hour after midnight in summer to the local day', () => {
    const late = named('late', { byday: ['TU'], opens_at: '00:30', closes_at: '02:00' });
    expect(lines([late], '2026-07-06T12:00Z', '2026-07-08T00:00Z')).toEqual([
      '2026-07-07 late 2026-07-06T23:30/2026-07-07T01:00',
    ]);
  });

  it('tells on a bank holiday what is sure, and after it what may be closed', () => {
    const friday = { byday: ['FR'], opens_at: '09:00', closes_at: '17:00' };
    const items = [
      named('unsaid', friday, { ...friday, opens_at: '18:00', closes_at: '20:00' }),
      named('shut', { ...friday, bank_holidays: 'closed' }),
      named('open', { ...friday, opens_at: '12:00', bank_holidays: 'open' }, friday),
    ];
    expect(lines(items, '2026-12-25T06:00Z', '2026-12-26T00:00Z')).toEqual([
      '2026-12-25 open 2026-12-25T12:00/2026-12-25T17:00',
      '2026-12-25 unsaid 2026-12-25T00:00/2026-12-26T00:00 bank-holiday',
    ]);
  });

  it('says where nobody knows when it ends', () => {
    const walk = named('walk', { byday: ['MO'], opens_at: '10:00' });
    expect(lines([walk], '2026-11-23T06:00Z', '2026-11-24T00:00Z')).toEqual([
      '2026-11-23 walk 2026-11-23T10:00/2026-11-24T00:00 end-unknown',
    ]);
  });

  it('has the hours of each place once, and as one where they touch', () => {
    const two: Named = {
      ...named('two', { ...monday, closes_at: '12:00' }),
      locations: [{ schedules: [schedule.parse({ ...monday, opens_at: '12:00' })] }],
    };
    expect(lines([two], '2026-11-23T06:00Z', '2026-11-24T00:00Z')).toEqual([
      '2026-11-23 two 2026-11-23T09:00/2026-11-23T17:00',
    ]);
  });

  it('leaves out closed days', () => {
    const from = day.parse('2026-11-23');
    const closed: Named = { ...named('advice', monday), closures: [{ from, to: from }] };
    expect(lines([closed], '2026-11-23T06:00Z', '2026-12-01T00:00Z').map((it) => it.slice(0, 10))).toEqual([
      '2026-11-30',
    ]);
  });

  it('never has anything outside its bounds, nor twice on a day, nor loses a day of the week', () => {
    const start = dayNumberOf('2026-10-01');
    const time = fc.integer({ min: 0, max: 22 }).map((hour) => `${String(hour).padStart(2, '0')}:15`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 14 }), time, (later, days, opens_at) => {
        const from = momentOf(start + later, '00:00', london.timezone);
        const to = momentOf(start + later + days, '00:00', london.timezone);
        const daily = named('daily', { byday: everyDay, opens_at, closes_at: '23:15', bank_holidays: 'open' });
        const found = timetable([daily], from, to, () => london);
        expect(found.map((it) => it.entries.length)).toEqual(Array(days).fill(1));
        for (const { from: begins, to: ends } of found.flatMap((it) => it.entries.flatMap((entry) => entry.spans))) {
          expect(ends).toBeGreaterThan(from);
          expect(begins).toBeLessThan(to);
        }
      }),
    );
  });
});
