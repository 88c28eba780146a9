import { randomBytes } from 'node:crypto';
import type { EntryBody } from '../../../bot/conversation/entry.ts';
import { conversationId } from '../../../bot/conversation/ids.ts';
import type { Conversation } from '../../../bot/conversation/store.ts';
import { newState } from '../../../dialogs/state.ts';
import { startTestStore } from './redis-fixture.ts';

/*
 * What one commit costs against one GET and one SET of 2 KB through the same client: `appendfsync everysec`, ten in flight,
 * a state of 2 KB and three entries of 500 bytes each. Prints JSON. The two take turns, so that a busy machine slows both.
 */
const IN_FLIGHT = 10;
const ROUNDS = 6;
const ROUND_MS = 1000;

const words = (bytes: number): string => 'a person said this '.repeat(Math.ceil(bytes / 19)).slice(0, bytes);
const entry: EntryBody = { from: 'person', text: words(450), locale: 'en' };
const entries = [entry, entry, entry];
const state = { ...newState('en', 'chosen', 'liverpool'), goal: words(1800) };

const test = await startTestStore({ fsync: 'everysec' });
try {
  const commits: number[] = [];
  const getSets: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    commits.push(await perSecond(commitWorker));
    getSets.push(await perSecond(getSetWorker));
  }
  const commitsPerSecond = median(commits);
  const getSetPerSecond = median(getSets);
  const result = {
    commits_per_s: Math.round(commitsPerSecond),
    get_set_per_s: Math.round(getSetPerSecond),
    ratio: Number((commitsPerSecond / getSetPerSecond).toFixed(3)),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await test.stop();
}

/** A worker answers with one more step of its work. */
type Worker = () => Promise<() => Promise<void>>;

async function commitWorker(): Promise<() => Promise<void>> {
  const id = conversationId(randomBytes(16));
  let from: Conversation = await test.store.create({ id, channel: 'webchat', state });
  let count = 0;
  return async () => {
    count += 1;
    const loaded = await test.store.load(id);
    if (loaded === null) throw new Error('the conversation has gone');
    from = loaded;
    const result = await test.store.commit({ from, state: { ...state, misses: count }, entries, once: `m${count}` });
    if (result.kind !== 'committed') throw new Error(result.kind);
  };
}

async function getSetWorker(): Promise<() => Promise<void>> {
  const key = `measured:${randomBytes(4).toString('hex')}`;
  const value = words(2048);
  return async () => {
    await test.data.send(['GET', key]);
    await test.data.send(['SET', key, value, 'PX', '600000']);
  };
}

async function perSecond(worker: Worker): Promise<number> {
  const steps = await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const start = performance.now();
  let done = 0;
  await Promise.all(
    steps.map(async (step) => {
      while (performance.now() - start < ROUND_MS) {
        await step();
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - start);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
