import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Receive } from '../../../../bot/incoming.ts';
import { bearer, SECRET, type TestApp, testApp } from './test-app.ts';

let service: TestApp;
let crash = false;

beforeEach(async () => {
  service = await testApp({ receive: (incoming) => receive(incoming) });
});

afterEach(() => service.app.close());

const receive: Receive = async (incoming) => {
  if (crash) throw new Error('killed');
  return service.bot.receive(incoming);
};
const post = (path: string, token: string, payload?: object) =>
  service.app.inject({
    method: 'POST',
    url: `/v3/directline/${path}`,
    headers: bearer(token),
    ...(payload ? { payload } : {}),
  });

test('a conversation begins in the language that the client says it was started in', async () => {
  const { conversationId } = (await post('conversations', SECRET, { locale: 'pl-PL', user: { id: 'r_1' } })).json();

  expect((await service.bot.store.load(conversationId))?.state).toMatchObject({ locale: 'pl', localeFrom: 'guessed' });
});

test('a token is for a conversation that is not there until it is started', async () => {
  const { token, conversationId } = (await post('tokens/generate', SECRET)).json();

  const early = await post(`conversations/${conversationId}/activities`, token, { type: 'message', text: 'hello' });
  expect([early.statusCode, early.json().error.code]).toEqual([404, 'conversation.not-found']);
  expect((await post('conversations', token)).statusCode).toBe(201);
});

test('started twice it is one conversation with one greeting', async () => {
  const { token, conversationId } = (await post('tokens/generate', SECRET)).json();
  const answers = await Promise.all([post('conversations', token), post('conversations', token)]);

  expect(answers.map((answer) => answer.json().conversationId)).toEqual([conversationId, conversationId]);
  expect(await service.bot.store.entries(conversationId, 0)).toHaveLength(1);
});

test('a crash before the greeting is made good when it is started again', async () => {
  const { token, conversationId } = (await post('tokens/generate', SECRET)).json();
  crash = true;
  const crashed = await post('conversations', token);
  crash = false;
  const again = await post('conversations', token);

  expect([crashed.statusCode, again.statusCode]).toEqual([500, 201]);
  expect(await service.bot.store.entries(conversationId, 0)).toHaveLength(1);
});

test('with the secret any conversation can be read, and one that is not there is 404', async () => {
  const { conversationId } = (await post('conversations', SECRET)).json();
  const read = (id: string) =>
    service.app.inject({ url: `/v3/directline/conversations/${id}`, headers: bearer(SECRET) });

  expect((await read(conversationId)).json()).toMatchObject({ conversationId, expires_in: 1800 });
  expect((await read(conversationId.replace(/.$/, 'x'))).statusCode).toBe(404);
  expect((await read(`00-${'0'.repeat(32)}`)).statusCode).toBe(404);
});
