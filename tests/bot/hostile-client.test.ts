import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdSchema } from '../../bot/conversation/hold.ts';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import { rebuildQueue } from '../../bot/desk/rebuild-queue.ts';
import { keptState } from '../../bot/store/kept-state.ts';
import { conversationKeys, queueKeys } from '../../bot/store/keys.ts';
import { textOf } from '../../bot/store/reply.ts';
import { botOn, HUB } from './pipeline-fixture.ts';
import { startTestStore, type TestStore } from './store/redis-fixture.ts';

/** What a client that is not our page may send: buttons that nobody offered. */

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
}, 30_000);
afterAll(() => test.stop());

const CANARY = 'c4n4ry and some more words';

describe.each([
  ['long words', `topic:${CANARY}`],
  ['words', 'my-own-words'],
  ['an inherited name', 'constructor'],
  ['an unknown guide', 'guide:__proto__'],
])('a need that is %s', (_what, need) => {
  it('is not taken for a topic: staff see none of it before they are let in, and everything still reads', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    await bot.tap(id, { do: 'pick-need', need });
    await bot.tap(id, { do: 'find-service', need });
    await bot.tap(id, { do: 'read-guide', guide: need });
    await bot.tap(id, { do: 'show-service', service: need });
    await bot.tap(id, { do: 'add-to-plan', step: need });
    await bot.tap(id, { do: 'person-yes', share: 'from-now' });

    const item = (await test.queue.list(HUB)).find(({ conversation }) => conversation === id);
    expect(item?.hold.handOff.topics).toEqual([]);
    const conversation = await test.store.load(id, { fresh: true });
    expect(conversation?.hold.kind).toBe('waiting');
    expect(conversation && keptState(conversation.state)).toEqual(conversation?.state);
    await leave(id);
  });
});

describe('a hand-off that another version of the service wrote', () => {
  it('keeps neither the queue from being read nor the service from starting, and the person can ask again', async () => {
    const bot = botOn(test);
    const [odd, other] = [await bot.open(), await bot.open()];
    for (const id of [odd, other]) await bot.tap(id, { do: 'person-yes', share: 'all' });
    const { record } = conversationKeys(odd);
    const hold = textOf(await test.data.send(['HGET', record, 'hold'])).replace('"locale":"en"', '"locale":"xx"');
    expect(holdSchema.safeParse(JSON.parse(hold)).success).toBe(false);
    await test.data.send(['HSET', record, 'hold', hold]);
    await test.data.send(['HSET', queueKeys(HUB).lines, odd, `1:${hold}`]);

    const { store } = await test.another();
    expect((await test.queue.list(HUB)).map(({ conversation }) => conversation)).toEqual([other]);
    await rebuildQueue([HUB], { ...test, store });
    expect((await botOn(test, store).tap(odd, { do: 'person-yes', share: 'all' })).kind).toBe('saved');
    expect((await test.queue.list(HUB)).map(({ conversation }) => conversation)).toEqual([other, odd]);
  });
});

async function leave(id: ConversationId): Promise<void> {
  await botOn(test).tap(id, { do: 'leave-queue' });
}
