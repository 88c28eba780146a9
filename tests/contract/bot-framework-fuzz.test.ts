import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ERRORS } from '../../bot/errors.ts';
import { APP } from '../bot/adapters/cloud/openid-metadata.ts';
import { type CloudWorld, startCloudWorld } from '../bot/adapters/cloud/world.ts';

/** The seed is printed with a counterexample. */
const PAYLOADS = inject('payloads');
/** Stands in every place that a channel can fill: if it is in an error, the answer repeats what was sent. */
const CANARY = 'c4n4ry<script>';

let world: CloudWorld;
let authorization: string;
beforeAll(async () => {
  world = await startCloudWorld();
  authorization = `Bearer ${await world.openId.token(world.connector.serviceUrl)}`;
});
afterAll(() => world.stop());

const canaryText = fc.string({ maxLength: 40, unit: 'binary' }).map((text) => `${CANARY}${text}`);
const canaryId = fc.string({ maxLength: 40, unit: 'grapheme-ascii' }).map((text) => `${CANARY}${text}`);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 5 }),
  canaryText,
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', CANARY), canaryText),
);
/** Mostly as it should be, so that what lies behind the first check is reached too. */
const mostly = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 30, arbitrary: good }, { weight: 1, arbitrary: anything });

const account = mostly(fc.record({ id: mostly(canaryText), name: anything }, { requiredKeys: ['id'] }));
const conversation = fc.record(
  {
    id: mostly(fc.oneof({ weight: 9, arbitrary: canaryId }, { weight: 1, arbitrary: canaryText })),
    conversationType: mostly(fc.constantFrom('personal', 'personal', 'groupChat')),
    isGroup: mostly(fc.boolean()),
    tenantId: mostly(fc.constant(APP.tenant)),
  },
  { requiredKeys: ['id', 'tenantId', 'conversationType'] },
);
const type = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('message', 'conversationUpdate') },
  { weight: 3, arbitrary: fc.constantFrom('typing', 'event', 'invoke', 'messageReaction') },
  { weight: 1, arbitrary: canaryText },
);
const activity = fc.record(
  {
    type: mostly(type),
    id: mostly(canaryId),
    channelId: mostly(fc.constantFrom('msteams', 'facebook', 'telegram')),
    serviceUrl: mostly(fc.constant('the connector')),
    from: account,
    recipient: account,
    conversation: mostly(conversation),
    text: mostly(fc.oneof(canaryText, fc.string({ unit: 'binary', maxLength: 3_000 }))),
    value: fc.oneof(fc.record({ fingerpost: fc.oneof(fc.record({ do: canaryText }), anything) }), anything),
    name: mostly(fc.constantFrom('adaptiveCard/action', 'signin/verifyState', 'task/fetch', CANARY)),
    locale: mostly(fc.constantFrom('ar', 'xx-YY', CANARY)),
    deliveryMode: mostly(fc.constantFrom('expectReplies', 'expectReplies', 'normal')),
    membersAdded: mostly(fc.array(account, { maxLength: 3 })),
    attachments: mostly(fc.array(fc.record({ contentType: mostly(canaryText) }), { maxLength: 2 })),
    entities: mostly(fc.array(fc.record({ type: fc.constant('mention'), mentioned: account, text: anything }))),
  },
  { requiredKeys: ['type', 'id', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'] },
);
const body = fc.oneof(
  { weight: 8, arbitrary: activity.map((one) => JSON.stringify(one)) },
  { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: fc.oneof(fc.string({ unit: 'binary' }), canaryText) },
);

test('payloads of any kind under a genuine token: no 5xx but for an unknown invoke, nothing repeated', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const payload = text.replace('"the connector"', JSON.stringify(world.connector.serviceUrl));
      const headers = { 'content-type': 'application/json', authorization };
      const answer = await world.service.app.inject({ method: 'POST', url: '/api/messages', headers, payload });

      // The protocol's answer to an invoke, of which we offer none.
      const isInvoke = answer.statusCode === 501 && answer.body === '';
      if (isInvoke) return;
      expect(answer.statusCode, answer.body).toBeLessThan(500);
      if (answer.statusCode < 400) return;
      expect(answer.body + JSON.stringify(answer.headers)).not.toMatch(/c4n4ry|stack|node_modules/);
      expect(Object.keys(ERRORS)).toContain(answer.json().error.code);
    }),
    { numRuns: PAYLOADS },
  );
  expect(world.connector.refused).toEqual([]);
}, 300_000);

test('nothing of what was sent is in the log', () => {
  expect(world.service.logged.length).toBeGreaterThanOrEqual(PAYLOADS);
  expect(JSON.stringify(world.service.logged)).not.toMatch(/c4n4ry/);
});
