import { describe, expect, it } from 'vitest';
import { hubIdSchema } from '../../../../bot/conversation/ids.ts';
import { hubFor } from '../../../../bot/desk/rules/hub-for.ts';
import { hubsFile } from '../../../../knowledge/schema/hub.ts';

const USUAL = hubIdSchema.parse('usual');
const { hubs } = hubsFile.parse({
  hubs: [
    ['usual', {}, [{ role: 'housing officer', topics: ['home'] }]],
    ['anybody', {}, []],
    ['coventry', { areas: ['coventry'] }, []],
    ['work', { topics: ['work'] }, [{ role: 'employment broker', topics: ['work'] }]],
    ['coventry-work', { areas: ['coventry'], topics: ['work'] }, []],
  ].map(([id, serves, roles]) => ({
    id,
    name: { en: id },
    area: 'liverpool',
    schedules: [{ byday: ['MO'], opens_at: '09:00', closes_at: '17:00' }],
    serves,
    roles,
  })),
});

describe('a request for a person', () => {
  it.each([
    [{ topics: [], area: null }, 'usual', null],
    [{ topics: ['home'], area: 'liverpool' }, 'usual', 'housing officer'],
    [{ topics: ['work'], area: 'liverpool' }, 'work', 'employment broker'],
    [{ topics: ['home'], area: 'coventry' }, 'coventry', null],
    [{ topics: ['home', 'work'], area: 'coventry' }, 'coventry-work', null],
  ])('of %j goes to %s and asks for %s', (asks, hub, role) => {
    expect(hubFor(asks, hubs, USUAL)).toEqual({ hub, role });
  });

  it('goes to the usual hub where no hub is known', () => {
    expect(hubFor({ topics: ['work'], area: 'coventry' }, [], USUAL)).toEqual({ hub: USUAL, role: null });
  });
});
