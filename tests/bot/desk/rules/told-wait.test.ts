import { describe, expect, it } from 'vitest';
import type { Told } from '../../../../bot/conversation/hold.ts';
import { REAL_PACE } from '../../../../bot/desk/rules/pace.ts';
import { isToldAnew, toldOf, type Wait, waitTold, withinHours } from '../../../../bot/desk/rules/told-wait.ts';

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
    expect(toldOf(wait(3.9, 7.2), 7, REAL_PACE)).toEqual({ at: 7, place: 4, range: range(3, 8), beside: null });
  });
});

describe('a wait is told anew', () => {
  const told: Told = { at: 0, place: 4, range: range(10, 20), beside: null };
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

  const closing: Wait = { kind: 'closing', place: 4, closes: { zone: 'Europe/London', at: 0, next: null } };
  const nobodyFits: Wait = { kind: 'nobody-fits', place: 4, isUrgent: false };
  it.each([closing, nobodyFits])('once where it is $kind, and again when that is so no more', (it) => {
    expect(anew(it, 0, null)).toBe(true);
    expect(anew(it, 3)).toBe(true);
    const then = toldOf(it, 0, REAL_PACE);
    for (const minutes of [0, 3, 60]) expect(anew(it, minutes, then)).toBe(false);
    expect(anew(wait(1, 2), 2, then)).toBe(false);
    expect(anew(wait(1, 2), 3, then)).toBe(true);
  });
});

describe('near the end of the hours', () => {
  const closes = { zone: 'Europe/London', at: 60 * MINUTE, next: 900 * MINUTE };
  const told = (from: number, to: number, now: number) =>
    withinHours({ kind: 'place', place: 4, range: range(from, to) }, closes, now * MINUTE);

  it('no time is told that they do not hold', () => {
    expect(told(10, 20, 40)).toEqual(wait(10, 20));
    expect(told(10, 21, 40)).toEqual({ kind: 'closing', place: 4, closes });
    expect(said(told(10, 21, 40)).key).toBe('conversation:hand-off.closing-until');
    expect(said({ kind: 'closing', place: 4, closes: { ...closes, next: null } }).key).toBe(
      'conversation:hand-off.closing',
    );
  });

  it('nothing else is said where no hours are known, or nobody knows how long it takes', () => {
    expect(withinHours({ kind: 'place', place: 4, range: range(10, 600) }, undefined, 0)).toEqual(wait(10, 600));
    expect(withinHours({ kind: 'place', place: 4, range: null }, closes, 0)).toMatchObject({ kind: 'place' });
  });

  it('whoever comes first is offered no message in place of the wait', () => {
    const ways = (isUrgent: boolean) =>
      waitTold({ kind: 'nobody-fits', place: 1, isUrgent }, REAL_PACE).choices.map(({ action }) => action.do);
    expect(ways(false)).toEqual(['choose-who', 'leave-message', 'something-else', 'leave-queue']);
    expect(ways(true)).not.toContain('leave-message');
  });
});
