import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryBody } from '../../../bot/conversation/entry.ts';
import type { ConversationId } from '../../../bot/conversation/ids.ts';
import { messageKey, sender } from '../../../bot/outbox/sender.ts';
import { type Sent, sendingWith, type Transport } from '../../../bot/outbox/transport.ts';
import { conversationKeys } from '../../../bot/store/keys.ts';
import { committed, newConversation, said, staffCard } from '../store/conversation-fixture.ts';
import { startTestStore, type TestStore } from '../store/redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const HOUR = 3_600_000;
let ids = 0;
const staff = (text: string): EntryBody => {
  ids += 1;
  return { from: 'staff', text, staff: staffCard(), messageId: `message-${ids}` };
};

/** A channel that answers as it is told, then takes everything. Each line of a text is one message. */
function channel(...answers: (Sent | (() => Promise<Sent>))[]) {
  const arrived: string[] = [];
  const transport: Transport<'somewhere', string> = {
    referenceIn: (reference) => (reference === null ? null : 'somewhere'),
    messagesFor: (entry) => (entry.from === 'staff' ? entry.text.split('\n') : []),
    send: async (_to, message) => {
      const next = answers.shift() ?? ({ kind: 'sent' } as const);
      const answer = typeof next === 'function' ? await next() : next;
      if (answer.kind === 'sent') arrived.push(message);
      return answer;
    },
  };
  return { arrived, transport };
}

let now = 1_000_000;
const work = (transport: Transport<'somewhere', string>) =>
  sender({
    ...test,
    sendingFor: ({ reference }) => sendingWith(transport)(reference),
    clock: () => now,
    chance: () => 0,
  });

/** A conversation with these entries that waits to be sent. */
async function holding(...entries: EntryBody[]): Promise<ConversationId> {
  const from = await newConversation(test.store);
  await committed(test.store, { from, entries, reference: 'there' });
  await test.outbox.join(from.id);
  return from.id;
}

async function dueNow(id: ConversationId): Promise<void> {
  await test.data.send(['ZADD', conversationKeys(id).departures, '0', id]);
}

