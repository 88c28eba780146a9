import { fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { APP } from '../../bot/adapters/cloud/openid-metadata.ts';
import { SAMPLE_MIX } from './sdk-sample.ts';

/**
 * `npm run bench:channels`: full turns a second of our route for the Bot Framework (`/api/messages` with `expectReplies`), beside the SDK's own
 * sample shape (`CloudAdapter.process`, an ActivityHandler, a waterfall of prompts, conversation and user state in Redis), in one process, on one
 * Redis, with the same tokens, in turn. Prints JSON: `{turns_per_s, sdk_per_s, ratio, p99_ms, sdk_p99_ms}`; the ratio is to be at least 1.
 */
const CONNECTIONS = 10;
const SECONDS = 6;
const WARM_UP_SECONDS = 8;
/** Rounds of both in turn, so that a machine whose speed drifts slows both. The median round counts. */
const ROUNDS = 3;

type Message = { readonly text: string; readonly value?: unknown };
/** One free text to three buttons, as a person goes on: says what they need, adds a step, looks at the plan, goes back. */
const MIX: readonly Message[] = [
  { text: 'I need a doctor for my son and a school' },
  { text: 'Add to my plan', value: { fingerpost: { do: 'add-to-plan', step: 'guide:gp' } } },
  { text: 'My plan', value: { fingerpost: { do: 'my-plan' } } },
  { text: 'There is something else', value: { fingerpost: { do: 'something-else' } } },
];

type Told = { readonly ours: string; readonly sdk: string; readonly token: string; readonly serviceUrl: string };
type Load = { readonly per_s: number; readonly p99_ms: number };

const server = fork(new URL('server.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const [told] = (await once(server, 'message')) as [Told];
let people = 0;
let sent = 0;

await expectReplies(`${told.sdk}/api/messages`, SAMPLE_MIX);
await expectReplies(`${told.ours}/api/messages`, MIX);
await load(`${told.sdk}/api/messages`, SAMPLE_MIX, WARM_UP_SECONDS);
await load(`${told.ours}/api/messages`, MIX, WARM_UP_SECONDS);
const rounds: { readonly turns: Load; readonly sdk: Load }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const sdk = await load(`${told.sdk}/api/messages`, SAMPLE_MIX, SECONDS);
  const turns = await load(`${told.ours}/api/messages`, MIX, SECONDS);
  rounds.push({ turns, sdk });
}
server.disconnect();
await once(server, 'exit');

const ratioOf = ({ turns, sdk }: { turns: Load; sdk: Load }) => turns.per_s / sdk.per_s;
const middle = rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b))[Math.floor(ROUNDS / 2)];
if (!middle) throw new Error('no round was run');
process.stdout.write(
  `${JSON.stringify({
    turns_per_s: Math.round(middle.turns.per_s),
    sdk_per_s: Math.round(middle.sdk.per_s),
    ratio: Number(ratioOf(middle).toFixed(2)),
    p99_ms: middle.turns.p99_ms,
    sdk_p99_ms: middle.sdk.p99_ms,
  })}\n`,
);

/** Rejects where one of the messages has no reply in its answer: then something else would be measured. */
async function expectReplies(url: string, mix: readonly Message[]): Promise<void> {
  people += 1;
  for (const message of mix) {
    sent += 1;
    const body = JSON.stringify({ ...activity(people, sent), ...message });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${told.token}` };
    const answer = await fetch(url, { method: 'POST', headers, body });
    const { activities } = (await answer.json()) as { activities: readonly { readonly type: string }[] };
    if (!activities.some(({ type }) => type === 'message'))
      throw new Error(`no reply to "${message.text}" from ${url}`);
  }
}

/** Each connection is a person of their own, who goes through the messages again and again and never sends one twice. */
async function load(url: string, mix: readonly Message[], duration: number): Promise<Load> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    setupClient: (client) => {
      people += 1;
      const person = people;
      client.setRequests(
        mix.map((message) => ({
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${told.token}` },
          setupRequest: (request) => {
            sent += 1;
            return { ...request, body: JSON.stringify({ ...activity(person, sent), ...message }) };
          },
        })),
      );
    },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return { per_s: result.requests.average, p99_ms: result.latency.p99 };
}

function activity(person: number, id: number) {
  return {
    type: 'message',
    id: `bench-${id}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: told.serviceUrl,
    deliveryMode: 'expectReplies',
    from: { id: `29:person-${person}`, name: 'A Name' },
    recipient: { id: `28:${APP.id}`, name: 'Fingerpost' },
    conversation: { id: `a:conversation-${person}`, conversationType: 'personal', tenantId: APP.tenant },
    locale: 'en-GB',
  };
}
