import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FingerpostError } from '../../../bot/errors.ts';
import { committed, newConversation, newId, said } from './conversation-fixture.ts';
import { serverPid, startTestStore, type TestStore } from './redis-fixture.ts';

const TIMEOUT_MS = 400;
/** What a busy machine may add to the timeout before a timer runs. */
const SLACK_MS = 1000;

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore({ commandTimeoutMs: TIMEOUT_MS });
});
afterAll(() => test.stop());

const unavailable = { name: 'FingerpostError', code: 'store.unavailable' };

describe('a Redis that does not answer', () => {
  it('is given up in time by every command, which is not sent again when it answers', async () => {
    const from = await newConversation(test.store);
    const pid = await serverPid(test.data);
    process.kill(pid, 'SIGSTOP');
    const start = performance.now();
    try {
      const asked = [
        test.store.commit({ from, entries: [said('hello')], once: 'a' }),
        test.store.load(from.id, { fresh: true }),
        test.store.entries(from.id, 0),
        test.queue.list('hub'),
        test.wakes.onConversation(from.id, () => undefined),
        test.ping(),
      ];
      const settled = await Promise.allSettled(asked);
      const errors = settled.map((each) => (each.status === 'rejected' ? each.reason : 'answered'));
      expect(errors).toEqual(asked.map(() => expect.objectContaining(unavailable)));
      expect(performance.now() - start).toBeLessThan(TIMEOUT_MS + SLACK_MS);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    const next = await untilAnswered(() => test.store.load(from.id, { fresh: true }));
    expect(next?.nextSeq).toBeLessThanOrEqual(1);
    const again = await test.store.commit({ from, entries: [said('hello')], once: 'a' });
    expect(again.kind).toBe(next?.nextSeq === 1 ? 'duplicate' : 'committed');
    expect(await test.store.entries(from.id, 0)).toHaveLength(1);
  });

  it('still lets a warm conversation be read from the copy', async () => {
    const from = await newConversation(test.store);
    const pid = await serverPid(test.data);
    process.kill(pid, 'SIGSTOP');
    try {
      expect(await test.store.load(from.id)).toEqual(from);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  });
});

describe('a Redis that has died', () => {
  it('rejects at once, and works by itself when it is back', async () => {
    const from = await newConversation(test.store);
    const pid = await serverPid(test.data);
    process.kill(pid, 'SIGKILL');
    const first = await test.store.commit({ from, entries: [said('x')], once: 'b' }).catch((error: unknown) => error);
    expect(first).toMatchObject(unavailable);
    const result = await untilAnswered(() => test.store.commit({ from, entries: [said('x')], once: 'b' }));
    expect(['committed', 'duplicate']).toContain(result.kind);
    expect(await test.store.entries(from.id, 0)).toHaveLength(1);
  });
});

describe('a key store that has died', () => {
  it('stops what needs a key that is not at hand, and nothing else', async () => {
    const from = await newConversation(test.store);
    const cold = await test.another();
    const pid = await serverPid(test.keys);
    process.kill(pid, 'SIGSTOP');
    try {
      await expect(cold.store.load(from.id)).rejects.toMatchObject(unavailable);
      await expect(newConversation(test.store, newId())).rejects.toMatchObject(unavailable);
      await committed(test.store, { from, entries: [said('warm')] });
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect((await untilAnswered(() => cold.store.load(from.id)))?.nextSeq).toBe(1);
  });
});

describe('connecting', () => {
  it('rejects in time where nobody listens', async () => {
    const nowhere = { data: { socket: `${test.dataDir}/none.sock` }, connectTimeoutMs: 300 };
    await expect(test.another(nowhere)).rejects.toMatchObject(unavailable);
  });

  it('refuses a master key that the key store was not begun under', async () => {
    await expect(test.another({ masterKey: Buffer.alloc(32, 1) })).rejects.toMatchObject({ name: 'MasterKeyMismatch' });
    await expect(test.another({ masterKey: Buffer.alloc(16) })).rejects.toMatchObject({ name: 'MasterKeyMismatch' });
  });
});

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof FingerpostError && error.code === 'store.unavailable')) throw error;
      await pause(20);
    }
  }
}
