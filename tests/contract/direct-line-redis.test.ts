import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { EntryBody } from '../../bot/conversation/entry.ts';
import type { ConversationStore } from '../../bot/conversation/store.ts';
import { FingerpostError } from '../../bot/errors.ts';
import type { Incoming, Receive } from '../../bot/incoming.ts';
import type { Store } from '../../bot/store/connect.ts';
import { botEntry } from '../bot/adapters/direct-line/in-memory-bot.ts';
import { bearer, SECRET } from '../bot/adapters/direct-line/test-app.ts';
import { startTestStore, type TestStore } from '../bot/store/redis-fixture.ts';
import { DirectLineClient } from './direct-line-client.ts';
import { type Service, startService } from './direct-line-service.ts';

let redis: TestStore;
let service: Service;
let clients: DirectLineClient[] = [];

beforeAll(async () => {
  redis = await startTestStore();
}, 120_000);

afterEach(async () => {
  for (const client of clients.splice(0)) client.end();
  await service.stop();
});

afterAll(() => redis.stop());

test('a new process with a new connection to Redis goes on with the same conversation: nothing lost, nothing doubled', async () => {
  const first = await redis.another();
  service = await serve(first);
  const client = connect(await generateToken(), 1_000);
  await client.hears('Hello');
  await client.sends('before', { channelData: { clientActivityID: 'c1' } });
  await client.hears('You said: before');

  const { port } = service;
  await service.stop();
  await first.close();
  service = await serve(await redis.another(), port);
  // The client cannot know whether its message arrived before the end, so it sends it again.
  await client.sends('before', { channelData: { clientActivityID: 'c1' } });
  await client.sends('after');
  await client.hears('You said: after');

  expect(client.texts()).toEqual(['Hello', 'before', 'You said: before', 'after', 'You said: after']);
}, 120_000);

test('two clients of one conversation, over two processes, read the same in the same order', async () => {
  service = await serve(await redis.another());
  const second = await serve(await redis.another());
  const { token, conversationId } = await generate();
  const one = connect(token);
  await one.hears('Hello');
  const two = new DirectLineClient({ token, conversationId, domain: second.domain });
  clients.push(two);
  await two.hears('Hello');

  const sent = Array.from({ length: 20 }, (_, at) => `message ${at}`);
  const ids = await Promise.all(sent.map((text, at) => (at % 2 === 0 ? one : two).sends(text)));
  await Promise.all([one, two].flatMap((client) => sent.map((text) => client.hears(`You said: ${text}`))));

  expect(one.texts()).toEqual(two.texts());
  expect(one.texts()).toHaveLength(1 + 2 * sent.length);
  expect(new Set(ids).size).toBe(sent.length);
  two.end();
  await second.stop();
}, 120_000);

test('the address of a stream that one process gave is used once, whichever process is asked', async () => {
  service = await serve(await redis.another());
  const second = await serve(await redis.another());
  const { token } = await generate();
  const answer = await fetch(`${service.domain}/conversations`, { method: 'POST', headers: bearer(token) });
  const { streamUrl } = (await answer.json()) as { streamUrl: string };
  const opened = await Promise.all([opens(streamUrl), opens(streamUrl.replace(`:${service.port}`, `:${second.port}`))]);
  await second.stop();

  expect(opened.toSorted()).toEqual([false, true]);
});

function serve({ store, queue, wakes }: Store, port = 0): Promise<Service> {
  return startService({ store, queue, wakes, receive: wordsBack(store) }, port);
}

/** A bot that says back what it hears, through the real store. */
function wordsBack(store: ConversationStore): Receive {
  return async (incoming) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const from = await store.load(incoming.conversation, { fresh: tries > 0 });
      if (!from) throw new FingerpostError('conversation.not-found');
      const result = await store.commit({ from, once: incoming.once, entries: entriesFor(incoming) });
      if (result.kind === 'duplicate') return result;
      if (result.kind !== 'committed') continue;
      return { kind: 'saved', seq: result.entries[0]?.seq ?? null, entries: result.entries };
    }
    throw new FingerpostError('conversation.busy');
  };
}

function entriesFor({ input, clientActivityId }: Incoming): EntryBody[] {
  if (input.kind !== 'text') return [botEntry('Hello')];
  const id = clientActivityId === undefined ? {} : { clientActivityId };
  return [{ from: 'person', text: input.text, locale: null, ...id }, botEntry(`You said: ${input.text}`)];
}

/** @param timeout after how many milliseconds without an answer the client takes a message for lost. */
function connect(token: string, timeout = 60_000): DirectLineClient {
  const client = new DirectLineClient({ token, domain: service.domain, timeout });
  clients = [...clients, client];
  return client;
}

async function opens(streamUrl: string): Promise<boolean> {
  const socket = new WebSocket(streamUrl);
  const opened = Promise.withResolvers<boolean>();
  socket.onopen = () => opened.resolve(true);
  socket.onerror = () => opened.resolve(false);
  const result = await opened.promise;
  socket.close();
  return result;
}

async function generate(): Promise<{ token: string; conversationId: string }> {
  const answer = await fetch(`${service.domain}/tokens/generate`, { method: 'POST', headers: bearer(SECRET) });
  return (await answer.json()) as { token: string; conversationId: string };
}

async function generateToken(): Promise<string> {
  return (await generate()).token;
}
