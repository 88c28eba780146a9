import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conversationIdSchema } from '../../../../bot/conversation/ids.ts';
import { bearer, startedConversation, type TestApp, testApp } from './test-app.ts';

let service: TestApp;
let own: { id: string; token: string };

beforeEach(async () => {
  service = await testApp();
  own = await startedConversation(service);
});

afterEach(() => service.app.close());

const send = (activity: object) =>
  service.app.inject({
    method: 'POST',
    url: `/v3/directline/conversations/${own.id}/activities`,
    headers: bearer(own.token),
    payload: activity,
  });
const message = (text: string, more: object = {}) => ({ type: 'message', from: { id: 'x' }, text, ...more });
const heard = () => service.bot.heard.slice(1).map(({ input }) => input);

test('a message is answered with the id that it has in the conversation', async () => {
  const answer = await send(message('hello'));

  expect([answer.statusCode, answer.json()]).toEqual([200, { id: `${own.id}|0000001` }]);
});

test('the same message twice is one message with one id', async () => {
  const twice = message('hello', { channelData: { clientActivityID: 'c1' } });
  const answers = await Promise.all([send(twice), send(twice), send(twice)]);

  expect(answers.map((answer) => answer.json().id)).toEqual(answers.map(() => `${own.id}|0000001`));
  expect(heard()).toHaveLength(1);
});

test('the same words twice, without an id of the client, are two messages', async () => {
  await send(message('hello'));
  await send(message('hello'));

  expect(heard()).toHaveLength(2);
});

test('who a client says that it is changes nothing', async () => {
  await send({ ...message('hello'), from: { id: 'dl_someone-else', role: 'bot', name: 'Staff' } });

  const answer = await service.app.inject({
    url: `/v3/directline/conversations/${own.id}/activities?watermark=1`,
    headers: bearer(own.token),
  });
  const [mine] = answer.json().activities;
  expect(mine.from).toEqual({ id: expect.stringMatching(/^dl_[0-9a-f]{32}$/), role: 'user' });
});

test.each(['typing', 'event', 'conversationUpdate', 'endOfConversation', 'something/else'])(
  'an activity of type %s gets an id and does not reach the bot',
  async (type) => {
    const answer = await send({ type, name: 'webchat/join', value: {} });

    expect(answer.statusCode).toBe(200);
    expect(answer.json().id).toMatch(/\|x[0-9a-f]{16}$/);
    expect(heard()).toEqual([]);
  },
);

describe('a sign', () => {
  const typing = { type: 'typing', from: { id: 'x' }, text: 'half a secret' };
  const shown = { type: 'event', name: 'fingerpost/shown', value: { upTo: 7 }, text: 'half a secret' };

  test('is passed on without a word that came with it, and is no turn', async () => {
    const answers = [await send(typing), await send(shown)];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(service.bot.signs).toEqual([{ kind: 'person-writes' }, { kind: 'shown', upTo: 7 }]);
    expect(heard()).toEqual([]);
  });

  test('too many are dropped, and take nothing from what may be said', async () => {
    for (let at = 0; at < 40; at += 1) expect((await send(typing)).statusCode).toBe(200);

    expect(service.bot.signs).toHaveLength(6);
    for (let at = 0; at < 30; at += 1) expect((await send(message(`hello ${at}`))).statusCode).toBe(200);
  });

  test('is of no consequence where it cannot be passed on', async () => {
    service.bot.away = true;
    expect((await send(typing)).statusCode).toBe(200);
  });

  test.each([{ upTo: -1 }, { upTo: 'all' }, {}, null])('with the value %j is none', async (value) => {
    await send({ ...shown, value });
    expect(service.bot.signs).toEqual([]);
  });
});

describe('the value of a message', () => {
  test('is what a choice does', async () => {
    await send(message('English', { value: { fingerpost: { do: 'language', locale: 'en' } } }));

    expect(heard()).toEqual([{ kind: 'action', action: { do: 'language', locale: 'en' }, label: 'English' }]);
  });

  test.each([
    ['is no choice of ours', { color: 'red' }],
    ['names a choice that does not exist', { fingerpost: { do: 'delete-everything' } }],
    ['holds a choice with something missing', { fingerpost: { do: 'language' } }],
    ['is text', 'person'],
  ])('that %s is ignored, and the words count', async (_what, value) => {
    await send(message('English', { value }));

    expect(heard()).toEqual([{ kind: 'text', text: 'English' }]);
  });
});

