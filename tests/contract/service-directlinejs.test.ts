import type { Message } from 'botframework-directlinejs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearer } from '../bot/adapters/direct-line/test-app.ts';
import { DIRECT_LINE_SECRET, type RunningService, startRunningService } from '../service/running-service.ts';
import { DirectLineClient } from './direct-line-client.ts';
import { staffToken } from './staff-token.ts';

const START_MS = 180_000;
/** How many messages the bot begins with. */
const GREETING = 4;

let service: RunningService;
beforeAll(async () => {
  service = await startRunningService();
}, START_MS);
afterAll(() => service.stop(), START_MS);

test('holds a conversation with the service from the greeting to the queue for a person', async () => {
  // Somebody is at the desk: at night people are first asked whether they will wait until there is.
  const authorization = `Bearer ${await staffToken(service.url, service.deskLink(), 'Sam')}`;
  const desk = await fetch(`${service.url}/desk/api/events`, { headers: { authorization } });
  expect(desk.status).toBe(200);
  const { client } = await connect();
  await client.hearsOne((message) => offers(message, 'person'));

  await client.sends('I need a doctor');
  const step = await client.hearsOne((message) => offers(message, 'add-to-plan'));
  await client.sends(...tapped(step, 'add-to-plan'));
  await client.hears('It is in your plan now.');
  await client.sends('my plan');
  await client.hearsOne((message) => offers(message, 'step-done'));
  await client.sends('a person');
  const consent = await client.hearsOne((message) => offers(message, 'person-yes'));
  await client.sends(...tapped(consent, 'person-yes'));
  await client.hearsOne((message) => offers(message, 'leave-queue'));

  // What is said of the wait comes behind it, when it comes; nothing else does.
  const read = client.messages().slice(GREETING).map(firstLine);
  expect(read.filter((line) => !line.startsWith('bot: You are number 1 in the queue.'))).toEqual([
    'user: I need a doctor',
    'bot: I heard: See a doctor (GP).',
    expect.stringMatching(/^bot: .*GP surgery/),
    'user: Add to my plan',
    'bot: It is in your plan now.',
    'user: my plan',
    'bot: What I want: I need a doctor',
    'bot: This is your plan. It has 1 step.',
    'user: a person',
    expect.stringMatching(/^bot: A person from .* can talk with you here/),
    'user: Yes, they may read it',
    expect.stringMatching(/^bot: You are in the queue for a person/),
  ]);
  client.end();
  await desk.body?.cancel();
}, 120_000);

test(
  'goes on after the service was killed with -9 and started again: nothing lost, nothing doubled',
  async () => {
    const { client, conversationId, token } = await connect();
    await client.hearsOne((message) => offers(message, 'person'));
    await client.sends('I need a doctor', withId('before'));
    const step = await client.hearsOne((message) => offers(message, 'add-to-plan'));

    // Nobody can know whether what is on its way at the moment of the kill is saved.
    const onItsWay = client.sends(...tapped(step, 'add-to-plan', 'on-its-way'));
    await service.kill9();
    const first = await onItsWay;
    expect(await client.sends('my plan', withId('meanwhile'))).toBe('retry');
    await service.restart();
    const again = await client.sends(...tapped(step, 'add-to-plan', 'on-its-way'));
    expect(first === 'retry' ? again : first).toBe(again);
    await client.sends('my plan', withId('meanwhile'));
    await client.sends('help', withId('after'));
    await client.hearsOne(({ text }) => text?.startsWith('You can write anything') ?? false);

    const heard = client.messages();
    expect(heard.slice(GREETING).map(firstLine)).toEqual([
      'user: I need a doctor',
      'bot: I heard: See a doctor (GP).',
      expect.stringMatching(/^bot: .*GP surgery/),
      'user: Add to my plan',
      'bot: It is in your plan now.',
      'user: my plan',
      'bot: What I want: I need a doctor',
      'bot: This is your plan. It has 1 step.',
      'user: help',
      expect.stringMatching(/^bot: You can write anything/),
    ]);
    expect(heard.map(({ id }) => id)).toEqual((await wholeLog(conversationId, token)).map(({ id }) => id));
    client.end();
  },
  START_MS,
);

async function connect(): Promise<{ client: DirectLineClient; conversationId: string; token: string }> {
  const answer = await fetch(`${service.url}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: bearer(DIRECT_LINE_SECRET),
  });
  const { token, conversationId } = (await answer.json()) as { token: string; conversationId: string };
  const client = new DirectLineClient({
    token,
    domain: `${service.url}/v3/directline`,
    conversationStartProperties: { locale: 'en' },
  });
  return { client, conversationId, token };
}

/** All that the service has kept of the conversation, read by another client. */
async function wholeLog(conversationId: string, token: string): Promise<Message[]> {
  const address = `${service.url}/v3/directline/conversations/${conversationId}/activities?watermark=0`;
  const answer = await fetch(address, { headers: bearer(token) });
  return ((await answer.json()) as { activities: Message[] }).activities;
}

function choice(message: Message, action: string) {
  return message.suggestedActions?.actions.find(({ value }) => value?.fingerpost?.do === action);
}

function offers(message: Message, action: string): boolean {
  return choice(message, action) !== undefined;
}

/** What a client sends for a choice. */
function tapped(message: Message, action: string, id: string = action): [string, Partial<Message>] {
  const { value, ...shown } = choice(message, action) ?? {};
  return ['text' in shown ? (shown.text ?? '') : '', { value, ...withId(id) }];
}

function withId(clientActivityID: string): Partial<Message> {
  return { channelData: { clientActivityID } };
}

function firstLine({ from, text }: Message): string {
  return `${from.role}: ${text?.split('\n')[0]}`;
}
