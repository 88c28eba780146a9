import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../../bot/store/reply.ts';
import { committed, newConversation, said, staffCard } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

const CANARY = 'canary-7f3a-Джерельце';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

/** A conversation that holds the canary in every place that words of a person can lie in. */
async function full(store = test.store) {
  const from = await newConversation(store);
  return committed(store, {
    from,
    state: { ...from.state, goal: CANARY },
    entries: [said(CANARY), said(`${CANARY} again`)],
    notes: [{ text: CANARY, staff: staffCard(), noteId: 'n1' }],
    reference: { user: CANARY },
    once: CANARY,
  });
}

async function filesOf(directory: string): Promise<Buffer> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  const regular = files.filter((file) => file.isFile());
  return Buffer.concat(await Promise.all(regular.map((file) => readFile(join(file.parentPath, file.name)))));
}

describe('what a person writes', () => {
  it('never lies in the clear in the data directory', async () => {
    const from = await full();
    await test.store.create({ id: from.id, channel: 'webchat', state: from.state, resumeHash: 'a'.repeat(64) });
    await test.store.byPerson({ channel: 'facebook', page: CANARY, user: CANARY }, () => from.id);
    await test.store.takeOnce(CANARY, 60);
    const bytes = await filesOf(test.dataDir);
    expect(bytes.includes(from.id), 'the files were looked at').toBe(true);
    expect(bytes.includes(CANARY)).toBe(false);
    expect(bytes.includes(Buffer.from(CANARY).toString('base64url'))).toBe(false);
  });

  it('is read by nobody with the data alone', async () => {
    const from = await full();
    const stolen = await test.another({
      masterKey: test.masterKey,
      keys: { socket: join(test.dataDir, 'redis/redis.sock') },
    });
    expect(await stolen.store.load(from.id)).toBeNull();
    expect(await stolen.store.entries(from.id, 0)).toEqual([]);
    expect(await stolen.store.notes(from.id)).toEqual([]);
  });
});

describe('an erasure', () => {
  it('deletes log, notes, state and reference, and numbers go on', async () => {
    const from = await full();
    const erased = await committed(test.store, { from, erase: true, entries: [said('after')] });
    expect(erased).toMatchObject({ epoch: 1, firstSeq: 2, nextSeq: 3, reference: null });
    expect(erased.state).toMatchObject({ locale: 'ar', goal: null, plan: [] });
    const other = (await test.another()).store;
    expect(await other.load(from.id)).toEqual({ ...erased, loadedAt: expect.any(Number) });
    expect(await other.entries(from.id, 0)).toMatchObject([{ seq: 2, text: 'after' }]);
    expect(await other.notes(from.id)).toEqual([]);
  });

  it('keeps seen ids, so that an old message that comes again does nothing', async () => {
    const from = await full();
    const erased = await committed(test.store, { from, erase: true });
    expect(await test.store.seen(from.id, CANARY)).toEqual({ seq: 0 });
    expect((await test.store.commit({ from: erased, once: CANARY })).kind).toBe('duplicate');
  });

  it('asks for the old key to be erased even where the caller forgets to', async () => {
    const from = await full();
    await committed(test.store, { from, erase: true });
    expect(await test.sweepable.effects(from.id)).toEqual([{ kind: 'erase-key', epoch: 0 }]);
  });

  it('makes what stays in the file of the data unreadable: the key leaves the key store and its file', async () => {
    const from = await full();
    const [record, log] = await Promise.all([dump('c', from.id), dump('l', from.id)]);
    const wrapped = bytesOf(await test.keys.send(['GET', `k:${from.id}:0`]));
    expect((await filesOf(join(test.dataDir, 'keys'))).includes(wrapped)).toBe(true);

    await committed(test.store, { from, erase: true });
    await test.sweepable.eraseKey(from.id, 0);
    expect(await test.keys.send(['GET', `k:${from.id}:0`])).toBeNull();
    expect((await filesOf(join(test.dataDir, 'keys'))).includes(wrapped)).toBe(false);

    await restore('c', from.id, record);
    await restore('l', from.id, log);
    const other = (await test.another()).store;
    expect(await other.load(from.id)).toBeNull();
    expect(await other.entries(from.id, 0)).toEqual([]);
  });

  it('rewrites the file once more for a key that is erased while a rewrite is under way', async () => {
    const conversations = await Promise.all(Array.from({ length: 8 }, () => full()));
    const wrapped = await Promise.all(conversations.map(({ id }) => test.keys.send(['GET', `k:${id}:0`])));
    await Promise.all(conversations.map(({ id }) => test.sweepable.eraseKey(id, 0)));
    const file = await filesOf(join(test.dataDir, 'keys'));
    expect(wrapped.map((key) => file.includes(bytesOf(key)))).toEqual(Array(8).fill(false));
  });
});

async function dump(kind: string, id: string): Promise<Buffer> {
  return bytesOf(await test.data.send(['DUMP', `{s${id.slice(0, 2)}}${kind}:${id}`]));
}

async function restore(kind: string, id: string, bytes: Buffer): Promise<void> {
  await test.data.send(['RESTORE', `{s${id.slice(0, 2)}}${kind}:${id}`, '0', bytes, 'REPLACE']);
}
