import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClientOptions, WebSocket } from 'ws';
import { DirectLineTokens } from '../../../../bot/adapters/direct-line/tokens.ts';
import { type ConversationId, conversationIdSchema } from '../../../../bot/conversation/ids.ts';
import { botEntry } from './in-memory-bot.ts';
import { StreamListener } from './stream-listener.ts';
import { startedConversation, type TestApp, TOKEN_KEY, testApp } from './test-app.ts';

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

test('a stream ends with the token that it was opened with', async () => {
  const soon = Math.floor(service.time.now / 1000) + 1;
  const tokens = new DirectLineTokens(TOKEN_KEY, () => service.time.now);
  const ticket = tokens.streamTicket({ conv: own.id, user: 'dl_a' }, { jti: 'x', from: 0, until: soon });
  const stream = listen(own.streamUrl.replace(/t=.*/, `t=${ticket}`));

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
    const stream = listen(own.streamUrl);
    await stream.until(() => stream.statuses().length === 1);
    const message = once(stream.socket, 'message');
    vi.advanceTimersByTime(20_000);

    const [data] = await message;
    expect(String(data)).toBe('');
    expect(stream.sets).toHaveLength(2);
  });

  test('finds then what a lost wake-up did not say', async () => {
    const stream = listen(own.streamUrl);
    await stream.until(() => stream.statuses().length === 1);
    service.bot.deaf = true;
    service.bot.append(own.id, [botEntry('unheard')]);
    vi.advanceTimersByTime(20_000);
    await stream.until(() => stream.texts().includes('unheard'));

    expect(stream.texts()).toEqual(['Hello', 'unheard']);
  });

  test('whose client does not answer is ended', async () => {
    const stream = listen(own.streamUrl, { autoPong: false });
    await stream.until(() => stream.statuses().length === 1);
    const closed = once(stream.socket, 'close');
    vi.advanceTimersByTime(40_000);

    expect((await closed)[0]).toBe(1006);
  });
});
