import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BANDS, type HandOff, type Hold } from '../../../bot/conversation/hold.ts';
import type { ConversationId } from '../../../bot/conversation/ids.ts';
import { queueKeys } from '../../../bot/store/keys.ts';
import { listOf, textOf } from '../../../bot/store/reply.ts';
import { handOff, newConversation, newId, staffCard, waiting } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore({ fsync: 'everysec' });
});
afterAll(() => test.stop());

let hubs = 0;
const newHub = (): HandOff['hub'] => `hub-${++hubs}` as HandOff['hub'];
const joined = (off: HandOff): Hold => ({ kind: 'joined', handOff: off, staff: staffCard(), fence: 1, claimedAt: 0 });

const started = Date.now();
const places = fc.record({
  band: fc.constantFrom(...BANDS),
  front: fc.boolean(),
  since: fc.nat(86_400_000).map((ago) => started - ago),
});

describe('the order of the queue', () => {
  it('is band, then who was at the front before, then who asked first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(places, { minLength: 1, maxLength: 8 }), async (asked) => {
        const hub = newHub();
        const items = asked.map((place) => ({ id: newId(), place, hold: waiting({ ...place, hub }) }));
        for (const { id, hold } of items) await test.queue.project({ id, version: 1, hold }, hub);
        const expected = items.toSorted(
          (a, b) =>
            BANDS.indexOf(a.place.band) - BANDS.indexOf(b.place.band) ||
            Number(b.place.front) - Number(a.place.front) ||
            a.place.since - b.place.since ||
            (a.id < b.id ? -1 : 1),
        );
        const order = expected.map(({ id }) => id);
        expect((await test.queue.list(hub)).map(({ conversation }) => conversation)).toEqual(order);
        const numbers = await Promise.all(order.map((id) => test.queue.place(hub, id)));
        expect(numbers).toEqual(order.map((_, index) => index + 1));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a projection', () => {
  it('leaves nothing of who has gone among the lines that every desk reads', async () => {
    const hub = newHub();
    const [id, gone] = [newId(), newId()];
    await test.queue.project({ id, version: 1, hold: waiting({ hub }) }, hub);
    await test.queue.project({ id: gone, version: 1, hold: waiting({ hub }) }, hub);
    await test.queue.project({ id: gone, version: 2, hold: { kind: 'bot' } }, hub);
    await test.queue.project({ id: gone, version: 1, hold: waiting({ hub }) }, hub);
    expect(listOf(await test.data.send(['HKEYS', queueKeys(hub).lines])).map(textOf)).toEqual([id]);
  });

  it('shows the newest version, in whichever order the versions come, and however often', async () => {
    const kinds = fc.constantFrom('bot', 'waiting', 'joined');
    await fc.assert(
      fc.asyncProperty(
        fc.array(kinds, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 10 }),
        async (history, picks) => {
          const hub = newHub();
          const id = newId();
          const off = handOff({ hub, since: Date.now() });
          const holds = history.map((kind): Hold => {
            if (kind === 'bot') return { kind: 'bot' };
            return kind === 'waiting' ? { kind: 'waiting', handOff: off } : joined(off);
          });
          const last = holds.length - 1;
          for (const version of [
            ...picks.map((pick) => pick % holds.length),
            last,
            ...picks.map((pick) => pick % holds.length),
          ]) {
            const hold = holds[version];
            if (hold !== undefined) await test.queue.project({ id, version, hold }, hub);
          }
          const newest = holds[last];
          const shown = newest === undefined || newest.kind === 'bot' ? [] : [{ conversation: id, hold: newest }];
          expect(await test.queue.list(hub)).toEqual(shown);
          expect(await test.queue.place(hub, id)).toBe(newest?.kind === 'waiting' ? 1 : null);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves a hub that the conversation no longer waits for', async () => {
    const [one, two, id] = [newHub(), newHub(), newId()];
    await test.queue.project({ id, version: 1, hold: waiting({ hub: one, since: Date.now() }) }, one);
    const moved = { id, version: 2, hold: waiting({ hub: two, since: Date.now() }) };
    await test.queue.project(moved, one);
    await test.queue.project(moved, two);
    expect(await test.queue.list(one)).toEqual([]);
    expect((await test.queue.list(two)).map(({ conversation }) => conversation)).toEqual([id]);
  });

  it('forgets what has gone after an hour', async () => {
    const hub = newHub();
    const [gone, other] = [newId(), newId()];
    await test.queue.project({ id: gone, version: 2, hold: { kind: 'bot' } }, hub);
    await test.data.send(['ZADD', `{q:${hub}}gone`, '1', gone]);
    await test.queue.project({ id: other, version: 1, hold: waiting({ hub }) }, hub);
    expect(await test.data.send(['HEXISTS', `{q:${hub}}lines`, gone])).toBe(0);
  });

  it('of a conversation that ended while it waited leaves the queue when it is read', async () => {
    const hub = newHub();
    const longAgo = Date.now() - 8 * 24 * 3_600_000;
    const alive = await newConversation(test.store);
    const hold = waiting({ hub, since: longAgo });
    const ended: ConversationId = newId();
    await test.queue.project({ id: ended, version: 1, hold }, hub);
    await test.queue.project({ ...alive, hold }, hub);
    expect((await test.queue.list(hub)).map(({ conversation }) => conversation)).toEqual([alive.id]);
    expect(await test.queue.place(hub, ended)).toBeNull();
  });
});
