import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { DirectLineTokens } from '../../../../bot/adapters/direct-line/tokens.ts';
import type { Hold } from '../../../../bot/conversation/hold.ts';
import {
  type ConversationId,
  conversationIdSchema,
  handOffIdSchema,
  hubIdSchema,
  staffIdSchema,
} from '../../../../bot/conversation/ids.ts';
import { botEntry, reply } from './in-memory-bot.ts';
import { bearer, SECRET, startedConversation, type TestApp, TOKEN_KEY, testApp } from './test-app.ts';

type ActivitySet = {
  activities: { type: string; text?: string; name?: string; value?: { with: string; place?: number } }[];
  watermark?: string;
};

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

/** What a stream has sent so far, and a promise for the moment at which it has sent enough. */
class Listener {
  readonly sets: ActivitySet[] = [];
  readonly socket: WebSocket;

  constructor(streamUrl: string, headers: Record<string, string> = {}, autoPong = true) {
    const url = new URL(streamUrl);
    url.port = String((service.app.server.address() as AddressInfo).port);
    url.hostname = '127.0.0.1';
    this.socket = new WebSocket(url, { headers, autoPong });
    open.push(this.socket);
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => {
      const text = String(data);
      if (text !== '') this.sets.push(JSON.parse(text));
    });
  }

  async until(enough: () => boolean): Promise<void> {
    while (!enough()) await once(this.socket, 'message');
  }

  texts(): string[] {
    return this.sets.flatMap(({ activities }) =>
      activities.flatMap(({ type, text }) => (type === 'message' ? [text ?? ''] : [])),
    );
  }

  statuses(): unknown[] {
    return this.sets.flatMap(({ activities }) =>
      activities.flatMap(({ type, value }) => (type === 'event' ? [value] : [])),
    );
  }

  /** The HTTP status with which the address was refused. */
  async refused(): Promise<number> {
    const [, response] = await once(this.socket, 'unexpected-response');
    return response.statusCode;
  }
}

test('a stream begins with what was said before it, and says whom the person is with', async () => {
  const stream = new Listener(own.streamUrl);
  await stream.until(() => stream.statuses().length > 0);

  expect(stream.texts()).toEqual(['Hello']);
  expect(stream.sets).toMatchObject([{ watermark: '1' }, { activities: [{ name: 'fingerpost/status' }] }]);
  expect(stream.sets[1]).not.toHaveProperty('watermark');
  expect(stream.statuses()).toEqual([{ with: 'bot' }]);
});

test('what comes while it is open comes in order, each once', async () => {
  const stream = new Listener(own.streamUrl);
  await stream.until(() => stream.texts().includes('Hello'));
  const sent = Array.from({ length: 200 }, (_, at) => String(at));
  for (const text of sent) service.bot.append(own.id, [botEntry(text)]);
  await stream.until(() => stream.texts().includes('199'));

  expect(stream.texts()).toEqual(['Hello', ...sent]);
});

describe('the address of a stream', () => {
  test('works once', async () => {
    const first = new Listener(own.streamUrl);
    await once(first.socket, 'open');

    expect(await new Listener(own.streamUrl).refused()).toBe(403);
  });

  test('ends after 60 seconds', async () => {
    service.time.now += 60_000;

    expect(await new Listener(own.streamUrl).refused()).toBe(403);
  });

  test('is for one conversation', async () => {
    const other = await startedConversation(service);

    expect(await new Listener(own.streamUrl.replace(own.id, other.id)).refused()).toBe(404);
  });

  test.each([
    ['no credential', (url: string) => url.replace(/\?.*/, ''), 401],
    ['a token for one', (url: string) => url.replace(/t=.*/, `t=${own.token}`), 403],
    ['garbage for one', (url: string) => url.replace(/t=.*/, 't=x'), 403],
  ])('with %s is refused', async (_what, change, status) => {
    expect(await new Listener(change(own.streamUrl)).refused()).toBe(status);
  });

  test('is no page that can be read without a stream', async () => {
    const url = new URL(own.streamUrl);
    const answer = await service.app.inject(url.pathname + url.search);
    const stream = new Listener(own.streamUrl);
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

    expect(await new Listener(await start(), { origin: 'https://evil.example' }).refused()).toBe(403);
    await once(new Listener(await start(), { origin: 'https://trusted.example' }).socket, 'open');
  });
});

