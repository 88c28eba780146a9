import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE } from './graph-service.ts';
import { VERIFY_TOKEN } from './messenger-service.ts';
import { batchOf, metaJson, signature } from './meta.ts';
import { type MessengerWorld, startMessengerWorld } from './world.ts';

let world: MessengerWorld;
beforeAll(async () => {
  world = await startMessengerWorld();
});
afterAll(() => world.stop());

const post = (body: string, headers: Record<string, string>) =>
  world.service.app.inject({
    method: 'POST',
    url: '/messenger/webhook',
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
  });
const signed = (body: string) => post(body, { 'x-hub-signature-256': signature(body) });

describe('setting up the webhook', () => {
  const ask = (query: Record<string, string>) =>
    world.service.app.inject({ method: 'GET', url: '/messenger/webhook', query });
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN, 'hub.challenge': '1158201444' };

  it('answers the challenge to who knows the token', async () => {
    const answer = await ask(right);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('1158201444');
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  it.each([
    ['another token', { ...right, 'hub.verify_token': `${VERIFY_TOKEN}x` }, 403],
    ['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }, 403],
    ['another mode', { ...right, 'hub.mode': 'unsubscribe' }, 403],
    ['a challenge that is a page', { ...right, 'hub.challenge': '<script>' }, 400],
  ])('refuses %s', async (_what, query, status) => {
    const answer = await ask(query);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toContain('script');
  });
});

describe('what is posted to the webhook', () => {
  const body = metaJson(batchOf([]));
  const sha1 = `sha1=${createHmac('sha1', 'the-secret-of-the-app').update(body).digest('hex')}`;

  it.each<[string, Record<string, string>]>([
    ['no signature', {}],
    ['SHA-1', { 'x-hub-signature': sha1 }],
    ['SHA-1 in the place of SHA-256', { 'x-hub-signature-256': sha1 }],
    ['a truncated one', { 'x-hub-signature-256': signature(body).slice(0, -2) }],
    ['one over other bytes', { 'x-hub-signature-256': signature(`${body} `) }],
  ])('is refused with %s', async (_what, headers) => {
    const answer = await post(body, headers);
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toEqual({ error: { code: 'signature.invalid' } });
  });

  it('is refused when it was parsed and written again on the way', async () => {
    const person = world.person();
    const written = metaJson(batchOf([person.writes('أحتاج إلى طبيب')]));
    const answer = await post(JSON.stringify(JSON.parse(written)), { 'x-hub-signature-256': signature(written) });
    expect(answer.statusCode).toBe(401);
    await expect(world.service.conversationOf(person.id)).rejects.toThrow('nobody');
  });

  it('is refused though it is signed where it is no batch of a page', async () => {
    for (const other of ['{"object":"instagram","entry":[]}', '{"object":"page"}', 'not json', '"'.repeat(30)]) {
      expect((await signed(other)).statusCode).toBe(400);
    }
  });

  it('never fails in us, whatever Meta may sign', async () => {
    const id = fc.constantFrom('1', PAGE, '', 'x', '9'.repeat(40));
    const event = fc.record(
      {
        sender: fc.record({ id }),
        recipient: fc.record({ id }),
        timestamp: fc.oneof(fc.integer(), fc.constantFrom('soon', '1458692752478')),
        message: fc.record(
          {
            mid: fc.string(),
            text: fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
            is_echo: fc.boolean(),
            metadata: fc.string(),
            quick_reply: fc.record({ payload: fc.oneof(fc.string(), fc.json()) }),
            attachments: fc.array(fc.record({ type: fc.string() })),
          },
          { requiredKeys: [] },
        ),
        postback: fc.record({ payload: fc.oneof(fc.string(), fc.json()), title: fc.string() }, { requiredKeys: [] }),
        referral: fc.record({ ref: fc.string() }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    );
    const batch = fc.record({
      object: fc.constantFrom('page', 'page', 'page', 'user'),
      entry: fc.array(fc.record({ id, messaging: fc.array(fc.oneof(event, fc.jsonValue()), { maxLength: 3 }) }), {
        maxLength: 3,
      }),
    });
    await fc.assert(
      fc.asyncProperty(batch, async (sent) => (await signed(metaJson(sent))).statusCode < 500),
      { numRuns: 50 },
    );
  });

  it('is heard with all of its entries, once, in the order in which it was written', async () => {
    const [one, two] = [world.person(), world.person()];
    const now = Date.now();
    const first = one.writes('first', now);
    const events = [one.writes('second', now + 1), first, two.writes('hello'), first];
    const batch = {
      object: 'page',
      entry: [batchOf(events.slice(0, 2)), batchOf(events.slice(2)), batchOf([], '999')].flatMap((each) =>
        'entry' in each ? (each.entry as object[]) : [],
      ),
    };
    world.graph.heardAt.set(one.id, now).set(two.id, now);
    expect((await signed(metaJson(batch))).statusCode).toBe(200);
    await Promise.all([world.settled(one), world.settled(two)]);
    const texts = (await world.log(one)).flatMap((entry) => (entry.from === 'person' ? [entry.text] : []));
    expect(texts).toEqual(['first', 'second']);
    expect((await world.log(two)).some((entry) => entry.from === 'person')).toBe(true);
  });

  it('is refused, and not acknowledged, where it cannot be kept; what is urgent is answered even so, once', async () => {
    const person = world.person();
    const urgent = person.writes('my husband hits me and i am scared');
    const shut = world.store.store.byPerson;
    world.store.store.byPerson = () => Promise.reject(new Error('no store'));
    world.graph.heardAt.set(person.id, Date.now());
    const statuses = [];
    for (const event of [urgent, urgent, person.writes('hello')]) {
      statuses.push((await world.service.post([event])).statusCode);
    }
    world.store.store.byPerson = shut;
    expect(statuses).toEqual([500, 500, 500]);
    expect(world.graph.textsTo(person.id)).toHaveLength(1);
    expect(world.graph.textsTo(person.id).join()).toMatch(/999/);
  });
});
