import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startEmbedded } from '../../bot/store/embedded.ts';
import { chatTokenAnswerSchema } from '../../bot/wire/chat.ts';
import { conversationSchema } from '../../bot/wire/desk.ts';
import { reportSchema, reportsSchema } from '../../bot/wire/reports.ts';
import type { Action } from '../../dialogs/action.ts';
import { askToken } from '../service/chat-client.ts';
import { DIRECT_LINE_SECRET, freePort } from '../service/running-service.ts';
import { type ServiceProcess, startProcess } from '../service/service-process.ts';
import { staffToken } from './staff-token.ts';

/** Each place that somebody can write in has a word of its own, so that a find says where it came from. */
const CANARY = /c4n4ry-[\w-]+/gi;
const word = (place: string) => `c4n4ry-${place}`;

let dataDir: string;
let url: string;
let service: ServiceProcess;
let readByStaff: string;
/** Bodies and headers of every answer that is an error. */
const errors: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fp-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  service = startProcess({
    PORT: String(port),
    FINGERPOST_DATA: dataDir,
    FINGERPOST_DIRECT_LINE_SECRET: DIRECT_LINE_SECRET,
  });
  const link = /http\S+/.exec(await service.stdout.holding('Desk:'))?.[0] ?? '';
  const staff = { authorization: `Bearer ${await staffToken(url, link, 'Amal')}` };
  await allFlows(staff);
  await allFaults(staff);
  service.signal('SIGTERM');
  await service.ended;
}, 60_000);

