import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOffIdSchema, hubIdSchema } from '../../../bot/conversation/ids.ts';
import { type CardRecord, type CardsInHand, cardKey } from '../../../bot/conversation/staff-cards.ts';
import { queueKeys } from '../../../bot/store/keys.ts';
import { newId } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const RECORD: CardRecord = {
  conversation: newId(),
  handOff: handOffIdSchema.parse('a'.repeat(32)),
  copy: 1,
  place: { thread: '19:a@thread.tacv2;messageid=1', activity: '1' },
  arrived: true,
  postedAt: 5,
  shown: 'digest',
  holder: 'Amal',
  failed: { times: 2, until: 9 },
  refused: null,
};
const KEY = cardKey(RECORD);
const PACE = { fullAt: 7, pause: { until: 8, times: 1 } };
const SEEN = { key: KEY, copy: 2, place: { thread: 't', activity: '2' } };

async function taken(hub: ReturnType<typeof hubIdSchema.parse>): Promise<CardsInHand> {
  const cards = await test.staffCards.take(hub);
  if (cards === null) throw new Error('in other hands');
  return cards;
}

describe('the cards of a hub', () => {
  it('are in one pair of hands at a time, whichever process they belong to', async () => {
    const hub = hubIdSchema.parse('one-pair');
    const other = await test.another();
    const both = await Promise.all([test.staffCards.take(hub), other.staffCards.take(hub)]);
    expect(both.filter((it) => it === null)).toHaveLength(1);
    const token = both.find((it) => it !== null)?.token ?? '';
    await test.staffCards.leave(hub, token);
    expect(await other.staffCards.take(hub)).not.toBeNull();
  });

  it('are as they were left', async () => {
    const hub = hubIdSchema.parse('kept');
    const { token, ...before } = await taken(hub);
    expect(before).toEqual({ cards: new Map(), seen: [], pace: { fullAt: 0, pause: null } });
    expect(await test.staffCards.keep(hub, token, { cards: new Map([[KEY, RECORD]]), pace: PACE })).toBe(true);
    await test.staffCards.saw(hub, SEEN);
    await test.staffCards.leave(hub, token);
    expect(await test.staffCards.find(hub, KEY)).toEqual(RECORD);
    const again = await taken(hub);
    expect(again).toMatchObject({ cards: new Map([[KEY, RECORD]]), seen: [SEEN], pace: PACE });
    expect(await test.staffCards.keep(hub, again.token, { cards: new Map([[KEY, null]]), settled: [SEEN] })).toBe(true);
    await test.staffCards.leave(hub, again.token);
    expect(await taken(hub)).toMatchObject({ cards: new Map(), seen: [], pace: PACE });
  });

  it('are not written by hands that have lost them', async () => {
    const hub = hubIdSchema.parse('lost');
    const { token } = await taken(hub);
    // As when the lease ends.
    await test.data.send(['DEL', queueKeys(hub).cardHands]);
    const next = await taken(hub);
    expect(await test.staffCards.keep(hub, token, { cards: new Map([[KEY, RECORD]]) })).toBe(false);
    await test.staffCards.leave(hub, token);
    expect(await test.staffCards.find(hub, KEY)).toBeNull();
    expect(await test.staffCards.keep(hub, next.token, {})).toBe(true);
  });

  it('that only another version of the service can read count for that one', async () => {
    const hub = hubIdSchema.parse('newer');
    await test.data.send(['HSET', queueKeys(hub).cards, `card:${KEY}`, '{"v":2}', 'seen:3', '{}', 'pace', '{}']);
    expect(await taken(hub)).toMatchObject({ cards: new Map(), seen: [], pace: { fullAt: 0, pause: null } });
  });
});
