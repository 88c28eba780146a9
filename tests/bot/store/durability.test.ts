import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FingerpostError } from '../../../bot/errors.ts';
import { newConversation, said } from './conversation-fixture.ts';
import { serverPid, startTestStore, type TestStore } from './redis-fixture.ts';

const KILLS = 5;
const CONVERSATIONS = 5;

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

describe('a Redis that is killed while people write', () => {
  it('has every message that was acknowledged, once, in order', async () => {
    let killing = true;
    const acknowledgedBy = Array.from({ length: CONVERSATIONS }, (): string[] => []);
    const killer = (async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Everybody has written since the last one: how fast this machine is decides nothing.
        while (acknowledgedBy.some(({ length }) => length <= kill)) await pause(10);
        process.kill(await again(() => serverPid(test.data)), 'SIGKILL');
      }
      killing = false;
    })();
    const people = acknowledgedBy.map(async (acknowledged) => {
      const { id } = await again(() => newConversation(test.store));
      for (let n = 0; killing; n += 1) {
        const text = `message ${n}`;
        await again(() => say(id, text));
        acknowledged.push(text);
      }
      return { id, acknowledged };
    });
    const [written] = await Promise.all([Promise.all(people), killer]);
    for (const { id, acknowledged } of written) {
      const entries = await again(() => test.store.entries(id, 0, 100_000));
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
      expect(entries.map((entry) => 'text' in entry && entry.text)).toEqual(acknowledged);
      expect(entries.map(({ seq }) => seq)).toEqual(acknowledged.map((_, seq) => seq));
    }
  });
});

/** What a caller does: the same idempotency key until there is an answer. */
async function say(id: Parameters<TestStore['store']['load']>[0], text: string): Promise<void> {
  for (;;) {
    const from = await test.store.load(id);
    if (from === null) throw new Error('the conversation has gone');
    const { kind } = await test.store.commit({ from, entries: [said(text)], once: text });
    if (kind === 'committed' || kind === 'duplicate') return;
    if (kind !== 'conflict') throw new Error(kind);
  }
}

async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof FingerpostError && error.code === 'store.unavailable')) throw error;
      await pause(10);
    }
  }
}
