import { describe, expect, it } from 'vitest';
import { type Helper, helperSchema } from '../../../bot/conversation/duty.ts';
import { hubIdSchema } from '../../../bot/conversation/ids.ts';
import { staffingOf } from '../../../bot/desk/staffing.ts';
import { hubsFile } from '../../../knowledge/schema/hub.ts';

const HUB = hubIdSchema.parse('hub');
const { hubs } = hubsFile.parse({
  hubs: [
    {
      id: 'hub',
      name: { en: 'Hub' },
      area: 'liverpool',
      schedules: [{ byday: ['MO'], opens_at: '09:00', closes_at: '17:00' }],
    },
  ],
});
const SUNDAY = Date.parse('2026-11-22T10:00Z');
const MONDAY = Date.parse('2026-11-23T09:00Z');
const AMAL = helperSchema.parse({ id: 'tenant:amal', role: 'adviser', languages: ['ar'] });
const ports = (...helpers: Helper[]) => ({
  knowledge: { hubs, hoursIn: () => ({ timezone: 'Europe/London', bankHolidays: new Set<never>() }) },
  duty: { onDuty: async () => ({ now: SUNDAY, helpers }) },
});

describe('whether somebody is there', () => {
  it('follows the hours', async () => {
    const closes = {
      zone: 'Europe/London',
      at: Date.parse('2026-11-23T17:00Z'),
      next: Date.parse('2026-11-30T09:00Z'),
    };
    expect(await staffingOf(HUB, 'ar', MONDAY, ports())).toEqual({ kind: 'here', closes });
    const away = { kind: 'away', zone: 'Europe/London', next: MONDAY, speaks: null };
    expect(await staffingOf(HUB, 'ar', SUNDAY, ports())).toEqual(away);
  });

  it('is true wherever a desk is open, whatever the hours say', async () => {
    expect(await staffingOf(HUB, 'ar', SUNDAY, ports(AMAL))).toEqual({ kind: 'here' });
  });

  it('is not denied of a hub whose hours nobody has told us, or that is an example', async () => {
    expect(await staffingOf(hubIdSchema.parse('unknown'), 'ar', SUNDAY, ports())).toEqual({ kind: 'here' });
    const example = {
      ...ports(),
      knowledge: { ...ports().knowledge, hubs: hubs.map((it) => ({ ...it, example: true })) },
    };
    expect(await staffingOf(HUB, 'ar', SUNDAY, example)).toEqual({ kind: 'here' });
  });
});
