import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { committed, conversationOf, newConversation, newId, said, staffCard, waiting } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

describe('a commit', () => {
  it('answers with the conversation as another process then loads it', async () => {
    const from = await newConversation(test.store);
    const state = { ...from.state, goal: 'a quiet flat' };
    const change = { from, state, entries: [said('مرحبا'), said('again')], reference: { serviceUrl: 'https://x' } };
    const conversation = await committed(test.store, {
      ...change,
      hold: { to: waiting(), stampSince: true, lease: 'keep' },
    });
    expect(conversation).toMatchObject({ state, nextSeq: 2, firstSeq: 0, reference: { serviceUrl: 'https://x' } });
    const elsewhere = await (await test.another()).store.load(from.id);
    expect(elsewhere).toEqual({ ...conversation, loadedAt: expect.any(Number) });
  });

  it('changes only what it was given', async () => {
    const from = await newConversation(test.store);
    const first = await committed(test.store, { from, entries: [said('one')], reference: { a: 1 } });
    const second = await committed(test.store, {
      from: first,
      notes: [{ text: 'n', staff: staffCard(), noteId: '1' }],
    });
    const loaded = await test.store.load(from.id, { fresh: true });
    expect(loaded).toMatchObject({ version: second.version, state: from.state, reference: { a: 1 }, nextSeq: 1 });
  });

  it('takes a reference away when it is null', async () => {
    const from = await newConversation(test.store);
    const first = await committed(test.store, { from, reference: { a: 1 } });
    await committed(test.store, { from: first, reference: null });
    expect((await test.store.load(from.id, { fresh: true }))?.reference).toBeNull();
  });

  it('gives entries their numbers and the time of Redis, and reads them back in any slice', async () => {
    const from = await newConversation(test.store);
    const first = await test.store.commit({ from, entries: [said('0'), said('1'), said('2')] });
    const next = conversationOf(first);
    await test.store.commit({ from: next, entries: [said('3')] });
    if (first.kind !== 'committed') throw new Error(first.kind);
    expect(first.entries.map(({ seq, at }) => [seq, at])).toEqual([0, 1, 2].map((seq) => [seq, next.loadedAt]));
    const slices = await Promise.all(
      [0, 1, 2, 3, 4].map((start) => test.store.entries(from.id, start, 2).then((all) => all.map(({ seq }) => seq))),
    );
    expect(slices).toEqual([[0, 1], [1, 2], [2, 3], [3], []]);
    expect((await test.store.entries(from.id, 0)).map((entry) => 'text' in entry && entry.text)).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
  });

  it('stamps who asks for a person with the time of Redis, and keeps it after that', async () => {
    const from = await newConversation(test.store);
    const asked = await committed(test.store, { from, hold: { to: waiting(), stampSince: true, lease: 'keep' } });
    const since = asked.hold.kind === 'waiting' ? asked.hold.handOff.since : null;
    expect(since).toBe(asked.loadedAt);
    const again = await committed(test.store, { from: asked, hold: { to: asked.hold, lease: 'keep' } });
    expect((await test.store.load(from.id, { fresh: true }))?.hold).toEqual(again.hold);
    expect(again.hold).toEqual(asked.hold);
  });

  it('conflicts when the conversation has moved on, and the copy in the process is dropped', async () => {
    const from = await newConversation(test.store);
    const other = (await test.another()).store;
    const there = await committed(other, { from, entries: [said('first')] });
    expect(await test.store.load(from.id)).toEqual(from);
    expect(await test.store.commit({ from, entries: [said('second')] })).toEqual({ kind: 'conflict' });
    expect((await test.store.load(from.id))?.version).toBe(there.version);
  });

  it('lets exactly one of twenty from the same version win', async () => {
    const from = await newConversation(test.store);
    const others = [test.store, (await test.another()).store];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => others[n % 2]?.commit({ from, entries: [said(String(n))], once: `${n}` })),
    );
    expect(results.map((result) => result?.kind).sort()).toEqual(['committed', ...Array(19).fill('conflict')]);
    expect(await test.store.entries(from.id, 0)).toHaveLength(1);
  });

  it('says missing for a conversation that was never begun or has ended', async () => {
    const from = await newConversation(test.store);
    expect(await test.store.commit({ from: { ...from, id: newId() } })).toEqual({ kind: 'conflict' });
    await test.data.send(['DEL', `{s${from.id.slice(0, 2)}}c:${from.id}`]);
    expect(await test.store.commit({ from, entries: [said('late')] })).toEqual({ kind: 'missing' });
    expect(await test.store.load(from.id)).toBeNull();
  });
});

describe('an idempotency key', () => {
  it('makes a commit whose answer was lost a duplicate, with the number it led to', async () => {
    const from = await newConversation(test.store);
    const first = await committed(test.store, { from, entries: [said('hello')], once: 'a' });
    const crashed = (await test.another()).store;
    expect(await crashed.commit({ from, entries: [said('hello')], once: 'a' })).toEqual({ kind: 'duplicate', seq: 0 });
    expect(await test.store.commit({ from: first, once: 'nothing said' })).toMatchObject({ kind: 'committed' });
    expect(await test.store.seen(from.id, 'a')).toEqual({ seq: 0 });
    expect(await test.store.seen(from.id, 'nothing said')).toEqual({ seq: null });
    expect(await test.store.seen(from.id, 'never')).toBeNull();
    expect(await test.store.entries(from.id, 0)).toHaveLength(1);
  });

  it('lets twenty deliveries of one message at once have one effect', async () => {
    const from = await newConversation(test.store);
    const results = await Promise.all(
      Array.from({ length: 20 }, () => test.store.commit({ from, entries: [said('hi')], once: 'same' })),
    );
    expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'duplicate')).toHaveLength(19);
  });

  it('is refused nothing: a commit that conflicted has not used it up', async () => {
    const from = await newConversation(test.store);
    const moved = await committed(test.store, { from });
    expect(await test.store.commit({ from, once: 'b' })).toEqual({ kind: 'conflict' });
    expect((await test.store.commit({ from: moved, once: 'b' })).kind).toBe('committed');
  });
});

describe('beginning a conversation', () => {
  it('gives two who begin it at once the same one', async () => {
    const id = newId();
    const other = (await test.another()).store;
    const [one, two] = await Promise.all([newConversation(test.store, id), newConversation(other, id)]);
    expect(two).toEqual({ ...one, loadedAt: expect.any(Number) });
  });

  it('begins again, with numbers that go on, where the key of what is there was erased', async () => {
    const from = await newConversation(test.store);
    await committed(test.store, { from, entries: [said('a'), said('b')] });
    await test.sweepable.eraseKey(from.id, 0);
    const other = (await test.another()).store;
    expect(await other.load(from.id)).toBeNull();
    const again = await newConversation(other, from.id);
    expect(again).toMatchObject({ epoch: 1, firstSeq: 2, nextSeq: 2 });
    expect(await other.entries(from.id, 0)).toEqual([]);
  });
});
