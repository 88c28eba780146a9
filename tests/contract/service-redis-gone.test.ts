import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningServers } from '../../bot/store/embedded/running-servers.ts';
import { errorAnswerSchema } from '../../bot/wire/chat.ts';
import { loadWords } from '../../locales/words.ts';
import { askToken, ChatClient } from '../service/chat-client.ts';
import { type RunningService, startRunningService } from '../service/running-service.ts';

const START_MS = 180_000;
/** A Redis that does not answer is given up after 2 s; a page waits 20 s. */
const BACK_MS = 60_000;
const say = loadWords();

let service: RunningService;
beforeAll(async () => {
  service = await startRunningService();
}, START_MS);
afterAll(() => service.stop(), START_MS);

test('a Redis that does not answer: the person is told that nothing is saved, and it goes on by itself when it is back', async () => {
  const person = await ChatClient.join(service.url, 'ar');
  expect(await person.sends('أحتاج إلى طبيب', 'one')).toMatchObject({ status: 200 });

  await whileSilent('redis', async () => {
    expect(await person.sends('أريد أن أتعلم', 'two')).toEqual({
      status: 503,
      code: 'store.unavailable',
      message: say('ar', 'errors:not-saved'),
      urgent: '',
    });
    expect(await health('ready')).toBe(503);
    expect(await health('live')).toBe(200);
  });

  await untilReady();
  expect(await person.sends('أريد أن أتعلم', 'two')).toMatchObject({ status: 200 });
  expect(await person.sends('أحتاج إلى عمل', 'three')).toMatchObject({ status: 200 });
  expect(await person.ownTexts()).toEqual(['أحتاج إلى طبيب', 'أريد أن أتعلم', 'أحتاج إلى عمل']);
}, 180_000);

test('words of urgent harm are answered with the numbers to call, though nothing can be saved', async () => {
  const person = await ChatClient.join(service.url, 'ar');

  await whileSilent('redis', async () => {
    const sent = await person.sends('أريد أن أقتل نفسي', 'one');
    expect(sent).toMatchObject({ status: 503, message: say('ar', 'errors:not-saved') });
    expect(sent).toHaveProperty('urgent', expect.stringMatching(/999.*116 123/s));
    expect(sent).toHaveProperty('urgent', expect.stringContaining('أنا سعيد'));
  });

  await untilReady();
  expect(await person.sends('أريد أن أقتل نفسي', 'one')).toMatchObject({ status: 200 });
  expect(await person.ownTexts()).toEqual(['أريد أن أقتل نفسي']);
}, 180_000);

test('keys that cannot be had: no conversation is begun, and the person is told in the language of the page', async () => {
  await whileSilent('keys', async () => {
    const answer = await askToken(service.url, 'pl');
    expect(answer.status).toBe(503);
    expect(errorAnswerSchema.parse(await answer.json()).error.message).toBe(say('pl', 'errors:not-saved'));
  });

  await untilReady();
  expect((await askToken(service.url, 'pl')).status).toBe(200);
}, 180_000);

test('a Redis that dies is started again: what was acknowledged is there once, what was not can be sent again', async () => {
  const person = await ChatClient.join(service.url, 'en');
  expect(await person.sends('I need a doctor', 'one')).toMatchObject({ status: 200 });

  const started = service.logs('redis.started');
  for (const server of ['redis', 'keys'] as const) process.kill(await pidOf(server), 'SIGKILL');
  const first = await person.sends('I need a home', 'two');
  await started;
  await untilReady();
  const second = await person.sends('I need a home', 'two');

  expect(second).toMatchObject({ status: 200 });
  if (first.status === 200) expect(second).toEqual(first);
  expect(await person.ownTexts()).toEqual(['I need a doctor', 'I need a home']);
}, 180_000);

/** Stops the server's process for as long as `act` takes: it keeps its connections and answers nothing. */
async function whileSilent(server: 'redis' | 'keys', act: () => Promise<void>): Promise<void> {
  const pid = await pidOf(server);
  process.kill(pid, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

async function pidOf(server: 'redis' | 'keys'): Promise<number> {
  const [pid] = await runningServers(join(await realpath(service.dataDir), server));
  if (pid === undefined) throw new Error(`no ${server} server runs`);
  return pid;
}

async function untilReady(): Promise<void> {
  await expect.poll(() => health('ready'), { timeout: BACK_MS, interval: 100 }).toBe(200);
}

async function health(of: 'live' | 'ready'): Promise<number> {
  return (await fetch(`${service.url}/health/${of}`)).status;
}
