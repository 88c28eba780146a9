import { describe, expect, it } from 'vitest';
import { hubHours } from '../../../knowledge/opening/hub-hours.ts';
import type { Day } from '../../../knowledge/schema/date.ts';
import { hubsFile } from '../../../knowledge/schema/hub.ts';

const WEEK = { byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '09:00', closes_at: '17:00', bank_holidays: 'closed' };
const file = (more: object = {}) =>
  hubsFile.parse({ hubs: [{ id: 'hub', name: { en: 'Hub' }, area: 'liverpool', schedules: [WEEK], ...more }] });
const hub = (more: object = {}) => {
  const [only] = file(more).hubs;
  if (only === undefined) throw new Error('no hub');
  return only;
};
const LIVERPOOL = { timezone: 'Europe/London', bankHolidays: new Set(['2026-12-25', '2026-12-28'] as Day[]) };
const at = (time: string) => Date.parse(time);

describe('the hours of a hub', () => {
  it('say that somebody is there, or when somebody is next', () => {
    expect(hubHours(hub(), 'en', LIVERPOOL, at('2026-11-23T10:00Z'))).toEqual({
      open: true,
      next: null,
      speaks: null,
      closes: { at: at('2026-11-23T17:00Z'), next: at('2026-11-24T09:00Z') },
    });
    const sunday = at('2026-11-22T10:00Z');
    expect(hubHours(hub(), 'en', LIVERPOOL, sunday)).toEqual({
      open: false,
      next: at('2026-11-23T09:00Z'),
      speaks: null,
      closes: null,
    });
  });

  it('follow the bank holidays and the summer time of the area', () => {
    const christmas = at('2026-12-25T10:00Z');
    expect(hubHours(hub(), 'en', LIVERPOOL, christmas).next).toBe(at('2026-12-29T09:00Z'));
    expect(hubHours(hub(), 'en', LIVERPOOL, at('2026-07-05T10:00Z')).next).toBe(at('2026-07-06T08:00Z'));
  });

  it('are over for days on which it is closed', () => {
    const closed = hub({ closures: [{ from: '2026-11-23', to: '2026-11-24' }] });
    expect(hubHours(closed, 'en', LIVERPOOL, at('2026-11-22T10:00Z')).next).toBe(at('2026-11-25T09:00Z'));
  });

  it('say when somebody speaks the language, where that is later', () => {
    const tuesdays = hub({ languages: { ar: [{ ...WEEK, byday: ['TU'] }] } });
    const sunday = at('2026-11-22T10:00Z');
    const tuesday = at('2026-11-24T09:00Z');
    expect(hubHours(tuesdays, 'ar', LIVERPOOL, sunday)).toMatchObject({
      next: at('2026-11-23T09:00Z'),
      speaks: tuesday,
    });
    expect(hubHours(tuesdays, 'pl', LIVERPOOL, sunday).speaks).toBeNull();
    const monday = at('2026-11-23T18:00Z');
    expect(hubHours(tuesdays, 'ar', LIVERPOOL, monday)).toMatchObject({ next: tuesday, speaks: null });
  });

  it('are never in words only, because people who wait are told them', () => {
    expect(() => file({ schedules: [{ freq: null, description: 'most mornings' }] })).toThrow('says no hours');
    expect(() => file({ schedules: [] })).toThrow();
  });
});
