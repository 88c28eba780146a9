import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChatTokenAnswer, chatTokenAnswerSchema } from '../../../../bot/wire/chat.ts';
import { reportNumberSchema } from '../../../../dialogs/report/number.ts';
import { waiting } from '../../store/conversation-fixture.ts';
import { bearer, type TestApp, testApp } from './test-app.ts';

let service: TestApp;

beforeEach(async () => {
  service = await testApp();
});

afterEach(() => service.app.close());

const ask = (payload: object, headers: Record<string, string> = {}) =>
  service.app.inject({ method: 'POST', url: '/chat/token', payload, headers: { host: 'chat.example', ...headers } });
const arrive = async (payload: object = {}): Promise<ChatTokenAnswer> =>
  chatTokenAnswerSchema.parse((await ask(payload)).json());
const end = (resume: string) =>
  service.app.inject({ method: 'DELETE', url: '/chat/resume', payload: { resume }, headers: { host: 'chat.example' } });
const say = (from: ChatTokenAnswer, text: string) =>
  service.app.inject({
    method: 'POST',
    url: `/v3/directline/conversations/${from.conversationId}/activities`,
    headers: bearer(from.token),
    payload: { type: 'message', text },
  });
const texts = (answer: ChatTokenAnswer) => answer.activities.map((activity) => (activity as { text: string }).text);