test('coming back with a watermark goes on after it: nothing lost, nothing doubled', async () => {
  const first = new Listener(own.streamUrl);
  await first.until(() => first.texts().length === 1);
  first.socket.terminate();
  service.bot.append(own.id, [botEntry('while away')]);
  const answer = await service.app.inject({
    url: `/v3/directline/conversations/${own.id}?watermark=${first.sets[0]?.watermark}`,
    headers: bearer(own.token),
  });
  const second = new Listener(answer.json().streamUrl);
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
    sharedFrom: 0,
    since: 0,
    front: false,
    refused: [],
  };
  const staff = { id: staffIdSchema.parse('t:o'), name: 'Sam', role: 'adviser', organisation: 'Hub' };
  const change = (event: 'waiting' | 'offered' | 'joined' | 'closed', hold: Hold) =>
    service.bot.append(
      own.id,
      [{ from: 'system', event, said: { key: 'conversation:welcome.kept' }, rendered: reply(event) }],
      hold,
    );

  test('is told at every change, and their place whenever it moves', async () => {
    const stream = new Listener(own.streamUrl);
    await stream.until(() => stream.statuses().length === 1);
    service.bot.place = 2;
    change('waiting', { kind: 'waiting', handOff });
    await stream.until(() => stream.statuses().length === 2);
    service.bot.place = 1;
    service.bot.wakeQueue('croxteth');
    await stream.until(() => stream.statuses().length === 3);
    change('offered', { kind: 'offered', handOff, staff, fence: 1 });
    await stream.until(() => stream.statuses().length === 4);
    change('joined', { kind: 'joined', handOff, staff, fence: 1 });
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
  const stream = new Listener(own.streamUrl);
  await stream.until(() => stream.statuses().length === 1);
  service.bot.away = true;
  service.bot.append(own.id, [botEntry('kept')]);
  service.bot.away = false;
  await stream.until(() => stream.texts().includes('kept'));

  expect(stream.texts()).toEqual(['Hello', 'kept']);
});

test('a fifth stream of a conversation ends the first', async () => {
  const streams: Listener[] = [];
  for (let count = 0; count < 5; count += 1) {
    const answer = await service.app.inject({
      url: `/v3/directline/conversations/${own.id}`,
      headers: bearer(own.token),
    });
    const stream = new Listener(answer.json().streamUrl);
    streams.push(stream);
    await stream.until(() => stream.statuses().length === 1);
  }
  const [first] = streams;
  if (first?.socket.readyState === WebSocket.OPEN) await once(first.socket, 'close');

  expect(streams.map(({ socket }) => socket.readyState === WebSocket.OPEN)).toEqual([false, true, true, true, true]);
});

test('a client that goes leaves nothing behind', async () => {
  const stream = new Listener(own.streamUrl);
  await stream.until(() => stream.statuses().length === 1);
  const [here] = [...service.app.websocketServer.clients];
  if (!here) throw new Error('there is no stream');
  const gone = once(here, 'close');
  stream.socket.close();
  await gone;

  expect(service.bot.listeners(own.id)).toBe(0);
});

test('a service that stops tells its streams to come again', async () => {
  const stream = new Listener(own.streamUrl);
  await stream.until(() => stream.statuses().length === 1);
  const closed = once(stream.socket, 'close');
  await service.app.close();

  expect((await closed)[0]).toBe(1001);
});

test('a stream ends with the token that it was opened with', async () => {
  const soon = Math.floor(service.time.now / 1000) + 1;
  const tokens = new DirectLineTokens(TOKEN_KEY, () => service.time.now);
  const ticket = tokens.streamTicket({ conv: own.id, user: 'dl_a' }, { jti: 'x', from: 0, until: soon });
  const stream = new Listener(own.streamUrl.replace(/t=.*/, `t=${ticket}`));

  expect((await once(stream.socket, 'close'))[0]).toBe(1000);
});

describe('a quiet stream', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('shows every 20 seconds that it is alive, with an empty message as Direct Line does', async () => {
    const stream = new Listener(own.streamUrl);
    await stream.until(() => stream.statuses().length === 1);
    const message = once(stream.socket, 'message');
    vi.advanceTimersByTime(20_000);

    const [data] = await message;
    expect(String(data)).toBe('');
    expect(stream.sets).toHaveLength(2);
  });

  test('finds then what a lost wake-up did not say', async () => {
    const stream = new Listener(own.streamUrl);
    await stream.until(() => stream.statuses().length === 1);
    service.bot.deaf = true;
    service.bot.append(own.id, [botEntry('unheard')]);
    vi.advanceTimersByTime(20_000);
    await stream.until(() => stream.texts().includes('unheard'));

    expect(stream.texts()).toEqual(['Hello', 'unheard']);
  });

  test('whose client does not answer is ended', async () => {
    const stream = new Listener(own.streamUrl, {}, false);
    await stream.until(() => stream.statuses().length === 1);
    const closed = once(stream.socket, 'close');
    vi.advanceTimersByTime(40_000);

    expect((await closed)[0]).toBe(1006);
  });
});
