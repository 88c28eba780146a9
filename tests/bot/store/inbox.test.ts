import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationKeys } from '../../../bot/store/keys.ts';
import { numberOf, textOf } from '../../../bot/store/reply.ts';
import { committed, newConversation, newId } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const NOW = { ms: 0, longestMs: 0 };
const LATER = { ms: 60_000, longestMs: 60_000 };
const arrived = (at: number) => ({ once: `m${at}`, at, event: { text: `رسالة ${at}` } });
const numbers = (waiting: readonly { at: number }[]) => waiting.map(({ at }) => at);

/** Takes what must be there. */
async function taken(id: ReturnType<typeof newId>, from = test.inbox) {
  const found = await from.take(id);
  if (found === null) throw new Error('nothing is due');
  return found;
}

describe('the inbox', () => {
  it('gives what came out of order, to two processes and more than once, once and in order', async () => {
    const { id } = await newConversation(test.store);
    const { inbox } = await test.another();
    const came = [3, 1, 2, 1, 3, 2].map((at, turn) => (turn % 2 ? inbox : test.inbox).accept(id, arrived(at), NOW));
    expect((await Promise.all(came)).toSorted()).toEqual([...Array(3).fill('accepted'), ...Array(3).fill('known')]);
    const { waiting } = await taken(id);
    expect(waiting).toEqual([arrived(1), arrived(2), arrived(3)]);
  });

  it('holds a conversation for a moment, so that an earlier message can come before', async () => {
    const { id } = await newConversation(test.store);
    await test.inbox.accept(id, arrived(2), LATER);
    expect(await test.inbox.take(id)).toBeNull();
    await test.inbox.accept(id, arrived(1), NOW);
    expect(numbers((await taken(id)).waiting)).toEqual([1, 2]);
  });

  it('waits as long as more comes, and not for ever', async () => {
    const { id } = await newConversation(test.store);
    const dueAt = async () => numberOf(await test.data.send(['ZSCORE', conversationKeys(id).arrivals, id]));
    const hold = { ms: 40_000, longestMs: 60_000 };
    await test.inbox.accept(id, arrived(1), hold);
    const first = await dueAt();
    await test.data.send(['HINCRBY', conversationKeys(id).inbox, 'since', '-10000']);
    await test.inbox.accept(id, arrived(2), hold);
    expect(await dueAt()).toBeGreaterThanOrEqual(first);
    await test.data.send(['HINCRBY', conversationKeys(id).inbox, 'since', '-30000']);
    await test.inbox.accept(id, arrived(2), hold);
    expect(await dueAt()).toBeLessThan(first);
  });

  it('is in one pair of hands at a time', async () => {
    const { id } = await newConversation(test.store);
    const other = await test.another();
    await test.inbox.accept(id, arrived(1), NOW);
    const both = await Promise.all([test.inbox.take(id), other.inbox.take(id)]);
    expect(both.filter((one) => one !== null)).toHaveLength(1);
  });

  it('gives again what was left, and at once what came meanwhile', async () => {
    const { id } = await newConversation(test.store);
    await test.inbox.accept(id, arrived(1), NOW);
    const first = await taken(id);
    await test.inbox.accept(id, arrived(2), LATER);
    await test.inbox.leave(id, first, first.waiting, null, 0);
    const second = await taken(id);
    expect(numbers(second.waiting)).toEqual([2]);
    await test.inbox.leave(id, second, [], 60_000, 60_000);
    expect(await test.inbox.take(id)).toBeNull();
    expect(await test.inbox.due(10)).not.toContain(id);
  });

  it('leaves nothing behind when all is done', async () => {
    const { id } = await newConversation(test.store);
    await test.inbox.accept(id, arrived(1), NOW);
    const first = await taken(id);
    await test.inbox.leave(id, first, first.waiting, null, 0);
    expect(await test.data.send(['EXISTS', conversationKeys(id).inbox])).toBe(0);
  });

  it('knows what a commit has seen, for as long as the conversation lives', async () => {
    const from = await newConversation(test.store);
    await committed(test.store, { from, once: 'm1' });
    expect(await test.inbox.accept(from.id, arrived(1), NOW)).toBe('known');
  });

  it('takes a message for a conversation that has not begun', async () => {
    const id = newId();
    await test.inbox.accept(id, arrived(1), NOW);
    expect(numbers((await taken(id)).waiting)).toEqual([1]);
  });

  it('can be read under no key once the person was forgotten, and goes on under the next', async () => {
    const from = await newConversation(test.store);
    const other = await test.another();
    await other.store.load(from.id);
    await test.inbox.accept(from.id, arrived(1), NOW);
    await committed(test.store, { from, erase: true });
    await test.sweepable.eraseKey(from.id, 0);
    await other.inbox.accept(from.id, arrived(2), NOW);
    expect(numbers((await taken(from.id)).waiting)).toEqual([2]);
  });

  it('makes no new key for a conversation whose key is gone, as after a restored backup', async () => {
    const { id } = await newConversation(test.store);
    await test.keys.send(['DEL', `k:${id}:0`]);
    const { inbox, store } = await test.another();
    await expect(inbox.accept(id, arrived(1), NOW)).rejects.toMatchObject({ code: 'conversation.not-found' });
    expect(await test.keys.send(['EXISTS', `k:${id}:0`])).toBe(0);
    await newConversation(store, id);
    expect(await inbox.accept(id, arrived(1), NOW)).toBe('accepted');
    expect(numbers((await taken(id, inbox)).waiting)).toEqual([1]);
  });

  it('holds no word in the clear', async () => {
    const { id } = await newConversation(test.store);
    await test.inbox.accept(id, { ...arrived(1), event: 'canary-text' }, NOW);
    const fields = await test.data.send(['HGETALL', conversationKeys(id).inbox]);
    expect((fields as Buffer[]).map((field) => textOf(field)).join()).not.toContain('canary');
  });

  it('does what the hands that lost the lease do no more', async () => {
    const { id } = await newConversation(test.store);
    await test.inbox.accept(id, arrived(1), NOW);
    const lost = await taken(id);
    await test.data.send(['ZADD', conversationKeys(id).arrivals, '0', id]);
    const held = await taken(id);
    expect(await test.inbox.keep(id, lost)).toBe(false);
    await test.inbox.leave(id, lost, lost.waiting, null, 0);
    expect(await test.inbox.keep(id, held)).toBe(true);
  });
});
