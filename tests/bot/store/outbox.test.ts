import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../../bot/conversation/outbox.ts';
import { conversationKeys } from '../../../bot/store/keys.ts';
import { committed, newConversation, newId, said } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const NOTHING: Progress = { next: 0, pieces: 0, failed: null, standstill: null, dead: [], again: [] };

async function inLine(): Promise<ReturnType<typeof newId>> {
  const from = await newConversation(test.store);
  await committed(test.store, { from, entries: [said('one'), said('two')] });
  await test.outbox.join(from.id);
  return from.id;
}

/** Takes what must be there. */
async function taken(id: ReturnType<typeof newId>, from = test.outbox) {
  const found = await from.take(id);
  if (found === null) throw new Error('nothing is due');
  return found;
}

describe('the outbox', () => {
  it('begins where nothing was sent, and goes on after what was recorded, in another process', async () => {
    const id = await inLine();
    const first = await taken(id);
    expect(first.progress).toEqual(NOTHING);
    const failed = { times: 2, since: 5, unknown: true };
    expect(await test.outbox.advance(id, first, { ...NOTHING, next: 1, pieces: 2 })).toBe(true);
    await test.outbox.leave(id, first, { ...NOTHING, next: 1, pieces: 2, failed }, 0);
    const { outbox } = await test.another();
    expect((await taken(id, outbox)).progress).toEqual({ ...NOTHING, next: 1, pieces: 2, failed });
  });

  it('is in one pair of hands at a time', async () => {
    const id = await inLine();
    const other = await test.another();
    const both = await Promise.all([test.outbox.take(id), other.outbox.take(id)]);
    expect(both.filter((one) => one !== null)).toHaveLength(1);
  });

  it('gives it to others when the hands that held it died, and then hears them no more', async () => {
    const id = await inLine();
    const dead = await taken(id);
    expect(await test.outbox.due(10_000)).not.toContain(id);
    await test.data.send(['ZADD', conversationKeys(id).departures, '0', id]);
    expect(await test.outbox.due(10_000)).toContain(id);
    expect(dead.abandoned).toBe(false);
    expect((await taken(id)).abandoned).toBe(true);
    expect(await test.outbox.advance(id, dead, { ...NOTHING, next: 2 })).toBe(false);
    expect(await test.cursor.delivered(id)).toBe(0);
  });

  it('is due again at once where more was said meanwhile', async () => {
    const id = await inLine();
    const first = await taken(id);
    await test.outbox.join(id);
    await test.outbox.leave(id, first, { ...NOTHING, next: 2 }, null);
    const second = await taken(id);
    await test.outbox.leave(id, second, second.progress, null);
    expect(await test.outbox.take(id)).toBeNull();
  });

  it('waits for its time, and is hurried by something new', async () => {
    const id = await inLine();
    const first = await taken(id);
    await test.outbox.leave(id, first, NOTHING, 60_000);
    expect(await test.outbox.take(id)).toBeNull();
    await test.outbox.join(id);
    await taken(id);
  });

  it('lists who cannot be reached and what was given up, until that ends', async () => {
    const id = await inLine();
    const first = await taken(id);
    const standstill = { why: 'unreachable', code: '551', at: 7 } as const;
    const dead = [{ seq: 0, code: '100', at: 6 }];
    await test.outbox.leave(id, first, { ...NOTHING, next: 1, standstill, dead }, null);
    expect(await test.outbox.undelivered(10_000)).toContainEqual({ conversation: id, standstill, dead });
    expect(await test.outbox.sendAgain(id)).toBe(true);
    const second = await taken(id);
    expect(second.progress).toMatchObject({ again: [0], dead });
    await test.outbox.leave(id, second, { ...NOTHING, next: 2 }, null);
    expect(await test.outbox.undelivered(10_000)).not.toContainEqual(expect.objectContaining({ conversation: id }));
    expect(await test.outbox.sendAgain(id)).toBe(false);
  });

  it('keeps nothing for a conversation that is over', async () => {
    const id = newId();
    await test.outbox.join(id);
    expect(await test.outbox.take(id)).toBeNull();
    const ended = await inLine();
    await test.data.send(['DEL', conversationKeys(ended).record]);
    expect(await test.outbox.take(ended)).toBeNull();
    const { outbox } = conversationKeys(ended);
    expect(await test.data.send(['EXISTS', outbox])).toBe(0);
  });

  it('remembers which messages the channel says have arrived', async () => {
    expect(await test.outbox.isConfirmed('a message')).toBe(false);
    await test.outbox.confirm('a message');
    expect(await test.outbox.isConfirmed('a message')).toBe(true);
  });
});
