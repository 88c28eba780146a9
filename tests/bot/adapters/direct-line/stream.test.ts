import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import type { Hold } from '../../../../bot/conversation/hold.ts';
import {
  type ConversationId,
  conversationIdSchema,
  handOffIdSchema,
  hubIdSchema,
  staffIdSchema,
} from '../../../../bot/conversation/ids.ts';
import { botEntry, reply } from './in-memory-bot.ts';
import { StreamListener } from './stream-listener.ts';
import { bearer, SECRET, startedConversation, type TestApp, testApp } from './test-app.ts';

let service: TestApp;
let own: { id: ConversationId; token: string; streamUrl: string };
let open: WebSocket[] = [];

beforeEach(async () => {
  service = await testApp();
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const started = await startedConversation(service);
  own = { ...started, id: conversationIdSchema.parse(started.id) };
});

afterEach(async () => {
  for (const socket of open) socket.terminate();
  open = [];
  await service.app.close();
});

function listen(streamUrl: string, options: ClientOptions = {}): StreamListener {
  const stream = new StreamListener(service.app, streamUrl, options);
  open.push(stream.socket);
  return stream;
}

test('a stream begins with what was said before it, and says whom the person is with', async () => {
  const stream = listen(own.streamUrl);
  await stream.until(() => stream.statuses().length > 0);

  expect(stream.texts()).toEqual(['Hello']);
  expect(stream.sets).toMatchObject([{ watermark: '1' }, { activities: [{ name: 'fingerpost/status' }] }]);
  expect(stream.sets[1]).not.toHaveProperty('watermark');
  expect(stream.statuses()).toEqual([{ with: 'bot' }]);
});

test('a stream opens for the longest token that there can be', async () => {
  const trustedOrigins = Array.from({ length: 20 }, (_, at) => `https://${String(at).padStart(192, 'a')}`);
  const user = { id: `dl_${'人'.repeat(97)}`, name: '人'.repeat(100) };
  const ask = { method: 'POST', headers: bearer(SECRET) } as const;
  const made = await service.app.inject({
    ...ask,
    url: '/v3/directline/tokens/generate',
    payload: { user, trustedOrigins },
  });
  const begun = await service.app.inject({
    method: 'POST',
    url: '/v3/directline/conversations',
    headers: bearer(made.json().token),
  });

  const stream = listen(begun.json().streamUrl);
  await stream.until(() => stream.texts().length > 0);
});

test('that staff are writing comes as a typing activity, without a watermark; that the person writes does not come back', async () => {
  const stream = listen(own.streamUrl);
  await stream.until(() => stream.statuses().length > 0);
  const before = stream.sets.length;
  await service.bot.send(own.id, { kind: 'person-writes' });
  await service.bot.send(own.id, { kind: 'staff-writes', name: 'Amal', role: 'adviser', organisation: 'Example Hub' });
  await stream.until(() => stream.sets.length > before);

  const [set, ...more] = stream.sets.slice(before);
  expect(more).toEqual([]);
  expect(set).not.toHaveProperty('watermark');
  expect(set?.activities).toMatchObject([
    {
      type: 'typing',
      from: { role: 'bot', name: 'Amal (adviser, Example Hub)' },
      channelData: { fingerpost: { kind: 'writing', name: 'Amal' } },
    },
  ]);
});

test('what comes while it is open comes in order, each once', async () => {
  const stream = listen(own.streamUrl);
  await stream.until(() => stream.texts().includes('Hello'));
  const sent = Array.from({ length: 200 }, (_, at) => String(at));
  for (const text of sent) service.bot.append(own.id, [botEntry(text)]);
  await stream.until(() => stream.texts().includes('199'));

  expect(stream.texts()).toEqual(['Hello', ...sent]);
});

describe('the address of a stream', () => {
  test('works once', async () => {
    const first = listen(own.streamUrl);
    await once(first.socket, 'open');

    expect(await listen(own.streamUrl).refused()).toBe(403);
  });

  test('ends after 60 seconds', async () => {
    service.time.now += 60_000;

    expect(await listen(own.streamUrl).refused()).toBe(403);
  });

  test('is for one conversation', async () => {
    const other = await startedConversation(service);

    expect(await listen(own.streamUrl.replace(own.id, other.id)).refused()).toBe(404);
  });

  test.each([
    ['no credential', (url: string) => url.replace(/\?.*/, ''), 401],
    ['a token for one', (url: string) => url.replace(/t=.*/, `t=${own.token}`), 403],
    ['garbage for one', (url: string) => url.replace(/t=.*/, 't=x'), 403],
  ])('with %s is refused', async (_what, change, status) => {
    expect(await listen(change(own.streamUrl)).refused()).toBe(status);
  });

  test('is no page that can be read without a stream', async () => {
    const url = new URL(own.streamUrl);
    const answer = await service.app.inject(url.pathname + url.search);
    const stream = listen(own.streamUrl);
    await once(stream.socket, 'open');

    expect(answer.statusCode).toBe(400);
  });

  test('works only from the sites that its token trusts', async () => {
    const generated = await service.app.inject({
      method: 'POST',
      url: '/v3/directline/tokens/generate',
      headers: bearer(SECRET),
      payload: { trustedOrigins: ['https://trusted.example'] },
    });
    const start = async () => {
      const answer = await service.app.inject({
        method: 'POST',
        url: '/v3/directline/conversations',
        headers: bearer(generated.json().token),
      });
      return answer.json().streamUrl;
    };

    expect(await listen(await start(), { headers: { origin: 'https://evil.example' } }).refused()).toBe(403);
    await once(listen(await start(), { headers: { origin: 'https://trusted.example' } }).socket, 'open');
  });
});

