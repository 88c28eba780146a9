import { fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';

/**
 * `npm run bench:turns -- --json`: full turns of the web-chat path per second, beside a bare Fastify route with one GET and one SET of
 * 2 KB through the same client, in the same process, on the same Redis, in the same run. Three button turns to one free text.
 * Prints `{turns_per_s, limit_per_s, ratio, p99_ms, limit_p99_ms}`.
 */
const CONNECTIONS = 10;
const SECONDS = 6;
/** Long enough for the compiler to have seen each of the four messages some thousand times. */
const WARM_UP_SECONDS = 10;
/** Rounds of both in turn, so that a machine whose speed drifts slows both. The median round counts. */
const ROUNDS = 3;

/** One free text to three buttons, as a person goes on: says what they need, adds a step, looks at the plan, goes back. */
const MIX = [
  { text: 'I need a doctor for my son and a school' },
  { text: 'Add to my plan', value: { fingerpost: { do: 'add-to-plan', step: 'guide:gp' } } },
  { text: 'My plan', value: { fingerpost: { do: 'my-plan' } } },
  { text: 'There is something else', value: { fingerpost: { do: 'something-else' } } },
];

type Addresses = { turns: string; limit: string };
type Load = { per_s: number; p99_ms: number };

const server = fork(new URL('turn-server.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const [addresses] = (await once(server, 'message')) as [Addresses];

await load(addresses.limit, bareRequests(), WARM_UP_SECONDS);
await load(addresses.turns, await turnRequests(addresses.turns), WARM_UP_SECONDS);
const rounds: { turns: Load; limit: Load }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const limit = await load(addresses.limit, bareRequests(), SECONDS);
  const turns = await load(addresses.turns, await turnRequests(addresses.turns), SECONDS);
  rounds.push({ turns, limit });
}
server.disconnect();
await once(server, 'exit');

const middle = [...rounds].sort((a, b) => ratioOf(a) - ratioOf(b))[Math.floor(ROUNDS / 2)];
if (!middle) throw new Error('no round was run');
process.stdout.write(
  `${JSON.stringify({
    turns_per_s: Math.round(middle.turns.per_s),
    limit_per_s: Math.round(middle.limit.per_s),
    ratio: Number(ratioOf(middle).toFixed(3)),
    p99_ms: middle.turns.p99_ms,
    limit_p99_ms: middle.limit.p99_ms,
  })}\n`,
);

function ratioOf({ turns, limit }: { turns: Load; limit: Load }): number {
  return turns.per_s / limit.per_s;
}

type ClientRequests = (client: number) => autocannon.Request[];

function bareRequests(): ClientRequests {
  const body = JSON.stringify({ type: 'message', text: 'x' });
  return () => [{ method: 'POST', path: '/turn', headers: { 'content-type': 'application/json' }, body }];
}

/** Each connection holds a conversation of its own, with its own token, and never sends the same message twice. */
async function turnRequests(url: string): Promise<ClientRequests> {
  const conversations = await Promise.all(Array.from({ length: CONNECTIONS }, () => openConversation(url)));
  let sent = 0;
  return (client) => {
    const { conversationId, token } = conversations[client % CONNECTIONS] ?? conversations[0] ?? fail();
    return MIX.map((message) => ({
      method: 'POST',
      path: `/v3/directline/conversations/${conversationId}/activities`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      setupRequest: (request) => {
        sent += 1;
        const channelData = { clientActivityID: `bench-${sent}` };
        return { ...request, body: JSON.stringify({ type: 'message', from: { id: 'me' }, channelData, ...message }) };
      },
    }));
  };
}

async function openConversation(url: string): Promise<{ conversationId: string; token: string }> {
  const answer = await fetch(`${url}/v3/directline/conversations`, {
    method: 'POST',
    headers: { authorization: 'Bearer a-secret-for-the-benchmark', 'content-type': 'application/json' },
    body: '{}',
  });
  if (answer.status !== 201) throw new Error(`no conversation: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { conversationId: string; token: string };
}

async function load(url: string, requests: ClientRequests, duration: number): Promise<Load> {
  let clients = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    setupClient: (client) => {
      client.setRequests(requests(clients));
      clients += 1;
    },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return { per_s: result.requests.average, p99_ms: result.latency.p99 };
}

function fail(): never {
  throw new Error('there is no conversation');
}
