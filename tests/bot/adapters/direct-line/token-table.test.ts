import { createSecretKey, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DirectLineTokens } from '../../../../bot/adapters/direct-line/tokens.ts';
import { conversationId } from '../../../../bot/conversation/ids.ts';
import { drawnBytes } from '../../../draws.ts';
import { bearer, SECRET, startedConversation, type TestApp, testApp } from './test-app.ts';

let service: TestApp;
let own: { id: string; token: string };
let other: { id: string; token: string };
/** How often the store was asked for anything. */
let looks = 0;

beforeAll(async () => {
  service = await testApp();
  own = await startedConversation(service);
  other = await startedConversation(service);
  const { store } = service.bot;
  const { load, entries } = store;
  Object.assign(store, {
    load: (...asked: Parameters<typeof load>) => ++looks && load(...asked),
    entries: (...asked: Parameters<typeof entries>) => ++looks && entries(...asked),
  });
});

afterAll(() => service.app.close());

const PLACES = [
  ['GET', ''],
  ['GET', '/activities'],
  ['POST', '/activities'],
  ['POST', '/upload?userId=x'],
] as const;

const CREDENTIALS: readonly (readonly [string, () => Record<string, string>, number])[] = [
  ['none', () => ({}), 401],
  ['an empty header', () => ({ authorization: '' }), 401],
  ['another scheme', () => ({ authorization: `Basic ${own.token}` }), 401],
  ['no token after the scheme', () => ({ authorization: 'Bearer ' }), 401],
  ['garbage', () => bearer('garbage'), 403],
  ['three dots', () => bearer('...'), 403],
  ['a wrong secret', () => bearer(`${SECRET}x`), 403],
  ['a truncated token', () => bearer(own.token.slice(0, -1)), 403],
  ['a token without its signature', () => bearer(own.token.replace(/[^.]*$/, '')), 403],
  ['a token with the header of none', () => bearer(own.token.replace(/^[^.]*/, 'eyJhbGciOiJub25lIn0')), 403],
  ['a token of another key', () => bearer(tokenOf(createSecretKey(randomBytes(32)))), 403],
];

describe.each(PLACES)('%s /v3/directline/conversations/…%s', (method, path) => {
  test.each(CREDENTIALS)('with %s', async (_what, headers, status) => {
    const answer = await ask(method, own.id, path, headers());

    expect(answer.statusCode).toBe(status);
    expect(answer.json().error.code).toBe(status === 401 ? 'token.missing' : 'token.invalid');
  });

  test('with an expired token: 403, as the client then asks for another', async () => {
    const start = service.time.now;
    service.time.now = start + 31 * 60_000;
    const answer = await ask(method, own.id, path, bearer(own.token));
    service.time.now = start;

    expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'token.invalid']);
  });

  test.each([
    ['that exists', () => other.id],
    ['that does not', () => conversationId(drawnBytes(16))],
    ['that cannot', () => 'x'],
  ])('with a valid token for a conversation %s: 404, and nobody looked', async (_what, id) => {
    looks = 0;
    const answer = await ask(method, id(), path, bearer(own.token));

    expect([answer.statusCode, answer.json().error.code, looks]).toEqual([404, 'conversation.not-found', 0]);
  });
});

test('a token makes no tokens for others; a secret is not refreshed', async () => {
  const post = (path: string, token: string) =>
    service.app.inject({ method: 'POST', url: `/v3/directline/tokens/${path}`, headers: bearer(token) });

  expect((await post('generate', own.token)).json().error.code).toBe('token.not-allowed');
  expect((await post('refresh', SECRET)).json().error.code).toBe('token.not-allowed');
});

test('without a configured secret there is none that opens anything', async () => {
  const closed = await testApp({ directLineSecret: null });
  const answer = await closed.app.inject({
    method: 'POST',
    url: '/v3/directline/tokens/generate',
    headers: bearer(SECRET),
  });
  await closed.app.close();

  expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'token.invalid']);
});

test('a refreshed token is for the same conversation and the same person', async () => {
  const refreshed = await service.app.inject({
    method: 'POST',
    url: '/v3/directline/tokens/refresh',
    headers: bearer(own.token),
  });

  expect(refreshed.json()).toMatchObject({ conversationId: own.id, expires_in: 1800 });
  const answer = await ask('GET', own.id, '/activities', bearer(refreshed.json().token));
  expect(answer.statusCode).toBe(200);
});

test('a token that trusts certain sites is refused from any other', async () => {
  const generated = await service.app.inject({
    method: 'POST',
    url: '/v3/directline/tokens/generate',
    headers: bearer(SECRET),
    // As Microsoft's own example writes the names.
    payload: { User: { Id: 'dl_a' }, trustedOrigins: ['https://trusted.example/page'] },
  });
  const { token } = generated.json();
  const start = (origin: string) =>
    service.app.inject({
      method: 'POST',
      url: '/v3/directline/conversations',
      headers: { ...bearer(token), origin },
    });

  expect((await start('https://other.example')).json().error.code).toBe('token.not-allowed');
  expect((await start('https://trusted.example')).statusCode).toBe(201);
  expect((await start('https://trusted.example')).statusCode).toBe(200);
});

test('an id that a client could pretend to cannot be bound', async () => {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v3/directline/tokens/generate',
    headers: bearer(SECRET),
    payload: { user: { id: 'someone' } },
  });

  expect([answer.statusCode, answer.json().error.code]).toEqual([400, 'request.invalid']);
});

test('any site may ask before it asks', async () => {
  const answer = await service.app.inject({
    method: 'OPTIONS',
    url: `/v3/directline/conversations/${own.id}/activities`,
    headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' },
  });

  expect(answer.statusCode).toBe(204);
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(answer.headers['access-control-allow-headers']).toContain('Authorization');
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
});

function ask(method: 'GET' | 'POST', id: string, path: string, headers: Record<string, string>) {
  const body = method === 'POST' && path === '/activities' ? { payload: { type: 'message', text: 'hello' } } : {};
  return service.app.inject({ method, url: `/v3/directline/conversations/${id}${path}`, headers, ...body });
}

function tokenOf(key: ReturnType<typeof createSecretKey>): string {
  const conv = conversationId(Buffer.from(own.id.slice(3), 'hex'));
  return new DirectLineTokens(key, () => service.time.now).token({ conv, user: 'dl_a' });
}
