import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { connectStore } from '../../../../../bot/store/connect.ts';
import { startEmbedded } from '../../../../../bot/store/embedded.ts';
import { shuffledBatches, type Talk, talkOf } from '../deliveries.ts';
import { PAGE, startGraph } from '../graph-service.ts';
import { batchOf, type Event, metaJson, signature } from '../meta.ts';

const USAGE = `npm run measure:messenger -- [--messages 10000] [--processes 2] [--hold 500] [--accept-only]
Posts so many messages to processes of the service that share a Redis: each three times, in batches of one to three, shuffled among the messages
that the same twenty people write at the same time, in parallel. Prints JSON: how many had no effect, more than one, or came in the wrong order, and
how many were accepted a second. --hold is how long, in milliseconds, what came waits while more comes; with --accept-only
it waits for ever, so that nothing is measured but how fast messages are made durable.`;

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000' },
    processes: { type: 'string', default: '2' },
    hold: { type: 'string', default: '500' },
    'accept-only': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
const messages = Number(values.messages);
const acceptOnly = values['accept-only'];
const DAY_MS = 86_400_000;
const hold = acceptOnly
  ? { ms: DAY_MS, longestMs: DAY_MS }
  : { ms: Number(values.hold), longestMs: Math.max(3_000, Number(values.hold)) };

/** What a person writes in one go, and how many people write at the same time. */
const EACH = 5;
const AT_ONCE = 20;
const POSTS_AT_ONCE = 64;

const dataDir = await mkdtemp(join(tmpdir(), 'fp-'));
const embedded = await startEmbedded({ dataDir, log: () => undefined });
const store = await connectStore({ ...embedded, commandTimeoutMs: 30_000 });
const graph = await startGraph();
graph.limit(Number.POSITIVE_INFINITY);
const agent = new Agent({ keepAlive: true, maxSockets: POSTS_AT_ONCE });

async function startProcess(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const { data, keys, masterKey } = embedded;
  const told = {
    data,
    keys,
    masterKey: masterKey.toString('base64'),
    graphUrl: graph.graphUrl,
    hold,
  };
  const child = fork(new URL('process.ts', import.meta.url), [JSON.stringify(told)]);
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  return { child, address };
}

function post(address: string, events: readonly Event[]): Promise<number> {
  const body = metaJson(batchOf(events));
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature(body) };
  return new Promise((resolve, reject) => {
    const sent = request(`${address}/messenger/webhook`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject).end(body);
  });
}

const processes = await Promise.all(Array.from({ length: Number(values.processes) }, startProcess));
const posted = { deliveries: 0, refused: 0, seconds: 0 };

/** Posts all batches, so many at once, to one process after the other. */
async function postAll(batches: Event[][]): Promise<void> {
  const started = performance.now();
  posted.deliveries += batches.flat().length;
  const hands = Array.from({ length: POSTS_AT_ONCE }, async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const { address } = processes[batches.length % processes.length] ?? { address: '' };
      if ((await post(address, batch)) !== 200) posted.refused += 1;
    }
  });
  await Promise.all(hands);
  posted.seconds += (performance.now() - started) / 1_000;
}

async function textsOf({ person }: Talk): Promise<string[]> {
  const id = await store.store.knownPerson({ channel: 'messenger', page: PAGE, user: person.id });
  if (id === null) return [];
  return (await store.store.entries(id, 0)).flatMap((entry) => (entry.from === 'person' ? [entry.text] : []));
}

try {
  const started = performance.now();
  const talks: Talk[] = [];
  while (talks.length * EACH < messages) {
    const group = Array.from({ length: AT_ONCE }, () => talkOf(EACH, Date.now() - EACH * 1_000));
    for (const { person } of group) graph.heardAt.set(person.id, Date.now());
    talks.push(...group);
    await postAll(
      shuffledBatches(
        group.flatMap(({ events }) => events),
        Math.random,
      ),
    );
  }
  let all = await Promise.all(talks.map(textsOf));
  for (let quiet = 0; quiet < 20 && !acceptOnly; ) {
    await sleep(500);
    const now = await Promise.all(talks.map(textsOf));
    quiet = now.flat().length === all.flat().length ? quiet + 1 : 0;
    all = now;
    if (all.every((texts, at) => texts.length >= (talks[at]?.texts.length ?? 0))) break;
  }
  const seconds = (performance.now() - started) / 1_000;

  const wrong = { withoutEffect: 0, doubled: 0, outOfOrder: 0 };
  for (const [at, texts] of all.entries()) {
    const written = talks[at]?.texts ?? [];
    const first = [...new Set(texts)];
    wrong.withoutEffect += written.filter((text) => !first.includes(text)).length;
    wrong.doubled += texts.length - first.length;
    wrong.outOfOrder += first.filter(
      (text, place) => place > 0 && written.indexOf(text) < written.indexOf(first[place - 1] ?? ''),
    ).length;
  }
  const result = {
    messages: talks.length * EACH,
    people: talks.length,
    deliveries: posted.deliveries,
    refused: posted.refused,
    processes: processes.length,
    holdMs: Number(values.hold),
    ...(acceptOnly ? { acceptOnly } : wrong),
    acceptedPerSecond: Math.round(posted.deliveries / posted.seconds),
    ...(!acceptOnly && { turnsPerSecond: Math.round((talks.length * EACH) / seconds) }),
    seconds: Math.round(seconds * 10) / 10,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  for (const { child } of processes) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  agent.destroy();
  await store.close();
  await embedded.stop();
  await graph.stop();
  await rm(dataDir, { recursive: true, force: true });
}