test('one request gives the greeting, a token, a stream, and a way to come back', async () => {
  const answer = await arrive({ locale: 'ar', chosen: true });

  expect(answer).toMatchObject({
    expires_in: 1800,
    resumed: false,
    locale: 'ar',
    watermark: '1',
    status: { with: 'bot' },
    resume: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(texts(answer)).toEqual(['Hello']);
  expect(answer.streamUrl).toMatch(/^ws:\/\/chat\.example\/v3\/directline\/conversations\/.*\/stream\?t=/);
  expect((await say(answer, 'hello')).statusCode).toBe(200);
});

test('without a choice the browser’s first served language is a guess', async () => {
  const { conversationId } = (await ask({}, { 'accept-language': 'uk, pl;q=0.8, en;q=0.5' })).json();

  const conversation = await service.bot.store.load(conversationId);
  expect(conversation?.state).toMatchObject({ locale: 'pl', localeFrom: 'guessed' });
});

describe('a link', () => {
  const did = () => service.bot.heard.map(({ input }) => input);

  test('begins where it says, once the bot has greeted, and says who gave it', async () => {
    const answer = await arrive({ start: 'whats-on', from: 'school' });
    expect(did()).toMatchObject([
      { kind: 'arrived', from: 'school' },
      { kind: 'action', action: { do: 'whats-on' } },
    ]);
    expect(texts(answer).slice(0, 2)).toEqual(['Hello', 'What is on']);
    expect(answer.watermark).toBe(String(answer.activities.length));
  });

  test('begins there too for who comes back, in the conversation that they had', async () => {
    const first = await arrive();
    const again = await arrive({ resume: first.resume, start: 'whats-on' });
    expect(again).toMatchObject({ resumed: true, conversationId: first.conversationId });
    expect(texts(again).slice(0, 2)).toEqual(['Hello', 'What is on']);
  });

  test('that names nothing we know begins at the beginning', async () => {
    expect(texts(await arrive({ start: 'guide-of-nothing' }))).toEqual(['Hello']);
    expect((await ask({ start: '../etc' })).statusCode).toBe(400);
    expect((await ask({ from: '<b>' })).statusCode).toBe(400);
  });
});

describe('the way back', () => {
  test('leads to the same conversation with what was said, and the same person in it', async () => {
    const first = await arrive();
    await say(first, 'hello');
    const again = await arrive({ resume: first.resume });

    expect(again).toMatchObject({ resumed: true, conversationId: first.conversationId, watermark: '3' });
    expect(again.resume).toBeUndefined();
    expect(texts(again)).toEqual(['Hello', 'hello', 'You said: hello']);
  });

  test.each([
    ['agreed to be asked how it went, and its time has come', { after: 0 }, 1],
    ['agreed to be asked later', { after: Number.MAX_SAFE_INTEGER }, 0],
    ['asked not to be asked', 'stopped' as const, 0],
  ])('tells the bot of somebody who %s, or not', async (_who, followUp, told) => {
    const first = await arrive();
    const id = service.bot.heard[0]?.conversation;
    if (!id) throw new Error('the bot heard nothing');
    service.bot.change(id, (state) => ({ ...state, followUp }));

    await arrive({ resume: first.resume });
    const returned = service.bot.heard.slice(1);
    expect(returned.map(({ input }) => input.kind)).toEqual(Array(told).fill('arrived'));
  });

  test.each([
    ['has waited for a person for some time', 20 * 60_000, 1],
    ['has only just begun to wait for a person', 0, 0],
  ])('tells the bot of somebody who %s, or not', async (_who, waited, told) => {
    const first = await arrive();
    const id = service.bot.heard[0]?.conversation;
    if (!id) throw new Error('the bot heard nothing');
    service.bot.append(id, [], waiting({ since: service.time.now - waited }));

    await arrive({ resume: first.resume });
    await arrive({ resume: first.resume });
    const returned = service.bot.heard.slice(1);
    expect(new Set(returned.map(({ once }) => once)).size).toBe(told);
    expect(returned.every(({ input }) => input.kind === 'arrived')).toBe(true);
  });

  test.each([
    ['told us something some time ago', 0, 1],
    ['told us something just now', Number.MAX_SAFE_INTEGER, 0],
  ])('tells the bot of somebody who %s, or not', async (_who, reportsLooked, told) => {
    const first = await arrive();
    const id = service.bot.heard[0]?.conversation;
    if (!id) throw new Error('the bot heard nothing');
    const number = reportNumberSchema.parse('4821935043');
    const reports = [{ number, at: 'its-place', kind: 'idea' as const, about: null, read: null }];
    service.bot.change(id, (state) => ({ ...state, reports, reportsLooked }));

    await arrive({ resume: first.resume });
    const returned = service.bot.heard.slice(1);
    expect(returned.map(({ input }) => input.kind)).toEqual(Array(told).fill('arrived'));
  });

  test('shows the newest 200 entries of a long one', async () => {
    const first = await arrive();
    const id = service.bot.heard[0]?.conversation;
    if (!id) throw new Error('the bot heard nothing');
    const said = Array.from({ length: 300 }, (_, at) => ({ from: 'person' as const, text: `${at}`, locale: null }));
    service.bot.append(id, said);

    const again = await arrive({ resume: first.resume });
    expect([texts(again).length, texts(again)[0], texts(again).at(-1)]).toEqual([200, '100', '299']);
    expect(again.watermark).toBe('301');
  });

  test('is closed by Exit, also when asked twice', async () => {
    const first = await arrive();
    const ended = [await end(first.resume ?? ''), await end(first.resume ?? '')];
    const again = await arrive({ resume: first.resume });

    expect(ended.map(({ statusCode }) => statusCode)).toEqual([204, 204]);
    expect(again.resumed).toBe(false);
    expect(again.conversationId).not.toBe(first.conversationId);
  });

  test('that nobody was given begins a new conversation', async () => {
    const answer = await arrive({ resume: 'A'.repeat(43) });

    expect([answer.resumed, texts(answer)]).toEqual([false, ['Hello']]);
  });
});

describe('is for our own page only', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that says nothing', { origin: 'null' }],
    ['another port', { origin: 'http://chat.example:81' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('not for %s', async (_what, headers) => {
    const answer = await ask({}, headers);

    expect([answer.statusCode, answer.json()]).toEqual([403, { error: { code: 'token.not-allowed' } }]);
    expect(service.bot.heard).toEqual([]);
  });

  test('whose token no other site can use', async () => {
    const { token, conversationId } = (await ask({}, { origin: 'http://chat.example' })).json();
    const poll = (origin: string) =>
      service.app.inject({
        url: `/v3/directline/conversations/${conversationId}/activities`,
        headers: { ...bearer(token), origin },
      });

    expect((await poll('https://evil.example')).json()).toEqual({ error: { code: 'token.not-allowed' } });
    expect((await poll('http://chat.example')).statusCode).toBe(200);
  });
});

test('while nothing can be saved it says so, in the language that was asked for', async () => {
  service.bot.away = true;
  const answer = await ask({ locale: 'pl' });

  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    { error: { code: 'store.unavailable', message: 'pl: store.unavailable' } },
  ]);
});

test('what it does not know is refused', async () => {
  const answers = [
    await ask({ extra: 1 }),
    await ask({ resume: 'short' }),
    await ask({ locale: 'xx' }),
    await end('x'),
  ];

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 400]);
});

test('one address may begin only so many conversations', async () => {
  await service.app.close();
  service = await testApp({
    limits: { conversation: { burst: 30, perMinute: 15 }, address: { burst: 2, perMinute: 1 } },
  });
  const answers = [await ask({}), await ask({}), await ask({})];

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
  expect(answers[2]?.headers['retry-after']).toBe('60');
});