afterAll(async () => {
  const redis = await startEmbedded({ dataDir, log: () => undefined });
  await redis.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('what people and staff write', () => {
  it('is read by whom it is for', () => {
    const read = new Set(readByStaff.match(CANARY));
    expect([...read].toSorted()).toEqual(
      ['answered', 'goal', 'label', 'note', 'said-to-staff', 'staff', 'told', 'urgent'].map(word).toSorted(),
    );
  });

  it('is in nothing that the service prints', () => {
    const printed = [...service.stdout.all, ...service.stderr.all].join('\n');
    expect(printed).toContain('"event":"request"');
    expect(printed.match(CANARY)).toBeNull();
  });

  it('is in no file of its data: not of either Redis, not of the sign-in', async () => {
    const files = await filesUnder(dataDir);
    const holding = (text: string) => files.filter(({ bytes }) => bytes.includes(text));
    // The files that are looked at are those that the conversations lie in.
    expect(holding('sharedFrom').map(({ path }) => path)).toEqual([expect.stringContaining('.aof')]);
    for (const { path, bytes } of files) {
      const found = bytes.toString('latin1').match(CANARY) ?? bytes.toString('utf16le').match(CANARY);
      expect({ path, found }).toEqual({ path, found: null });
    }
    expect(holding(Buffer.from('c4n4ry').toString('base64').slice(0, 8))).toEqual([]);
    expect(holding(Buffer.from('c4n4ry').toString('hex'))).toEqual([]);
  });

  it('is repeated by no error', () => {
    expect(errors.length).toBeGreaterThan(15);
    expect(errors.join('\n').match(CANARY)).toBeNull();
  });
});

/** A person's way to staff and back, with all that either can write. */
async function allFlows(staff: Record<string, string>): Promise<void> {
  const { conversationId: id, token } = chatTokenAnswerSchema.parse(await (await askToken(url, 'en')).json());
  const person = { authorization: `Bearer ${token}`, origin: url };
  const activities = `/v3/directline/conversations/${id}/activities`;
  const send = (activity: object) => post(activities, { type: 'message', ...activity }, person);
  const tap = (action: Action, label = '') => send({ text: label, value: { fingerpost: action } });
  const desk = (act: string, body: object) => post(`/desk/api/conversations/${id}/${act}`, body, staff);

  const channelData = { clientActivityID: word('client-id') };
  await send({ text: `I need a doctor ${word('goal')}`, channelData, from: { id: word('from'), name: word('name') } });
  await tap({ do: 'add-to-plan', step: 'guide:gp' });
  await tap({ do: 'add-to-plan', step: `guide:${word('step')}` });
  await tap({ do: 'pick-need', need: word('need') });
  await tap({ do: 'make-code' });
  await tap({ do: 'tell', kind: 'complaint', about: `guide:${word('about')}` });
  await send({ text: word('told') });
  const listed = await fetch(`${url}/desk/api/reports`, { headers: staff });
  const [report] = reportsSchema.parse(await listed.json()).reports;
  const answer = { version: 0, answerId: word('answer-id'), text: word('answered') };
  const answered = await post(`/desk/api/reports/${report?.id}/answer`, answer, staff);
  await send({ text: report?.number ?? '' });
  await tap({ do: 'person-yes', share: 'all' }, word('label'));
  const { fence } = (await desk('claim', {})) as { fence: number };
  await tap({ do: 'accept-staff' });
  await send({ text: word('said-to-staff') });
  await send({ text: `I want to kill myself ${word('urgent')}` });
  await desk('messages', { fence, messageId: word('message-id'), text: word('staff') });
  await desk('notes', { fence, noteId: word('note-id'), text: word('note') });
  const read = await fetch(`${url}/desk/api/conversations/${id}`, { headers: staff });
  const { entries, goal, notes } = conversationSchema.parse(await read.json());
  readByStaff = JSON.stringify([
    report?.words,
    reportSchema.parse(answered).answer?.text,
    goal,
    entries.map((entry) => ('text' in entry ? entry.text : '')),
    notes.map(({ text }) => text),
  ]);
  await desk('close', { fence, end: { outcome: 'solved' } });

  const secret = { authorization: `Bearer ${DIRECT_LINE_SECRET}` };
  const user = { id: `dl_${word('bound-id')}`, name: word('bound-name') };
  await post('/v3/directline/tokens/generate', { user }, secret);
}

/** Everything that goes wrong with something of somebody's in it. */
async function allFaults(staff: Record<string, string>): Promise<void> {
  const { conversationId: id, token } = chatTokenAnswerSchema.parse(await (await askToken(url, 'en')).json());
  const person = { authorization: `Bearer ${token}`, origin: url };
  const activities = `/v3/directline/conversations/${id}/activities`;
  const w = word('fault');
  const json = { 'content-type': 'application/json' };
  const asks: [string, RequestInit][] = [
    [activities, { method: 'POST', headers: { ...json, ...person }, body: `{"text":"${w}` }],
    [activities, { method: 'POST', headers: { ...json, ...person }, body: `${w}` }],
    [activities, { method: 'POST', headers: { ...person, 'content-type': `text/${w}` }, body: w }],
    [
      activities,
      {
        method: 'POST',
        headers: { ...json, ...person },
        body: JSON.stringify({ type: 'message', text: w.repeat(300) }),
      },
    ],
    [
      activities,
      {
        method: 'POST',
        headers: { ...json, ...person },
        body: JSON.stringify({ type: 'message', text: w, attachments: [w] }),
      },
    ],
    [activities, { method: 'POST', headers: { ...json, ...person }, body: JSON.stringify({ type: [w], text: { w } }) }],
    [activities, { method: 'POST', headers: { ...json, ...person, origin: `https://${w}.example` }, body: '{}' }],
    [
      activities,
      { method: 'POST', headers: { ...json, authorization: `Bearer ${w}` }, body: JSON.stringify({ text: w }) },
    ],
    [`/v3/directline/conversations/${w}/activities`, { headers: person }],
    [`${activities}?watermark=${w}`, { headers: person }],
    [`/v3/directline/conversations/${id}/upload?userId=${w}`, { method: 'POST', headers: person }],
    [`/v3/directline/conversations/${id}/stream?t=${w}`, {}],
    ['/chat/token', { method: 'POST', headers: { ...json, origin: url }, body: JSON.stringify({ resume: w, [w]: w }) }],
    ['/chat/resume', { method: 'DELETE', headers: { ...json, origin: url }, body: JSON.stringify({ resume: w }) }],
    [`/chat/words/${w}`, { headers: { 'user-agent': w, referer: `https://${w}.example`, 'x-forwarded-for': w } }],
    [`/${w}?${w}=${w}`, { headers: { cookie: `${w}=${w}` } }],
    [`/desk/api/conversations/${w}`, { headers: staff }],
    [
      `/desk/api/conversations/${id}/messages`,
      { method: 'POST', headers: { ...json, ...staff }, body: JSON.stringify({ text: w, fence: w }) },
    ],
    [
      `/desk/api/conversations/${id}/notes`,
      { method: 'POST', headers: { ...json, ...staff }, body: JSON.stringify({ fence: 9, noteId: w, text: w }) },
    ],
    [`/desk/api/conversations/${id}/${w}`, { method: 'POST', headers: { ...json, ...staff }, body: w }],
    [
      `/desk/api/reports/${w}/answer`,
      { method: 'POST', headers: { ...json, ...staff }, body: JSON.stringify({ version: 0, answerId: w, text: w }) },
    ],
    [`/desk/sign-in?ticket=${w}`, {}],
    ['/desk/api/queue', { headers: { authorization: `Bearer ${w}` } }],
    [`/health/${w}`, { method: 'POST', headers: json, body: w }],
  ];
  for (const [path, init] of asks) await keepError(await fetch(`${url}${path}`, init));
  await oddStream(id, w);
}

/** A stream's address that is not ours, and a client that says more on it than it may. */
async function oddStream(id: string, text: string): Promise<void> {
  const { streamUrl } = chatTokenAnswerSchema.parse(await (await askToken(url, 'en')).json());
  for (const address of [
    `${streamUrl.split('?')[0]}?t=${text}`,
    streamUrl.replace(/conversations\/[^/]+/, `conversations/${id}`),
  ]) {
    const refused = new WebSocket(address);
    await new Promise((resolve) =>
      refused.once('unexpected-response', (_, response) => resolve(response.resume())).once('error', resolve),
    );
    refused.terminate();
  }
  const stream = new WebSocket(streamUrl);
  await new Promise((resolve) => stream.once('open', resolve));
  stream.send(text.repeat(500));
  await new Promise((resolve) => stream.once('close', resolve));
}

async function post(path: string, body: object, headers: Record<string, string>): Promise<unknown> {
  const init = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`${url}${path}`, init);
  const text = await keepError(answer);
  return text === '' ? null : JSON.parse(text);
}

async function keepError(answer: Response): Promise<string> {
  const text = await answer.text();
  if (!answer.ok) errors.push(`${answer.status} ${JSON.stringify([...answer.headers])} ${text}`);
  return text;
}

async function filesUnder(directory: string): Promise<{ path: string; bytes: Buffer }[]> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })));
}
