import { randomBytes } from 'node:crypto';
import { type ConversationId, conversationId, handOffIdSchema, hubIdSchema } from '../../../bot/conversation/ids.ts';
import type { Conversation } from '../../../bot/conversation/store.ts';
import { decide } from '../../../bot/desk/rules/decide.ts';
import { connectStore, type Store } from '../../../bot/store/connect.ts';
import { Connection } from '../../../bot/store/connection.ts';
import { newState } from '../../../dialogs/state.ts';
import type { RedisServers } from '../deployment/redis-servers.ts';

const HUB = hubIdSchema.parse('croxteth');
const AT_ONCE = 100;
const LOCALES = ['ar', 'en', 'pl'] as const;
const TOPICS = [['health'], ['home', 'money'], ['work'], ['learning', 'family']] as const;
const WORDS = 'I have been here for two weeks and I do not know where to begin with all of this.';

/** Fills a hub as a long day does, through the store that the service uses. */
export type Filler = {
  /** So many more people ask for a person and wait. */
  waiting(count: number): Promise<void>;
  /** So many more have waited, and it is over. What they wrote is still kept. */
  closed(count: number): Promise<void>;
  close(): Promise<void>;
};

export async function openFiller(redis: RedisServers, masterKey: Buffer): Promise<Filler> {
  const addresses = { data: { url: redis.data }, keys: { url: redis.keys } };
  const store = await connectStore({ ...addresses, masterKey, commandTimeoutMs: 60_000 });
  const many = async (count: number, one: () => Promise<unknown>) => {
    // Whether it is on the disk is of no matter while it is made.
    await setFsync(redis, 'no');
    let left = count;
    const hands = Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await one();
    });
    await Promise.all(hands);
    await setFsync(redis, 'always');
  };
  return {
    waiting: (count) => many(count, () => asks(store)),
    closed: (count) => many(count, async () => leaves(await asks(store), store)),
    close: () => store.close(),
  };
}

let asked = 0;

async function asks(store: Store): Promise<ConversationId> {
  asked += 1;
  const id = conversationId(randomBytes(16));
  const locale = LOCALES[asked % LOCALES.length] ?? 'en';
  const from = await store.store.create({ id, channel: 'webchat', state: newState(locale, 'chosen', 'liverpool') });
  await act(from, store, {
    kind: 'request',
    id: handOffIdSchema.parse(randomBytes(16).toString('hex')),
    hub: HUB,
    band: asked % 20 === 0 ? 'urgent' : 'waiting',
    locale,
    topics: TOPICS[asked % TOPICS.length] ?? [],
    area: 'liverpool',
    role: null,
    preference: null,
    share: 'all',
  });
  return id;
}

async function leaves(id: ConversationId, store: Store): Promise<void> {
  const from = await store.store.load(id);
  if (from !== null) await act(from, store, { kind: 'leave' });
}

async function act(from: Conversation, store: Store, what: Parameters<typeof decide>[1]): Promise<void> {
  const step = decide(from, what);
  if (step.kind === 'refusal') throw new Error(step.because);
  const said = { from: 'person' as const, text: WORDS, locale: from.state.locale };
  const result = await store.store.commit({ from, hold: step.hold, entries: [said, said, said] });
  if (result.kind !== 'committed') throw new Error(result.kind);
  await store.queue.project(result.conversation, HUB);
}

async function setFsync({ data, keys }: RedisServers, value: 'always' | 'no'): Promise<void> {
  for (const url of [data, keys]) {
    const connection = new Connection({ url }, { commandTimeoutMs: 60_000 });
    await connection.ready(10_000);
    await connection.send(['CONFIG', 'SET', 'appendfsync', value]);
    await connection.close();
  }
}
