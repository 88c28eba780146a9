import { describe, expect, it } from 'vitest';
import { keptState } from '../../../bot/store/kept-state.ts';
import { newState } from '../../../dialogs/state.ts';

const plan = [{ id: 'guide:gp', state: 'done' }] as const;

describe('a kept state', () => {
  it('of this version is as it was', () => {
    const state = { ...newState('pl', 'chosen', 'liverpool'), goal: 'a job', plan: [...plan] };
    expect(keptState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('of another version begins again in the same language, with the plan', () => {
    const other = { v: 99, locale: 'ar', localeFrom: 'chosen', area: 'liverpool', plan, place: { at: 'elsewhere' } };
    expect(keptState(other)).toEqual({ ...newState('ar', 'chosen', 'liverpool'), plan });
  });

  it('of another version keeps the code of the plan, so that "forget me" finds it, and what was agreed', () => {
    const kept = { code: '7K3F9QRT2XWB', at: 'a-place', also: [] };
    const followUp = { after: 7 };
    expect(keptState({ v: 99, locale: 'ar', kept, followUp })).toMatchObject({ kept, followUp });
  });

  it('of another version keeps what they told us, so that "forget me" finds it', () => {
    const reports = [{ number: '4821935043', at: 'a-place', kind: 'idea', about: null, read: null }];
    expect(keptState({ v: 99, locale: 'ar', reports })).toMatchObject({ reports });
    expect(keptState({ v: 99, locale: 'ar', reports: [{ number: 'x' }] }).reports).toEqual([]);
  });

  it('of another version whose plan does not read begins without one', () => {
    expect(keptState({ v: 99, locale: 'ar', plan: 'x' })).toEqual(newState('ar', 'guessed', null));
  });

  it.each([null, 'text', 7, [], {}])('that is no state at all (%j) begins in the source language', (kept) => {
    expect(keptState(kept)).toEqual(newState('en', 'guessed', null));
  });
});
