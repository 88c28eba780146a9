import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { connectStore } from '../../../../bot/store/connect.ts';
import { startEmbedded } from '../../../../bot/store/embedded.ts';
import { startGraph } from '../../adapters/messenger/graph-service.ts';
import { differences, faultsIn, peopleTold } from '../talks.ts';

const USAGE = `npm run measure:outbox -- [--sends 5000] [--faults 0.1] [--kills 5] [--no-echoes]
Sends so many messages to a strict stand-in of the Graph API that refuses (429), fails (500), hangs or cuts that share of the calls, half of the
last two after it has carried them out, while the process that sends is killed so many times. Prints JSON.`;

const { values } = parseArgs({
  options: {
    sends: { type: 'string', default: '5000' },
    faults: { type: 'string', default: '0.1' },
    kills: { type: 'string', default: '5' },
    'no-echoes': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
const [sends, share, kills] = [Number(values.sends), Number(values.faults), Number(values.kills)];

const EACH = 10;
const TIMEOUT_MS = 1_000;
const dataDir = await mkdtemp(join(tmpdir(), 'fp-'));
const embedded = await startEmbedded({ dataDir, log: () => undefined });
const store = await connectStore({ ...embedded, commandTimeoutMs: 30_000 });
const graph = await startGraph();
if (!values['no-echoes']) graph.echo(({ message }) => void store.outbox.confirm(message.metadata ?? ''));
const count = { calls: 0, faults: 0 };
const fault = faultsIn(share, Math.random);
graph.fail(() => {
  count.calls += 1;
  const made = fault();
  if (made !== null) count.faults += 1;
  return made;
});

async function startProcess(): Promise<ChildProcess> {
  const { data, keys, masterKey } = embedded;
  const told = { data, keys, masterKey: masterKey.toString('base64'), graphUrl: graph.graphUrl, timeoutMs: TIMEOUT_MS };
  const child = fork(new URL('process.ts', import.meta.url), [JSON.stringify(told)]);
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

let child: ChildProcess | null = null;
try {
  const told = await peopleTold(Math.ceil(sends / EACH), EACH, store, graph);
  const started = performance.now();
  await Promise.all(told.map(({ id }) => store.outbox.join(id)));
  child = await startProcess();
  for (let killed = 0; killed < kills; killed += 1) {
    const at = ((killed + 1) * sends) / (kills + 1);
    while (graph.sent.length < at) await sleep(20);
    await kill(child);
    child = await startProcess();
  }
  const allSent = async () => {
    const delivered = await Promise.all(told.map(({ id }) => store.cursor.delivered(id)));
    return delivered.every((next) => next === EACH);
  };
  while (!(await allSent())) await sleep(200);
  const seconds = (performance.now() - started) / 1_000;

  const result = {
    sends: told.length * EACH,
    people: told.length,
    calls: count.calls,
    faults: count.faults,
    kills,
    echoes: !values['no-echoes'],
    seconds: Math.round(seconds * 10) / 10,
    ...differences(told, graph),
    undelivered: (await store.outbox.undelivered(sends)).length,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  if (child) await kill(child);
  await store.close();
  await embedded.stop();
  await graph.stop();
  await rm(dataDir, { recursive: true, force: true });
}