describe('is refused, in the language of the message', () => {
  test.each([
    ['2,001 characters', message('x'.repeat(2001), { locale: 'pl-PL' }), 413, 'request.too-large'],
    [
      'a picture',
      message('look', { locale: 'pl', attachments: [{ contentType: 'image/png' }] }),
      415,
      'upload.refused',
    ],
  ])('%s', async (_what, activity, status, code) => {
    const answer = await send(activity);

    expect([answer.statusCode, answer.json()]).toEqual([status, { error: { code, message: `pl: ${code}` } }]);
    expect(heard()).toEqual([]);
  });

  test.each([
    ['no type', { text: 'hello' }],
    ['no words', message('  ')],
    ['words that are a number', { type: 'message', text: 7 }],
    ['an id that is a number', message('hello', { channelData: { clientActivityID: 7 } })],
  ])('%s', async (_what, activity) => {
    const answer = await send(activity);

    expect([answer.statusCode, answer.body]).toEqual([400, '{"error":{"code":"request.invalid"}}']);
  });
});

test('2,000 characters are not too many', async () => {
  expect((await send(message('x'.repeat(2000)))).statusCode).toBe(200);
});

describe('words of urgent harm are never refused', () => {
  test('when they are one message too many', async () => {
    for (let sent = 0; sent < 30; sent += 1) await send(message('hello'));
    const refused = await send(message('hello'));
    const urgent = await send(message('this is urgent harm'));

    expect([refused.statusCode, refused.json().error.code]).toEqual([429, 'request.too-many']);
    expect(refused.headers['retry-after']).toBe('4');
    expect(urgent.statusCode).toBe(200);
    expect(heard().at(-1)).toEqual({ kind: 'text', text: 'this is urgent harm' });
  });

  test('when they stand far down in a text that is too long', async () => {
    const answer = await send(message(`${'x '.repeat(3000)}this is urgent harm${' y'.repeat(3000)}`));

    expect(answer.statusCode).toBe(200);
    const [input] = heard();
    expect(input).toMatchObject({ kind: 'text', text: expect.stringContaining('this is urgent harm') });
    expect(input?.kind === 'text' && input.text.length).toBeLessThanOrEqual(2000);
  });

  test('when a picture comes with them', async () => {
    const answer = await send(message('this is urgent harm', { attachments: [{ contentType: 'image/png' }] }));

    expect([answer.statusCode, heard()]).toEqual([200, [{ kind: 'text', text: 'this is urgent harm' }]]);
  });
});

test('what is not durable is not acknowledged, and what must be said all the same goes with the answer', async () => {
  const urgent = { locale: 'ar' as const, text: '999', choices: [] };
  const away = await testApp(
    { receive: async () => ({ kind: 'not-saved', code: 'store.unavailable', urgent }) },
    service.bot,
  );
  const answer = await away.app.inject({
    method: 'POST',
    url: `/v3/directline/conversations/${own.id}/activities`,
    headers: bearer(own.token),
    payload: message('hello'),
  });
  await away.app.close();

  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    { error: { code: 'store.unavailable', message: 'ar: store.unavailable' }, urgent },
  ]);
});

test('an upload is refused before it is read, and the conversation says why', async () => {
  const answer = await service.app.inject({
    method: 'POST',
    url: `/v3/directline/conversations/${own.id}/upload?userId=x`,
    headers: { ...bearer(own.token), 'content-type': 'image/png' },
    payload: Buffer.alloc(1_000_000),
  });

  expect([answer.statusCode, answer.json().error.code]).toEqual([415, 'upload.refused']);
  const log = await service.bot.store.entries(conversationIdSchema.parse(own.id), 0);
  expect(log.at(-1)).toMatchObject({ from: 'bot', rendered: { text: 'en: upload.refused' } });
});

test('polling gives each entry once, and the watermark of an empty poll leads on', async () => {
  const poll = async (watermark: string) => {
    const answer = await service.app.inject({
      url: `/v3/directline/conversations/${own.id}/activities?watermark=${watermark}`,
      headers: bearer(own.token),
    });
    return answer.json();
  };
  const first = await poll('');
  const empty = await poll(first.watermark);
  await send(message('hello'));
  const second = await poll(empty.watermark);

  const texts = [first, empty, second].map(({ activities }) => activities.map((one: { text: string }) => one.text));
  expect(texts).toEqual([['Hello'], [], ['hello', 'You said: hello']]);
});

test('a conversation longer than one page is read to its end', async () => {
  service.bot.append(
    service.bot.heard[0]?.conversation as never,
    Array.from({ length: 250 }, (_, at) => ({
      from: 'person',
      text: String(at),
      locale: null,
    })),
  );
  const seen: string[] = [];
  let watermark = '';
  for (let pages = 0; pages < 4; pages += 1) {
    const answer = await service.app.inject({
      url: `/v3/directline/conversations/${own.id}/activities?watermark=${watermark}`,
      headers: bearer(own.token),
    });
    seen.push(...answer.json().activities.map((one: { text: string }) => one.text));
    watermark = answer.json().watermark;
  }

  expect(seen).toEqual(['Hello', ...Array.from({ length: 250 }, (_, at) => String(at))]);
});