test('coming back with a watermark goes on after it: nothing lost, nothing doubled', async () => {
  const first = listen(own.streamUrl);
  await first.until(() => first.texts().length === 1);
  first.socket.terminate();
  service.bot.append(own.id, [botEntry('while away')]);
  const answer = await service.app.inject({
    url: `/v3/directline/conversations/${own.id}?watermark=${first.sets[0]?.watermark}`,
    headers: bearer(own.token),
  });
  const second = listen(answer.json().streamUrl);
  await second.until(() => second.texts().length === 1);

  expect(second.texts()).toEqual(['while away']);
});

describe('whom the person is with', () => {
  const handOff = {
    id: handOffIdSchema.parse('0'.repeat(32)),
    hub: hubIdSchema.parse('croxteth'),
    band: 'waiting' as const,
    locale: 'ar' as const,
    topics: [],
    area: null,
    role: null,
    preference: null,
    sharedFrom: 0,
    since: 0,
    front: false,
    refused: [],
    told: null,
  };
  const staff = { id: staffIdSchema.parse('t:o'), name: 'Sam', role: 'adviser', organisation: 'Hub' };
  const change = (event: 'waiting' | 'offered' | 'joined' | 'closed', hold: Hold) =>
    service.bot.append(
      own.id,
      [{ from: 'system', event, said: { key: 'conversation:welcome.kept' }, rendered: reply(event) }],
      hold,
    );

  test('is told at every change, and their place whenever it moves', async () => {
    const stream = listen(own.streamUrl);
    await stream.until(() => stream.statuses().length === 1);
    service.bot.place = 2;
    change('waiting', { kind: 'waiting', handOff });
    await stream.until(() => stream.statuses().length === 2);
    service.bot.place = 1;
    service.bot.wakeQueue('croxteth');
    await stream.until(() => stream.statuses().length === 3);
    change('offered', { kind: 'offered', handOff, staff, fence: 1, claimedAt: 0 });
    await stream.until(() => stream.statuses().length === 4);
    change('joined', { kind: 'joined', handOff, staff, fence: 1, claimedAt: 0 });
    await stream.until(() => stream.statuses().length === 5);
    change('closed', { kind: 'bot' });
    await stream.until(() => stream.statuses().length === 6);

    const card = { name: 'Sam', role: 'adviser', organisation: 'Hub' };
    expect(stream.statuses()).toEqual([
      { with: 'bot' },
      { with: 'waiting', place: 2 },
      { with: 'waiting', place: 1 },
      { with: 'offered', ...card },
      { with: 'staff', ...card },
      { with: 'bot' },
    ]);
    expect(service.bot.listeners('queue:croxteth')).toBe(0);
  });
});

test('the store away for a while: the stream stays and goes on by itself', async () => {
  const stream = listen(own.streamUrl);
  await stream.until(() => stream.statuses().length === 1);
  service.bot.away = true;
  service.bot.append(own.id, [botEntry('kept')]);
  service.bot.away = false;
  await stream.until(() => stream.texts().includes('kept'));

  expect(stream.texts()).toEqual(['Hello', 'kept']);
});

test('a fifth stream of a conversation ends the first', async () => {
  const streams: StreamListener[] = [];
  for (let count = 0; count < 5; count += 1) {
    const answer = await service.app.inject({
      url: `/v3/directline/conversations/${own.id}`,
      headers: bearer(own.token),
    });
    const stream = listen(answer.json().streamUrl);
    streams.push(stream);
    await stream.until(() => stream.statuses().length === 1);
  }
  const [first] = streams;
  if (first?.socket.readyState === WebSocket.OPEN) await once(first.socket, 'close');

  expect(streams.map(({ socket }) => socket.readyState === WebSocket.OPEN)).toEqual([false, true, true, true, true]);
});

test('a client that goes leaves nothing behind', async () => {
  const stream = listen(own.streamUrl);
  await stream.until(() => stream.statuses().length === 1);
  const [here] = [...service.app.websocketServer.clients];
  if (!here) throw new Error('there is no stream');
  const gone = once(here, 'close');
  stream.socket.close();
  await gone;

  expect(service.bot.listeners(own.id)).toBe(0);
});

test('a service that stops tells its streams to come again', async () => {
  const stream = listen(own.streamUrl);
  await stream.until(() => stream.statuses().length === 1);
  const closed = once(stream.socket, 'close');
  await service.app.close();

  expect((await closed)[0]).toBe(1001);
});
