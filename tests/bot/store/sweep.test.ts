import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Effect } from '../../../bot/conversation/effect.ts';
import type { ConversationId } from '../../../bot/conversation/ids.ts';
import { committed, newConversation, waiting } from './conversation-fixture.ts';
import { redisTime, startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const project = (): Effect => ({ kind: 'project-queue', hub: 'hub' });
const deliver = (): Effect => ({ kind: 'deliver' });

describe('an effect', () => {
  it('is there after the commit until it is done, whoever does it', async () => {
    const from = await newConversation(test.store);
    await committed(test.store, { from, effects: [deliver(), project()] });
    const { sweepable } = await test.another();
    expect(await sweepable.overdue(0, 1000)).toContain(from.id);
    const found = await sweepable.effects(from.id);
    expect(found).toHaveLength(2);
    for (const effect of found) await sweepable.done(from.id, effect);
    expect(await test.sweepable.effects(from.id)).toEqual([]);
    expect(await test.sweepable.overdue(0, 1000)).not.toContain(from.id);
  });

  it('is one effect when it is asked for twice before it ran', async () => {
    const from = await newConversation(test.store);
    const next = await committed(test.store, { from, effects: [deliver()] });
    await committed(test.store, { from: next, effects: [deliver()] });
    expect(await test.sweepable.effects(from.id)).toEqual([deliver()]);
  });

  it('stays when it was written again while the earlier one was carried out', async () => {
    const from = await newConversation(test.store);
    const [first, second] = [project(), project()];
    const next = await committed(test.store, { from, effects: [first] });
    await committed(test.store, { from: next, effects: [second] });
    await test.sweepable.done(from.id, first);
    expect(await test.sweepable.effects(from.id)).toEqual([project()]);
    await test.sweepable.done(from.id, second);
    expect(await test.sweepable.effects(from.id)).toEqual([]);
  });

  it('is not overdue before its time', async () => {
    const from = await newConversation(test.store);
    await committed(test.store, { from, effects: [deliver()] });
    expect(await test.sweepable.overdue(60_000, 1000)).not.toContain(from.id);
  });

  it('comes oldest first, and no more than the limit', async () => {
    const written: ConversationId[] = [];
    for (let n = 0; n < 4; n += 1) {
      const { id, loadedAt } = await committed(test.store, {
        from: await newConversation(test.store),
        effects: [deliver()],
      });
      written.push(id);
      while ((await redisTime(test.data)) <= loadedAt);
    }
    const overdue = await test.sweepable.overdue(0, 1000);
    expect(overdue.filter((id) => written.includes(id))).toEqual(written);
    expect(await test.sweepable.overdue(0, 2)).toEqual(overdue.slice(0, 2));
  });
});

describe('the conversations that wait or are held', () => {
  const held = async () => {
    const ids: ConversationId[] = [];
    for await (const id of test.sweepable.held()) ids.push(id);
    return ids;
  };

  it('are found from the shards, until the bot has them again', async () => {
    const from = await newConversation(test.store);
    expect(await held()).not.toContain(from.id);
    const asked = await committed(test.store, { from, hold: { to: waiting(), stampSince: true, lease: 'keep' } });
    expect(await held()).toContain(from.id);
    await committed(test.store, { from: asked, hold: { to: { kind: 'bot' }, lease: 'end' } });
    expect(await held()).not.toContain(from.id);
  });

  it('no longer have those whose time is over', async () => {
    const from = await newConversation(test.store);
    const hold = { to: waiting(), stampSince: true, lease: 'start' } as const;
    await committed(test.store, { from, hold, effects: [deliver()] });
    await test.data.send(['DEL', `{s${from.id.slice(0, 2)}}c:${from.id}`]);
    expect(await held()).not.toContain(from.id);
    expect(await test.sweepable.overdue(0, 1000)).not.toContain(from.id);
    expect(await test.data.send(['SISMEMBER', `{s${from.id.slice(0, 2)}}held`, from.id])).toBe(0);
    expect(await test.data.send(['ZSCORE', `{s${from.id.slice(0, 2)}}leases`, from.id])).toBeNull();
  });
});
