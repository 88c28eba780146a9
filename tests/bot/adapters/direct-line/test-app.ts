import { createSecretKey, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type AppParts, buildApp } from '../../../../bot/app.ts';
import type { RequestLine, StreamFault } from '../../../../bot/http/request-log.ts';
import { drawnBytes } from '../../../draws.ts';
import { InMemoryBot } from './in-memory-bot.ts';

export const SECRET = 'the-secret-of-the-tests-0123456789';
export const TOKEN_KEY = createSecretKey(randomBytes(32));

export type TestApp = {
  readonly app: FastifyInstance;
  readonly bot: InMemoryBot;
  readonly lines: (RequestLine | StreamFault)[];
  /** What the app takes for the time. */
  readonly time: { now: number };
};

/** The app with the bot in memory. What a test is about comes as `parts`. */
export async function testApp(parts: Partial<AppParts> = {}, bot = new InMemoryBot()): Promise<TestApp> {
  const lines: TestApp['lines'] = [];
  const time = { now: Date.now() };
  const app = await buildApp({
    receive: bot.receive,
    store: bot.store,
    queue: bot.queue,
    wakes: bot,
    signs: bot,
    isUrgent: (text) => text.includes('urgent harm'),
    say: (code, locale) => `${locale}: ${code}`,
    log: (line) => lines.push(line),
    clock: () => time.now,
    random: (bytes) => drawnBytes(bytes),
    ready: async () => !bot.away,
    directLineSecret: SECRET,
    tokenKey: TOKEN_KEY,
    publicUrl: null,
    trustProxy: false,
    area: null,
    limits: { conversation: { burst: 30, perMinute: 15 }, address: { burst: 100_000, perMinute: 100_000 } },
    routes: [],
    start: (name) => (name === 'whats-on' ? { kind: 'action', action: { do: 'whats-on' }, label: 'What is on' } : null),
    ...parts,
  });
  return { app, bot, lines, time };
}

export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** A conversation that was started, with its token. */
export async function startedConversation({ app }: TestApp): Promise<{ id: string; token: string; streamUrl: string }> {
  const answer = await app.inject({
    method: 'POST',
    url: '/v3/directline/conversations',
    headers: bearer(SECRET),
  });
  const { conversationId, token, streamUrl } = answer.json();
  return { id: conversationId, token, streamUrl };
}
