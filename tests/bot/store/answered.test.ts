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

async function talk(...texts: string[]) {
  const from = await newConversation(test.store);
  return committed(test.store, { from, entries: texts.map(said) });
}

describe('what is answered with', () => {
  it('is everything that was not sent yet, once', async () => {
    const talked = await talk('one', 'two');
    expect(await test.outbox.answered(talked.id)).toEqual({ from: 0, to: 2 });
    expect(await test.outbox.answered(talked.id)).toEqual({ from: 2, to: 2 });
    await committed(test.store, { from: talked, entries: [said('three')] });
    expect(await test.outbox.answered(talked.id)).toEqual({ from: 2, to: 3 });
    expect(await test.cursor.delivered(talked.id)).toBe(3);
  });

  it('belongs to one of two processes', async () => {
    const { id } = await talk('one', 'two');
    const other = await test.another();
    const both = await Promise.all([test.outbox.answered(id), other.outbox.answered(id)]);
    expect(both.map((stretch) => (stretch?.to ?? 0) - (stretch?.from ?? 0)).toSorted()).toEqual([0, 2]);
  });

  it('is nothing while the line has it, and while it stands still', async () => {
    const { id } = await talk('one');
    await test.outbox.join(id);
    expect(await test.outbox.answered(id)).toBeNull();
    const taken = await test.outbox.take(id);
    if (taken === null) throw new Error('nothing is due');
    expect(await test.outbox.answered(id)).toBeNull();
    const stands: Progress = { ...taken.progress, standstill: { why: 'unreachable', code: '403', at: 1 } };
    await test.outbox.leave(id, taken, stands, null);
    expect(await test.outbox.answered(id)).toBeNull();
  });

  it('goes on after an erasure with the numbers that come then', async () => {
    const talked = await talk('one', 'two');
    await test.outbox.answered(talked.id);
    const erased = await committed(test.store, { from: talked, erase: true, entries: [said('three')] });
    expect(await test.outbox.answered(erased.id)).toEqual({ from: 2, to: 3 });
  });

  it('is no change of the conversation: a turn that is under way still commits', async () => {
    const from = await talk('one');
    await test.outbox.answered(from.id);
    expect((await committed(test.store, { from, entries: [said('two')] })).version).toBe(from.version + 1);
  });

  it('is not kept for a conversation that does not exist', async () => {
    const id = newId();
    expect(await test.outbox.answered(id)).toBeNull();
    expect(await test.data.send(['EXISTS', conversationKeys(id).record])).toBe(0);
  });
});