describe('sending what a conversation holds', () => {
  it('sends every message of every entry in order, once, and nothing that the person said', async () => {
    const { arrived, transport } = channel();
    const id = await holding(staff('one\ntwo'), said('me'), staff('three'), said('me again'));
    expect(await work(transport)(id)).toBeNull();
    await test.outbox.join(id);
    await work(transport)(id);
    expect(arrived).toEqual(['one', 'two', 'three']);
    expect(await test.cursor.delivered(id)).toBe(4);
  });

  it('goes on after the message that failed, with longer pauses, and not before what the channel asks for', async () => {
    const failed = (waitMs: number | null): Sent => ({ kind: 'failed', code: '500', waitMs, unknown: false });
    const { arrived, transport } = channel({ kind: 'sent' }, failed(null), failed(null), failed(30_000));
    const id = await holding(staff('one\ntwo\nthree'));
    const pauses = [];
    for (let round = 0; round < 4; round += 1) {
      pauses.push(await work(transport)(id));
      await dueNow(id);
    }
    expect(pauses).toEqual([500, 1_000, 32_000, null]);
    expect(arrived).toEqual(['one', 'two', 'three']);
  });

  it('does not send again what the channel says has arrived, where the outcome was unknown', async () => {
    const { arrived, transport } = channel({ kind: 'failed', code: 'timeout', waitMs: null, unknown: true });
    const id = await holding(staff('one\ntwo'));
    await work(transport)(id);
    await test.outbox.confirm(messageKey(id, 0, 0));
    await dueNow(id);
    await work(transport)(id);
    expect(arrived).toEqual(['two']);
  });

  it('asks too where the process died that had it, and then sends what did not arrive', async () => {
    const { arrived, transport } = channel();
    const id = await holding(staff('one\ntwo'));
    await test.outbox.take(id);
    await dueNow(id);
    await test.outbox.confirm(messageKey(id, 0, 0));
    await work(transport)(id);
    expect(arrived).toEqual(['two']);
  });

  it('stands still where the person cannot be reached, and sends all of it, in order, when they write again', async () => {
    const { arrived, transport } = channel({ kind: 'standstill', why: 'window', code: null });
    const id = await holding(staff('one'), staff('two'));
    expect(await work(transport)(id)).toBeNull();
    expect(await test.outbox.undelivered(1_000)).toContainEqual({
      conversation: id,
      standstill: { why: 'window', code: null, at: now },
      dead: [],
    });
    await test.outbox.join(id);
    await work(transport)(id);
    expect(arrived).toEqual(['one', 'two']);
    expect(await test.outbox.undelivered(1_000)).not.toContainEqual(expect.objectContaining({ conversation: id }));
  });

  it('gives up what the channel refuses, goes on with the rest, and sends it again when staff ask', async () => {
    const { arrived, transport } = channel({ kind: 'sent' }, { kind: 'refused', code: '100' });
    const id = await holding(staff('one'), staff('two'), staff('three'));
    await work(transport)(id);
    expect(arrived).toEqual(['one', 'three']);
    expect(await test.outbox.undelivered(1_000)).toContainEqual({
      conversation: id,
      standstill: null,
      dead: [{ seq: 1, code: '100', at: now }],
    });
    expect(await test.outbox.sendAgain(id)).toBe(true);
    await work(transport)(id);
    expect(arrived).toEqual(['one', 'three', 'two']);
    expect(await test.outbox.sendAgain(id)).toBe(false);
  });

  it('stops trying after a day without success, and says so', async () => {
    const failed: Sent = { kind: 'failed', code: '190', waitMs: null, unknown: false };
    const { transport } = channel(failed, failed);
    const id = await holding(staff('one'));
    await work(transport)(id);
    now += 25 * HOUR;
    await dueNow(id);
    expect(await work(transport)(id)).toBeNull();
    const standstill = { why: 'failing', code: '190', at: now };
    expect(await test.outbox.undelivered(1_000)).toContainEqual({ conversation: id, standstill, dead: [] });
  });

  it('is no attempt where the channel is not to be asked now', async () => {
    const { arrived, transport } = channel({ kind: 'hold', ms: 700 });
    const id = await holding(staff('one'));
    expect(await work(transport)(id)).toBe(700);
    await dueNow(id);
    await work(transport)(id);
    expect(arrived).toEqual(['one']);
  });

  it('stops where its lease was lost: somebody else goes on', async () => {
    const id = await holding(staff('one\ntwo'));
    const other = channel();
    const slow = channel(async () => {
      await dueNow(id);
      await work(other.transport)(id);
      return { kind: 'sent' };
    });
    expect(await work(slow.transport)(id)).toBeNull();
    expect(slow.arrived).toEqual(['one']);
    expect(other.arrived).toEqual(['one', 'two']);
    expect(await test.cursor.delivered(id)).toBe(1);
  });

  it('sends what was said while it was sending', async () => {
    const id = await holding(staff('one'));
    const { arrived, transport } = channel(async () => {
      const from = await test.store.load(id, { fresh: true });
      if (from) await committed(test.store, { from, entries: [staff('two')] });
      await test.outbox.join(id);
      return { kind: 'sent' };
    });
    expect(await work(transport)(id)).toBe(0);
    await work(transport)(id);
    expect(arrived).toEqual(['one', 'two']);
  });

  it('waits for a reference where nobody knows where the person is', async () => {
    const { arrived, transport } = channel();
    const from = await newConversation(test.store);
    const talked = await committed(test.store, { from, entries: [staff('one')] });
    await test.outbox.join(from.id);
    await work(transport)(from.id);
    expect(arrived).toEqual([]);
    await committed(test.store, { from: talked, reference: 'there' });
    await test.outbox.join(from.id);
    await work(transport)(from.id);
    expect(arrived).toEqual(['one']);
  });
});
