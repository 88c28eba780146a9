import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { FingerpostError } from '../../../bot/errors.ts';
import { bearer, SECRET, type TestApp, testApp } from '../adapters/direct-line/test-app.ts';

let service: TestApp;

afterEach(() => service.app.close());

const GENERATE = { method: 'POST', url: '/v3/directline/tokens/generate' } as const;

test('health: alive always, ready only while something can be saved', async () => {
  service = await testApp();
  expect((await service.app.inject('/health/live')).statusCode).toBe(200);
  expect((await service.app.inject('/health/ready')).statusCode).toBe(200);

  service.bot.away = true;
  expect((await service.app.inject('/health/live')).statusCode).toBe(200);
  const ready = await service.app.inject('/health/ready');
  expect([ready.statusCode, ready.json()]).toEqual([
    503,
    { error: { code: 'store.unavailable', message: 'en: store.unavailable' } },
  ]);
});

test('what is not there is 404, what is there under another method is 405 and says which', async () => {
  service = await testApp();

  const unknown = await service.app.inject('/v3/directline/<script>');
  expect([unknown.statusCode, unknown.body]).toEqual([404, '{"error":{"code":"request.not-found"}}']);
  const method = await service.app.inject({ method: 'PUT', url: '/v3/directline/conversations/x/activities' });
  expect([method.statusCode, method.json().error.code]).toEqual([405, 'request.method']);
  expect(method.headers.allow).toBe('GET, HEAD, POST');
});

test.each([
  ['text', { 'content-type': 'text/plain' }, 'x', 415, 'request.media-type'],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 415, 'request.media-type'],
  [
    'compressed JSON',
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    '{}',
    415,
    'request.media-type',
  ],
  ['no JSON', { 'content-type': 'application/json' }, '{"a":', 400, 'request.invalid'],
  [
    'JSON 21 deep',
    { 'content-type': 'application/json' },
    `${'['.repeat(21)}${']'.repeat(21)}`,
    400,
    'request.invalid',
  ],
  [
    'more than 256 KiB',
    { 'content-type': 'application/json' },
    `"${'x'.repeat(256 * 1024)}"`,
    413,
    'request.too-large',
  ],
  ['another shape', { 'content-type': 'application/json' }, '{"user":7}', 400, 'request.invalid'],
])('a body of %s is refused', async (_what, headers, payload, status, code) => {
  service = await testApp();

  const answer = await service.app.inject({ ...GENERATE, headers: { ...headers, ...bearer(SECRET) }, payload });

  expect([answer.statusCode, answer.json().error.code]).toEqual([status, code]);
});

test('an unexpected error tells the asker nothing, and the log only where it happened', async () => {
  service = await testApp({
    routes: [
      async (app) => {
        app.get('/broken', async () => {
          throw new TypeError('secret words\n    at a made-up place');
        });
      },
    ],
  });

  const answer = await service.app.inject('/broken?name=someone');

  expect([answer.statusCode, answer.json()]).toEqual([500, { error: { code: 'internal', message: 'en: internal' } }]);
  const line = service.lines.at(-1);
  expect(line).toMatchObject({ event: 'request', method: 'GET', route: '/broken', status: 500, error: 'internal' });
  expect(line?.where).toMatch(/^TypeError at .*app\.test\.ts/);
  expect(JSON.stringify(service.lines)).not.toMatch(/secret words|someone|made-up/);
});

test('the log holds the pattern of a route, never what was asked for', async () => {
  service = await testApp();

  await service.app.inject({
    url: '/v3/directline/conversations/an-id/activities?watermark=7',
    headers: bearer('a-token'),
  });

  const line = service.lines.at(-1);
  expect(line).toEqual({
    event: 'request',
    id: expect.stringMatching(/^[0-9a-f]{12}-1$/),
    method: 'GET',
    route: '/v3/directline/conversations/:id/activities',
    status: 403,
    ms: expect.any(Number),
    error: 'token.invalid',
  });
});

const NEVER_KEPT = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

test.each(['/health/live', '/nowhere', '/%ff'])(
  'the answer to %s says that it is to be neither guessed at, framed, nor kept',
  async (url) => {
    service = await testApp();

    const { headers } = await service.app.inject(url);

    expect(headers).toMatchObject({ ...NEVER_KEPT, 'x-request-id': expect.any(String) });
  },
);

test('a person meets an error in the language of their browser', async () => {
  service = await testApp({
    routes: [async (app) => void app.get('/busy', async () => Promise.reject(new FingerpostError('request.too-many')))],
  });

  const answer = await service.app.inject({ url: '/busy', headers: { 'accept-language': 'xx, ar-SY;q=0.9, en' } });

  expect(answer.json().error.message).toBe('ar: request.too-many');
});

test('what is not even HTTP gets the same form of error', async () => {
  service = await testApp();
  const { port } = new URL(await service.app.listen({ host: '127.0.0.1', port: 0 }));

  const socket = connect(Number(port), '127.0.0.1');
  socket.end('GET /<script> nonsense\r\n\r\n');
  const answer = await text(socket);

  expect(answer).toContain('HTTP/1.1 400 Bad Request');
  expect(answer).toContain('{"error":{"code":"request.invalid"}}');
  expect(answer).not.toContain('script');
  for (const [name, value] of Object.entries(NEVER_KEPT)) expect(answer).toContain(`${name}: ${value}\r\n`);
});

test('who sends what is not HTTP, and does not close the connection either, does not keep it', async () => {
  service = await testApp();
  const { port } = new URL(await service.app.listen({ host: '127.0.0.1', port: 0 }));
  const accepted = once(service.app.server, 'connection') as Promise<[Socket]>;

  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  socket.write('nonsense\r\n\r\n');
  const [ours] = await accepted;
  await once(ours, 'close');

  expect(socket.writable).toBe(true);
  socket.destroy();
});

test('an address that cannot be read gets the same form of error and is not repeated', async () => {
  service = await testApp();

  const answer = await service.app.inject('/%ff<script>');

  expect([answer.statusCode, answer.body]).toEqual([400, '{"error":{"code":"request.invalid"}}']);
});
