import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { queueSchema } from '../../../bot/wire/desk.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { openDeskLink, Staff } from '../../browser/staff.ts';
import { botSays, deskWord } from '../../browser/words.ts';
import { ChatClient } from '../../service/chat-client.ts';
import { startRunningService } from '../../service/running-service.ts';

/*
 * A member of staff's browser is killed in the middle of talks. All of it is real and in real time: the service as a process with its own Redis,
 * its lease and its sweeper; the built desk in Chromium, with its stream and its heartbeats, ended by SIGKILL; people over Direct Line. Somebody
 * who asked before them waits too, and has refused this member of staff. Prints JSON: after how many seconds each person was back at the front
 * and was told, and what became of the late replies. Ends with 1 where somebody was back later than 75 s, or a late reply was taken.
 *
 *     npm run measure:lost-desk -- [--people 2]
 */
const BOUND_S = 75;
/** What is looked at is looked at this often, in milliseconds, and for so long at most. */
const LOOK_MS = 200;
const GIVE_UP_MS = 150_000;

const { values } = parseArgs({ options: { people: { type: 'string', default: '2' } } });
/** A member of staff of the demonstration holds three at once, and the slot of who refused them is theirs for some seconds more. */
const PEOPLE = Math.min(2, Number(values.people));

const claimSchema = z.object({ fence: z.number() });
const refusalSchema = z.object({ error: z.object({ code: z.string() }) });

const service = await startRunningService();
const browser = await launchChromium();
try {
  const result = await measured(browser);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  const isInTime = [...result.backAtFrontS, ...result.toldS].every((seconds) => seconds !== null && seconds <= BOUND_S);
  const isRefused = result.lateReplies.every((answer) => answer === '409 claim.lost');
  process.exitCode = isInTime && isRefused && result.lateReplies.length === PEOPLE ? 0 : 1;
} finally {
  await browser.close().catch(() => undefined);
  await service.stop();
}

async function measured(desk: Browser) {
  const staff = await Staff.open(desk, await openDeskLink(desk, service), 'Amal');
  let authorization = '';
  staff.page.on('request', (request) => {
    authorization = request.headers()['authorization'] ?? authorization;
  });
  const earlier = await refused(staff);
  const people: ChatClient[] = [];
  for (let at = 0; at < PEOPLE; at += 1) people.push(await talking(staff, at));
  const call = (path: string, body?: object) =>
    fetch(`${service.url}/desk/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  const fences = await Promise.all(
    people.map(async ({ id }) => claimSchema.parse(await (await call(`conversations/${id}`)).json()).fence),
  );

  await kill(desk);
  const killed = performance.now();
  const secondsSince = () => Math.round((performance.now() - killed) / 100) / 10;
  const queue = async () => queueSchema.parse(await (await call('queue')).json()).lines;
  const backAtFrontS = await Promise.all(
    people.map(({ id }) =>
      until(secondsSince, async () => {
        const lines = (await queue()).map(({ conversation, state }) => `${conversation} ${state}`);
        const at = lines.indexOf(`${id} waiting`);
        return at !== -1 && at < lines.indexOf(`${earlier.id} waiting`);
      }),
    ),
  );
  const gone = botSays('ar', 'conversation:hand-off.staff-gone').slice(-30);
  const toldS = await Promise.all(
    people.map((person) =>
      until(secondsSince, async () => (await person.botTexts()).some((text) => text.includes(gone))),
    ),
  );
  const lateReplies = await Promise.all(
    people.map(async ({ id }, at) => {
      const answer = await call(`conversations/${id}/messages`, {
        fence: fences[at],
        messageId: `late-reply-${at}`,
        text: 'late',
      });
      return answer.ok ? 'taken' : `${answer.status} ${refusalSchema.parse(await answer.json()).error.code}`;
    }),
  );
  return { people: PEOPLE, boundS: BOUND_S, backAtFrontS, toldS, lateReplies };
}

/** Somebody who asked before the others, and does not want this member of staff. */
async function refused(staff: Staff): Promise<ChatClient> {
  const person = await asking();
  await takeNext(staff);
  await person.taps({ do: 'refuse-staff' });
  await staff.conversation.getByText(deskWord('over.heading')).waitFor();
  await staff.presses(deskWord('over.put-away'));
  return person;
}

/** Somebody who talks with this member of staff. */
async function talking(staff: Staff, at: number): Promise<ChatClient> {
  const person = await asking();
  await takeNext(staff);
  await person.taps({ do: 'accept-staff' });
  await staff.writes(`hello ${at}`);
  await staff.hears(`hello ${at}`);
  return person;
}

async function asking(): Promise<ChatClient> {
  const person = await ChatClient.join(service.url, 'ar');
  await person.sends('أحتاج إلى طبيب', 'need');
  await person.taps({ do: 'person' });
  await person.taps({ do: 'person-yes', share: 'all' });
  return person;
}

async function takeNext(staff: Staff): Promise<void> {
  await staff.queue.getByRole('button', { name: deskWord('queue.take-next') }).click();
  await staff.conversation.getByText(deskWord('offered.heading')).waitFor();
}

/** As the machine does it that has no more power: nothing is said to anybody. */
async function kill(desk: Browser): Promise<void> {
  const { processInfo } = await (await desk.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const root = processInfo.find(({ type }) => type === 'browser');
  if (root === undefined) throw new Error('Chromium does not say which process it is');
  const isGone = new Promise<void>((resolve) => desk.once('disconnected', () => resolve()));
  process.kill(root.id, 'SIGKILL');
  await isGone;
}

/** After how many seconds it is so; null where it is not so for too long. */
async function until(secondsSince: () => number, isSo: () => Promise<boolean>): Promise<number | null> {
  while (secondsSince() * 1_000 < GIVE_UP_MS) {
    if (await isSo()) return secondsSince();
    await pause(LOOK_MS);
  }
  return null;
}
