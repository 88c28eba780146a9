import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shardKeys } from '../../../../bot/store/keys.ts';
import { drawnChance } from '../../../draws.ts';
import { startTestStore, type TestStore } from '../../store/redis-fixture.ts';
import { shuffledBatches, talkOf } from './deliveries.ts';
import { type GraphService, startGraph } from './graph-service.ts';
import { type MessengerService, messengerService } from './messenger-service.ts';

let store: TestStore;
let graph: GraphService;
let services: MessengerService[];
/** Held until the test lets go: by then all has come, however busy the machine is. */
const HOLD = { ms: 600_000, longestMs: 600_000 };
beforeAll(async () => {
  [store, graph] = await Promise.all([startTestStore(), startGraph()]);
  graph.limit(Number.POSITIVE_INFINITY);
  services = await Promise.all(
    [store, await store.another()].map((each) => messengerService(each, graph, { hold: HOLD })),
  );
});
afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()));
  await Promise.all([store.stop(), graph.stop()]);
});

let posts = 0;
async function postAll(batches: readonly (readonly object[])[]): Promise<number[]> {
  return Promise.all(
    batches.map(async (batch) => {
      posts += 1;
      const service = services[posts % services.length] as MessengerService;
      return (await service.post(batch as Record<string, unknown>[])).statusCode;
    }),
  );
}

describe('200 messages of 20 people, each three times, shuffled, in parallel, to two processes', () => {
  it('have one effect each, in the order in which they were written, and again no effect', async () => {
    const talks = Array.from({ length: 20 }, () => talkOf(10, Date.now() - 60_000));
    for (const { person } of talks) graph.heardAt.set(person.id, Date.now());
    const events = talks.flatMap((talk) => talk.events);
    const statuses = await postAll(shuffledBatches(events, drawnChance));
    expect(new Set(statuses)).toEqual(new Set([200]));

    const conversations = await Promise.all(talks.map(({ person }) => services[0]?.conversationOf(person.id)));
    const saidBy = async (id: (typeof conversations)[number]) =>
      id === undefined
        ? []
        : (await store.store.entries(id, 0)).flatMap((entry) => (entry.from === 'person' ? [entry.text] : []));
    for (const id of conversations) {
      if (id) await store.data.send(['ZADD', shardKeys(id.slice(0, 2)).arrivals, 'XX', '0', id]);
    }
    const all = () => Promise.all(conversations.map(saidBy));
    const written = talks.map(({ texts }) => texts);
    await expect.poll(async () => (await all()).flat().length, { timeout: 60_000, interval: 100 }).toBe(200);
    expect(await all()).toEqual(written);

    expect(new Set(await postAll(shuffledBatches(events, drawnChance)))).toEqual(new Set([200]));
    const waiting = await Promise.all(conversations.map((id) => id && store.inbox.take(id)));
    expect(waiting.every((taken) => taken === null)).toBe(true);
    expect(await all()).toEqual(written);
  });
});
