import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { CAPACITY, startDeployment } from '../deployment/deployment.ts';
import { percentiles } from '../percentiles.ts';
import { OpenDesk } from './desk.ts';
import { Person } from './person.ts';

/*
 * `npm run measure:replies`: how long it takes from "Send" at the desk to the reply's arrival at the person's open web socket, with all
 * conversations held by staff whose desks are open and read along; on one process of the service, and with staff on one and people on another.
 * Beside it, at the same moments, what nothing can beat here: a POST that is published by Redis to a web socket, with nothing kept.
 * Prints JSON, times in milliseconds. Ends with 1 where the hundredth is later than LIMIT_MS.
 *
 *     npm run measure:replies -- [--conversations 200] [--replies 400] [--per-second 40]
 */
const LIMIT_MS = 300;
const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '200' },
    replies: { type: 'string', default: '400' },
    'per-second': { type: 'string', default: '40' },
  },
});
const CONVERSATIONS = Number(values.conversations);
const REPLIES = Number(values.replies);
const EVERY_MS = 1_000 / Number(values['per-second']);
/** What has not come after so long is lost. */
const PATIENCE_MS = 10_000;
/** Conversations that are begun at the same time. */
const HANDS = 10;
const WORDS = 'The surgery is open tomorrow from half past eight. Bring a letter with your address, if you have one.';

const names = Array.from({ length: Math.ceil(CONVERSATIONS / CAPACITY) }, (_, at) => `Staff${at}`);
const started = performance.now();
const deployment = await startDeployment({ staff: names, processes: 2 });
const [here, there] = deployment.processes.map(({ url }) => url) as [string, string];
const bare = await Promise.all([startBare(), startBare()]);
try {
  const desks = await Promise.all(names.map(async (name) => OpenDesk.signIn(here, await deployment.token(name))));
  const people = await beginTalks(desks);
  await Promise.all(desks.map((desk) => desk.opens()));
  const ready = performance.now();
  const one = await measure(desks, people, here, [bare[0], bare[0]]);
  const two = await measure(desks, people, there, [bare[0], bare[1]]);
  for (const desk of desks) desk.closes();
  await Promise.all([...people.values()].map((person) => person.leaves()));
  const result = {
    conversations: people.size,
    staff: desks.length,
    limitMs: LIMIT_MS,
    oneProcess: one,
    twoProcesses: two,
    seconds: { begin: seconds(started, ready), measure: seconds(ready, performance.now()) },
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
  const isGood = [one, two].every(({ reply, lost }) => lost === 0 && reply.p99 <= LIMIT_MS);
  process.exitCode = isGood ? 0 : 1;
} finally {
  for (const { child } of bare) child.disconnect();
  await deployment.stop();
}

/** Everybody asks for a person, is taken by somebody, and lets them in. */
async function beginTalks(desks: readonly OpenDesk[]): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  let next = 0;
  await Promise.all(
    Array.from({ length: HANDS }, async () => {
      for (let at = next++; at < CONVERSATIONS; at = next++) {
        const person = await Person.join(here, at);
        people.set(person.id, person);
        await person.taps(here, { do: 'person' });
        await person.taps(here, { do: 'person-yes', share: 'all' });
        await letsIn(people, await (desks[at % desks.length] ?? fail()).takes());
      }
    }),
  );
  // Where two looked at the same moment, one found nobody: whoever still waits is taken now.
  for (const desk of desks) while (await letsIn(people, await desk.takes()));
  return people;
}

/** True where somebody was taken. */
async function letsIn(people: ReadonlyMap<string, Person>, taken: string | null): Promise<boolean> {
  await people.get(taken ?? '')?.taps(here, { do: 'accept-staff' });
  return taken !== null;
}

type Bare = { readonly child: ChildProcess; readonly url: string };

/** Sends replies at an even pace, whatever became of those before, each to another conversation. */
async function measure(
  desks: readonly OpenDesk[],
  people: ReadonlyMap<string, Person>,
  peopleAt: string,
  [speaks, listens]: readonly [Bare, Bare],
) {
  const waiting = new Map<string, (at: number) => void>();
  const hear = (set: string) => {
    const now = performance.now();
    const [text = ''] = /\[[rb]\d+\]/.exec(set) ?? [];
    waiting.get(text)?.(now);
    waiting.delete(text);
  };
  await Promise.all([...people.values()].map((person) => person.listens(peopleAt, hear)));
  const sockets = new Map<string, WebSocket>();
  for (const id of people.keys()) sockets.set(id, await listensBare(listens, id, hear));

  const pairs = desks.flatMap((desk) => desk.holds().map((id) => ({ desk, id })));
  const replies: Promise<number | null>[] = [];
  const limits: Promise<number | null>[] = [];
  const began = performance.now();
  for (let at = 0; at < REPLIES; at += 1) {
    await pause(Math.max(0, began + at * EVERY_MS - performance.now()));
    const { desk, id } = pairs[(at * 7) % pairs.length] ?? fail();
    replies.push(arrival(waiting, `[r${at}]`));
    desk.says(id, `${WORDS} [r${at}]`);
    limits.push(arrival(waiting, `[b${at}]`));
    void fetch(`${speaks.url}/say/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: `${WORDS} [b${at}]` }),
    }).then((answer) => answer.arrayBuffer());
  }
  const [told, bareTold] = [await Promise.all(replies), await Promise.all(limits)];
  for (const socket of sockets.values()) socket.terminate();
  return {
    reply: percentiles(told.filter((ms) => ms !== null)),
    bare: percentiles(bareTold.filter((ms) => ms !== null)),
    held: pairs.length,
    lost: told.filter((ms) => ms === null).length,
  };
}

/** Milliseconds from now until a text is heard; null where it is not. */
function arrival(waiting: Map<string, (at: number) => void>, text: string): Promise<number | null> {
  const sent = performance.now();
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), PATIENCE_MS);
    waiting.set(text, (at) => {
      clearTimeout(late);
      resolve(at - sent);
    });
  });
}

async function startBare(): Promise<Bare> {
  const child = fork(new URL('bare-server.ts', import.meta.url), [deployment.redis.data]);
  const [url] = (await once(child, 'message')) as [string];
  return { child, url };
}

async function listensBare({ url }: Bare, id: string, heard: (set: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/stream/${id}`);
  await once(socket, 'message');
  socket.on('message', (data) => heard(data.toString()));
  return socket;
}

function seconds(from: number, to: number): number {
  return Math.round((to - from) / 100) / 10;
}

function fail(): never {
  throw new Error('nobody holds a conversation');
}
