import { describe, expect, it, test } from 'vitest';
import { readDay, readInstant, readTime } from '../../../../knowledge/open-referral/read/moment.ts';

const london = 'Europe/London';

test.each([
  ['2026-11-22', '2026-11-22'],
  ['2026-11-22T10:00:00', '2026-11-22'],
  ['2026-11-22 00:00:00', '2026-11-22'],
  ['22/11/2026', '2026-11-22'],
  ['1.2.2026', '2026-02-01'],
  ['2026-06-30T23:30:00Z', '2026-07-01'],
  ['2026-02-30', undefined],
  ['31/02/2026', undefined],
  ['next week', undefined],
])('the day in %j is %j', (text, day) => {
  expect(readDay(text, london)).toBe(day);
});

describe('a moment', () => {
  it('with a zone is that moment', () => {
    expect(readInstant('2026-07-01T10:00:00+02:00', london)).toEqual({
      instant: '2026-07-01T08:00:00.000Z',
      assumed: false,
    });
  });

  it.each([
    ['2026-07-01T10:00:00', '2026-07-01T09:00:00.000Z'],
    ['2026-12-01 10:00', '2026-12-01T10:00:00.000Z'],
    ['2026-07-01', '2026-06-30T23:00:00.000Z'],
  ])('without a zone, %j, is local, in summer and in winter', (text, instant) => {
    expect(readInstant(text, london)).toEqual({ instant, assumed: true });
  });

  it.each(['yesterday', '2026-13-01T10:00:00', '2026-07-01T99:00'])('is none in %j', (text) => {
    expect(readInstant(text, london)).toBeUndefined();
  });
});

test.each([
  ['09:00', '09:00'],
  ['9:00', '09:00'],
  ['09:00:00', '09:00'],
  ['09:00:00Z', '09:00'],
  ['09:00+01:00', '09:00'],
  ['1970-01-01T09:30:00', '09:30'],
  ['9.30', '09:30'],
  ['9am', '09:00'],
  ['12:15 am', '00:15'],
  ['5.30 p.m.', '17:30'],
  ['noon', '12:00'],
  ['24:00', '24:00'],
  ['24:30', undefined],
  ['25:00', undefined],
  ['morning', undefined],
])('the time in %j is %j', (text, time) => {
  expect(readTime(text)).toBe(time);
});
