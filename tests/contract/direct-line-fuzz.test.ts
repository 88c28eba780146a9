import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ERRORS } from '../../bot/errors.ts';
import { bearer, SECRET, startedConversation, type TestApp, testApp } from '../bot/adapters/direct-line/test-app.ts';

/** The seed is printed with a counterexample. */
const PAYLOADS = inject('payloads');
/** Stands in every place that a client can fill: if it is in an answer, the answer repeats what was sent. */
const CANARY = 'c4n4ry<script>';
/** A request that takes longer hangs. */
const HANG_MS = 10_000;

let service: TestApp;
let own: { id: string; token: string };

beforeAll(async () => {
  const unlimited = { burst: 1_000_000, perMinute: 1_000_000 };
  service = await testApp({ limits: { conversation: unlimited, address: unlimited } });
  own = await startedConversation(service);
});

afterAll(() => service.app.close());

const canaryText = fc.string({ maxLength: 40, unit: 'binary' }).map((text) => `${CANARY}${text}`);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  canaryText,
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', CANARY), canaryText),
);
/** Mostly as it should be, so that what lies behind the first check is reached too. */
const mostly = (good: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown> = anything) =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: odd });
const activity = fc.record(
  {
    type: mostly(fc.constantFrom('message', 'message', 'event', 'typing'), fc.oneof(canaryText, anything)),
    text: mostly(fc.oneof(canaryText, fc.string({ unit: 'binary', maxLength: 3_000 }))),
    value: fc.oneof(fc.record({ fingerpost: fc.oneof(fc.record({ do: canaryText }), anything) }), anything),
    locale: mostly(fc.constantFrom('ar', 'xx-YY', CANARY)),
    from: anything,
    attachments: mostly(fc.constant([])),
    channelData: mostly(fc.record({ clientActivityID: mostly(canaryText) })),
    id: canaryText,
  },
  { requiredKeys: ['type'] },
);
const generate = fc.record(
  {
    user: fc.oneof(fc.record({ id: canaryText, name: canaryText }), anything),
    trustedOrigins: fc.oneof(fc.array(canaryText), anything),
  },
  { requiredKeys: [] },
);
const chat = fc.record({ locale: canaryText, chosen: anything, resume: canaryText }, { requiredKeys: [] });
const body = fc.oneof(
  fc.oneof(activity, generate, chat, anything).map((value) => JSON.stringify(value) ?? ''),
  fc.string({ unit: 'binary' }),
  canaryText,
  fc.integer({ min: 15, max: 5_000 }).map((depth) => '['.repeat(depth)),
);

const segment = fc.oneof(
  fc.constant('own'),
  canaryText.map(encodeURIComponent),
  fc.constantFrom('..', '%00', '%2e%2e', '%ff', `00-${'0'.repeat(32)}`, ''),
);
const url = fc.oneof(
  fc.constantFrom('/v3/directline/tokens/generate', '/v3/directline/tokens/refresh', '/v3/directline/conversations'),
  fc.constantFrom('/chat/token', '/chat/resume', '/health/live', '/health/ready'),
  fc
    .tuple(
      segment,
      fc.constantFrom('', '/activities', '/activities', '/upload', '/stream'),
      fc.oneof(canaryText, fc.nat().map(String)),
    )
    .map(([id, path, query]) => {
      const asked = encodeURIComponent(query.toWellFormed());
      return `/v3/directline/conversations/${id}${path}?watermark=${asked}&t=${asked}`;
    }),
  canaryText.map((path) => `/${encodeURIComponent(path.toWellFormed())}`),
);
const anywhere = fc.record({
  method: fc.constantFrom(
    'GET' as const,
    'POST' as const,
    'POST' as const,
    'PUT' as const,
    'DELETE' as const,
    'OPTIONS' as const,
  ),
  url,
  credential: fc.constantFrom('own', 'secret', 'none', CANARY),
  type: fc.constantFrom(
    'application/json',
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    `x/${CANARY}`,
    'multipart/form-data; boundary=x',
  ),
  origin: fc.constantFrom(undefined, undefined, 'https://c4n4ry.example', 'null'),
  host: fc.constantFrom('chat.example', 'chat.example', `${CANARY}`, 'a b', ''),
  body,
});

/** What gets past the door: the right method, credential and media type, with something wrong or odd within. */
const door = (method: 'GET' | 'POST' | 'DELETE', path: string, credential: string, payload: fc.Arbitrary<unknown>) =>
  fc.record({
    method: fc.constant(method),
    url: fc.constant(path),
    credential: fc.constant(credential),
    type: fc.constant('application/json'),
    origin: fc.constant(undefined),
    host: fc.constant('chat.example'),
    body: payload.map((value) => JSON.stringify(value) ?? ''),
  });
const activities = '/v3/directline/conversations/own/activities';
const atADoor = fc.oneof(
  { weight: 5, arbitrary: door('POST', activities, 'own', activity) },
  {
    weight: 1,
    arbitrary: door(
      'POST',
      activities,
      'own',
      activity.map((one) => ({ ...one, type: 'message' })),
    ),
  },
  { weight: 2, arbitrary: door('POST', '/v3/directline/tokens/generate', 'secret', generate) },
  { weight: 1, arbitrary: door('POST', '/v3/directline/tokens/refresh', 'own', anything) },
  { weight: 1, arbitrary: door('POST', '/v3/directline/conversations', 'secret', fc.oneof(chat, anything)) },
  { weight: 2, arbitrary: door('POST', '/chat/token', 'none', fc.oneof(chat, anything)) },
  { weight: 1, arbitrary: door('DELETE', '/chat/resume', 'none', fc.oneof(chat, anything)) },
);
const request = fc.oneof({ weight: 2, arbitrary: atADoor }, { weight: 1, arbitrary: anywhere });

test('payloads of any kind, at every endpoint: no 5xx, no hang, nothing repeated, only errors of the catalogue', async () => {
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const answer = await withinTime(service.app.inject(injected(asked)));

      expect(answer.statusCode).toBeLessThan(500);
      if (answer.statusCode < 400) return;
      expect(answer.body + JSON.stringify(answer.headers)).not.toMatch(/c4n4ry|stack|node_modules/);
      expect(Object.keys(ERRORS)).toContain(answer.json().error.code);
    }),
    { numRuns: PAYLOADS },
  );
}, 300_000);

test('nothing of what was sent is in the log', () => {
  expect(service.lines.length).toBeGreaterThanOrEqual(PAYLOADS / 2);
  expect(JSON.stringify(service.lines)).not.toMatch(/c4n4ry/);
  expect(JSON.stringify(service.lines)).not.toContain(own.id);
});

function injected({ method, url: path, credential, type, origin, host, body: payload }: Asked): InjectOptions {
  return {
    method,
    url: path.replace('/own', `/${own.id}`),
    headers: { ...authorization(credential), 'content-type': type, host, ...(origin ? { origin } : {}) },
    ...(method === 'GET' || method === 'OPTIONS' ? {} : { payload }),
  };
}

type Asked = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

function authorization(credential: string): Record<string, string> {
  if (credential === 'none') return {};
  return bearer(credential === 'own' ? own.token : credential === 'secret' ? SECRET : credential);
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer within ${HANG_MS} ms`)), HANG_MS);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
