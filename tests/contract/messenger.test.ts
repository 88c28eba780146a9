import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP, type GraphService, PAGE, PAGE_TOKEN, startGraph } from '../bot/adapters/messenger/graph-service.ts';
import {
  batchOf,
  type Event,
  type MessengerPerson,
  messengerPerson,
  metaJson,
  signature,
} from '../bot/adapters/messenger/meta.ts';
import { type RunningService, startRunningService } from '../service/running-service.ts';

const VERIFY_TOKEN = 'the-token-for-the-set-up';
let graph: GraphService;
let service: RunningService;
beforeAll(async () => {
  graph = await startGraph();
  service = await startRunningService({
    env: {
      FINGERPOST_PUBLIC_URL: 'http://localhost',
      FINGERPOST_MESSENGER_APP_ID: APP.id,
      FINGERPOST_MESSENGER_APP_SECRET: APP.secret,
      FINGERPOST_MESSENGER_VERIFY_TOKEN: VERIFY_TOKEN,
      FINGERPOST_MESSENGER_PAGES: `${PAGE}:${PAGE_TOKEN}`,
      FINGERPOST_MESSENGER_GRAPH_URL: graph.graphUrl,
    },
  });
}, 180_000);
afterAll(async () => {
  await service?.stop();
  await graph.stop();
});

async function post(body: string, sign = signature(body)): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': sign };
  return (await fetch(`${service.url}/messenger/webhook`, { method: 'POST', headers, body })).status;
}

/** Posts what somebody did and resolves when they have been sent something that says this. */
async function doing(person: MessengerPerson, event: Event, expected: RegExp): Promise<void> {
  const before = graph.textsTo(person.id).length;
  graph.heardAt.set(person.id, Date.now());
  expect(await post(metaJson(batchOf([event])))).toBe(200);
  const after = () => graph.textsTo(person.id).slice(before).join('\n');
  await expect.poll(after, { timeout: 60_000, interval: 25 }).toMatch(expected);
}

const lastChoices = ({ id }: MessengerPerson) =>
  graph.sent.findLast(({ to, message }) => to === id && message.quick_replies)?.message.quick_replies ?? [];
/** The tap on what does this, once it is offered. */
async function tapping(person: MessengerPerson, does: string): Promise<Event> {
  const offered = () => lastChoices(person).find(({ payload }) => JSON.parse(payload).fingerpost.do === does);
  await expect.poll(offered, { timeout: 60_000, interval: 25 }).toBeDefined();
  const reply = offered();
  if (!reply) throw new Error(`no choice that does ${does}`);
  return person.taps(reply);
}

describe('the service with Messenger', () => {
  it('shows Meta that the webhook is its own', async () => {
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': VERIFY_TOKEN,
      'hub.challenge': '42',
    });
    const answer = await fetch(`${service.url}/messenger/webhook?${query}`);
    expect([answer.status, await answer.text()]).toEqual([200, '42']);
    expect(await post(metaJson(batchOf([])), 'sha256=00')).toBe(401);
  });

  it('holds the conversation in English: heard, understood, one step, and a person', async () => {
    const person = messengerPerson();
    await doing(person, person.getsStarted(), /Fingerpost/);
    await doing(person, person.writes('I need to see a doctor'), /doctor|GP/i);
    await doing(person, await tapping(person, 'add-to-plan'), /plan/i);
    await doing(person, person.writes('a person please'), /person/);
  });

  it('holds it in Arabic, all in Arabic', async () => {
    const person = messengerPerson();
    await doing(person, person.getsStarted('ar'), /[\u0600-\u06ff]/);
    await doing(person, person.writes('أحتاج إلى طبيب'), /طبيب/);
    await doing(person, await tapping(person, 'add-to-plan'), /خطتك|خطة/);
    expect(graph.textsTo(person.id).every((text) => text === '(template)' || /[\u0600-\u06ff]/.test(text))).toBe(true);
  });

  it('was refused nothing by Meta', () => {
    expect(graph.refused).toEqual([]);
  });
});
