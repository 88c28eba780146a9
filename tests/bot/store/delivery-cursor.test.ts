import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationKeys } from '../../../bot/store/keys.ts';
import { committed, newConversation, newId, said } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
}, 30_000);
afterAll(() => test.stop());

describe('how far the log has been sent', () => {
  it('begins at 0 and moves on from where it stands', async () => {
    const { id } = await newConversation(test.store);
    expect(await test.cursor.delivered(id)).toBe(0);
    expect(await test.cursor.advance(id, 0, 2)).toBe(true);
    expect(await test.cursor.advance(id, 2, 3)).toBe(true);
    expect(await test.cursor.delivered(id)).toBe(3);
  });

  it('is moved by one of two processes that sent the same', async () => {
    const { id } = await newConversation(test.store);
    const other = await test.another();
    const moved = await Promise.all([test.cursor.advance(id, 0, 1), other.cursor.advance(id, 0, 1)]);
    expect(moved.toSorted()).toEqual([false, true]);
    expect(await other.cursor.delivered(id)).toBe(1);
  });

  it('is no change of the conversation: a turn that is under way still commits', async () => {
    const from = await newConversation(test.store);
    await test.cursor.advance(from.id, 0, 1);
    const { version } = await committed(test.store, { from, entries: [said('hello')] });
    expect(version).toBe(from.version + 1);
    expect(await test.cursor.delivered(from.id)).toBe(1);
  });

  it('outlives an erasure, as the sequence numbers do', async () => {
    const from = await newConversation(test.store);
    const talked = await committed(test.store, { from, entries: [said('one'), said('two')] });
    await test.cursor.advance(from.id, 0, 2);
    const erased = await committed(test.store, { from: talked, erase: true, entries: [said('three')] });
    const next = await test.cursor.delivered(from.id);
    const left = await test.store.entries(erased.id, next);
    expect(left.map(({ seq }) => seq)).toEqual([2]);
  });

  it('is not kept for a conversation that does not exist', async () => {
    const id = newId();
    expect(await test.cursor.advance(id, 0, 1)).toBe(false);
    expect(await test.cursor.delivered(id)).toBe(0);
    expect(await test.data.send(['EXISTS', conversationKeys(id).record])).toBe(0);
  });
});
