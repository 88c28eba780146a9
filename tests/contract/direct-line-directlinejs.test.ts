import type { DirectLineOptions } from 'botframework-directlinejs';
import { afterEach, describe, expect, test } from 'vitest';
import { bearer, SECRET } from '../bot/adapters/direct-line/test-app.ts';
import { DirectLineClient } from './direct-line-client.ts';
import { type Service, startService } from './direct-line-service.ts';

let service: Service;
let client: DirectLineClient;

afterEach(async () => {
  client.end();
  await service.stop();
});

describe.each<[string, DirectLineOptions]>([
  ['over its WebSocket', { webSocket: true }],
  ['polling', { webSocket: false, pollingInterval: 200 }],
])('botframework-directlinejs %s', (_name, transport) => {
  test('with the secret: is greeted, sends, reads its own message and the answer in order', async () => {
    service = await startService();
    client = new DirectLineClient({ secret: SECRET, domain: service.domain, ...transport });

    await client.hears('Hello');
    const id = await client.sends('one');
    await client.hears('You said: one');

    expect(client.texts()).toEqual(['Hello', 'one', 'You said: one']);
    const [, own, answer] = client.messages();
    expect(own).toMatchObject({ id, from: { role: 'user' } });
    expect(answer).toMatchObject({ replyToId: id, from: { id: 'fingerpost', role: 'bot' } });
  });

  test('with a token for a person: its messages come back under the id that was bound, with the client’s own id', async () => {
    service = await startService();
    const token = await generateToken({ user: { id: 'dl_someone', name: 'Someone' } });
    client = new DirectLineClient({ token, domain: service.domain, ...transport });

    await client.hears('Hello');
    await client.sends('one', { channelData: { clientActivityID: 'mine-1' } });
    await client.hears('You said: one');

    const own = client.messages().find((message) => message.text === 'one');
    expect(own?.from).toEqual({ id: 'dl_someone', name: 'Someone', role: 'user' });
    expect(own?.channelData.clientActivityID).toBe('mine-1');
  });

  test('a choice that was offered comes back as what it does', async () => {
    service = await startService();
    client = new DirectLineClient({ secret: SECRET, domain: service.domain, ...transport });

    await client.hears('Hello');
    const choice = client.messages()[0]?.suggestedActions?.actions[0];
    if (choice?.type !== 'messageBack') throw new Error('the greeting offers no choice');
    await client.sends(choice.text ?? '', { value: choice.value });
    await client.hears('You chose: person');

    expect(service.bot.heard.at(-1)?.input).toEqual({ kind: 'action', action: { do: 'person' }, label: 'A person' });
  });

  test('a message of somebody else in the conversation arrives', async () => {
    service = await startService();
    client = new DirectLineClient({ secret: SECRET, domain: service.domain, ...transport });
    await client.hears('Hello');

    const conversation = service.bot.heard[0]?.conversation;
    if (!conversation) throw new Error('the bot heard nothing');
    const staff = { id: 't:o' as never, name: 'Sam', role: 'adviser', organisation: 'Hub' };
    service.bot.append(conversation, [{ from: 'staff', text: 'I am here', staff, messageId: 'm1' }]);

    await client.hears('I am here');
    expect(client.messages().at(-1)?.from.name).toBe('Sam (adviser, Hub)');
  });
});

test('a restart in the middle loses nothing and doubles nothing', async () => {
  service = await startService();
  client = new DirectLineClient({ token: await generateToken(), domain: service.domain, timeout: 500 });
  await client.hears('Hello');
  await client.sends('before');
  await client.hears('You said: before');

  const { port, bot } = service;
  await service.stop();
  const conversation = bot.heard[0]?.conversation;
  if (!conversation) throw new Error('the bot heard nothing');
  await bot.receive({ conversation, channel: 'webchat', once: 'x', input: { kind: 'text', text: 'away' }, hint: null });
  service = await startService({}, port, bot);
  await client.hears('You said: away');
  await client.sends('after');
  await client.hears('You said: after');

  expect(client.texts()).toEqual([
    'Hello',
    'before',
    'You said: before',
    'away',
    'You said: away',
    'after',
    'You said: after',
  ]);
}, 60_000);

test('nothing is acknowledged while the store is away, and sending it again afterwards saves it once', async () => {
  service = await startService();
  client = new DirectLineClient({
    token: await generateToken(),
    domain: service.domain,
    webSocket: false,
    pollingInterval: 200,
  });
  await client.hears('Hello');

  service.bot.away = true;
  const message = { channelData: { clientActivityID: 'mine-1' } };
  expect(await client.sends('one', message)).toBe('retry');
  service.bot.away = false;
  const id = await client.sends('one', message);
  expect(await client.sends('one', message)).toBe(id);

  expect(service.bot.heard.map(({ input }) => input.kind)).toEqual(['arrived', 'text']);
});

async function generateToken(body: object = {}): Promise<string> {
  const answer = await fetch(`${service.domain}/tokens/generate`, {
    method: 'POST',
    headers: { ...bearer(SECRET), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { token } = (await answer.json()) as { token: string };
  return token;
}
