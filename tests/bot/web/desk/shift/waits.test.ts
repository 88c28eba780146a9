import { describe, expect, it } from 'vitest';
import { longestOf, standingOf, todayAt, waitingByLateness } from '../../../../../bot/web/desk/shift/waits.ts';
import { shiftPerson } from '../sample-shift.ts';

const MINUTE = 60_000;
const person = (number: number, since: number, changes: Parameters<typeof shiftPerson>[1] = {}) =>
  shiftPerson(number, {
    since: since * MINUTE,
    late: { at: (since + 10) * MINUTE, soon: (since + 7.5) * MINUTE, by: 'limit' },
    ...changes,
  });

describe('a wait', () => {
  it.each([
    [7.4, 'in-time'],
    [7.5, 'soon'],
    [9.9, 'soon'],
    [10, 'late'],
  ] as const)('after %d minutes is %s', (minutes, standing) => {
    expect(standingOf(person(1, 0), minutes * MINUTE)).toBe(standing);
  });

  it('is over where a colleague has asked, or talks', () => {
    for (const state of ['offered', 'joined'] as const)
      expect(standingOf(person(1, 0, { state, heldBy: 'example:amal' }), 60 * MINUTE)).toBe('in-time');
  });
});

describe('those who wait', () => {
  const urgent = person(2, 5, { band: 'urgent', late: { at: 7 * MINUTE, soon: 6 * MINUTE, by: 'limit' } });
  const all = [person(1, 3), urgent, person(3, 1), person(4, 0, { state: 'joined', heldBy: 'example:amal' })];

  it('come in the order in which they are late', () => {
    expect(waitingByLateness(all).map(({ since }) => since / MINUTE)).toEqual([5, 1, 3]);
  });

  it('are led by who waits longest and stays', () => {
    const message = person(5, 0, { band: 'call-back' });
    expect(longestOf([...all, message])?.since).toBe(MINUTE);
    expect(longestOf([message])).toBeUndefined();
  });
});

describe('a time of today', () => {
  const noon = new Date(2026, 10, 22, 12, 0).getTime();
  it('is the moment at which the clock shows it, as long as that is to come', () => {
    expect(todayAt('16:30', noon)).toBe(new Date(2026, 10, 22, 16, 30).getTime());
    for (const time of ['11:59', '12:00', '', 'soon']) expect(todayAt(time, noon)).toBeNull();
  });
});
