import { describe, expect, it } from 'vitest';
import type { Told } from '../../../../bot/conversation/hold.ts';
import { REAL_PACE } from '../../../../bot/desk/rules/pace.ts';
import { isToldAnew, toldOf, type Wait, waitTold } from '../../../../bot/desk/rules/told-wait.ts';

const MINUTE = REAL_PACE.minuteMs;
const range = (from: number, to: number) => ({ fromMs: from * MINUTE, toMs: to * MINUTE });
const wait = (from: number, to: number): Wait => ({ kind: 'place', place: 4, range: range(from, to) });
const said = (it: Wait) => waitTold(it, REAL_PACE).said;

describe('what is said of a wait', () => {
  it.each([
    [wait(0.2, 0.9), 'wait.up-to', { to: 2 }],
    [wait(0.5, 4.2), 'wait.up-to', { to: 5 }],
    [wait(3.9, 7.2), 'wait.range', { from: 3, to: 8 }],
    [wait(11, 23), 'wait.range', { from: 10, to: 25 }],
    [wait(95, 130), 'wait.long', undefined],
  ])('of %j is %s %j', (it, key, params) => {
    const time = { said: { key: `conversation:${key}`, ...(params && { params }) } };
    expect(said(it)).toEqual({ key: 'conversation:hand-off.place-and-time', params: { place: 4, time } });
  });

  it('is the place alone where the time is not known, and the hours where nobody is there', () => {
    const place = { key: 'conversation:hand-off.place', params: { place: 4 } };
    expect(said({ kind: 'place', place: 4, range: null })).toEqual(place);
    const away = { zone: 'Europe/London', next: 1, speaks: null };
    expect(said({ kind: 'away', away }).key).toBe('conversation:away.until');
    expect(said({ kind: 'away', away: { ...away, next: null } }).key).toBe('conversation:away.unknown');
  });

  it('is kept as the person read it', () => {
    expect(toldOf(wait(3.9, 7.2), 7, REAL_PACE)).toEqual({ at: 7, place: 4, range: range(3, 8) });
  });
});

describe('a wait is told anew', () => {
  const told: Told = { at: 0, place: 4, range: range(10, 20) };
  const anew = (it: Wait, minutes: number, before: Told | null = told) =>
    isToldAnew(before, it, minutes * MINUTE, REAL_PACE);

  it('when it has come to be much longer or much shorter than was told', () => {
    expect(anew(wait(18, 30), 5)).toBe(true);
    expect(anew(wait(0, 2), 5)).toBe(true);
    expect(anew(wait(4, 14), 5)).toBe(false);
    expect(anew(wait(16, 30), 5)).toBe(false);
  });

  it('not more often than every three minutes', () => {
    expect(anew(wait(60, 80), 2.9)).toBe(false);
    expect(anew(wait(60, 80), 3)).toBe(true);
  });

  it('when the time can be said and could not before', () => {
    expect(anew(wait(1, 2), 5, { ...told, range: null })).toBe(true);
    expect(anew(wait(1, 2), 0, null)).toBe(true);
    expect(anew({ kind: 'place', place: 3, range: null }, 5)).toBe(false);
  });
});
