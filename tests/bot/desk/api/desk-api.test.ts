import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { ACCESS_ROLES } from '../../../../bot/desk/staff-member.ts';
import { conversationSchema, queueSchema } from '../../../../bot/wire/desk.ts';
import { planCodeSchema } from '../../../../dialogs/plan/code.ts';
import { REQUEST } from '../conversations.ts';
import { AMAL, type Caller, caller, KASIA, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
});
afterAll(() => served.stop());

const NOBODY = `07-${'f'.repeat(32)}`;
const NO_REPORT = 'r'.repeat(43);
const GET = ['/me', '/queue', '/events', `/conversations/${NOBODY}`, '/reports', '/undelivered'].map(
  (path) => ['GET', path] as const,
);
const POST = ['claim', 'heartbeat', 'messages', 'notes', 'release', 'give-back', 'close'].map(
  (act) => ['POST', `/conversations/${NOBODY}/${act}`] as const,
);
const OF_REPORTS = ['take', 'answer'].map((act) => ['POST', `/reports/${NO_REPORT}/${act}`] as const);
const SEND_AGAIN = [['POST', `/undelivered/${NOBODY}/send-again`]] as const;
const ENDPOINTS = [...GET, ...POST, ...OF_REPORTS, ...SEND_AGAIN];

describe('who may call what', () => {
  it.each(ENDPOINTS)('%s %s: nobody without a token', async (method, path) => {
    const stranger = caller(served.origin, null);
    const answer = await (method === 'GET' ? stranger.get(`/desk/api${path}`) : stranger.post(`/desk/api${path}`, {}));
    expect(answer).toEqual({ status: 401, body: { error: { code: 'token.missing' } } });
  });

  const cells = ENDPOINTS.filter(([, path]) => path !== '/events').flatMap(([method, path]) =>
    ACCESS_ROLES.map((role) => [role, method, path] as const),
  );
  it.each(cells)('%s: %s %s', async (role, method, path) => {
    const staff = await served.as(AMAL, [role]);
    const { status } = await (method === 'GET'
      ? staff.get(`/desk/api${path}`)
      : staff.post(`/desk/api${path}`, bodyFor(path)));
    const reads = role === 'curator' && path.startsWith('/reports');
    const may = path === '/me' || reads || role === 'adviser' || role === 'supervisor';
    if (may) expect(status).not.toBe(403);
    else expect(status).toBe(403);
    expect(status).toBeLessThan(500);
  });

  it('keeps a hub’s people from the staff of another hub', async () => {
    const ola = await served.as(OLA);
    const id = await served.desk.waiting('private');
    expect((await ola.get('/desk/api/queue')).body).toMatchObject({ lines: [] });
    expect(await ola.post(`/desk/api/conversations/${id}/claim`)).toMatchObject({
      status: 404,
      body: { error: { code: 'conversation.not-found' } },
    });
    expect((await served.desk.holdOf(id)).kind).toBe('waiting');
  });
});

describe('the queue', () => {
  it('shows who waits, and nothing that they wrote', async () => {
    const id = await served.desk.waiting('my own words');
    const { body } = await amal.get('/desk/api/queue');
    const line = queueSchema.parse(body).lines.find(({ conversation }) => conversation === id);
    expect(line).toMatchObject({ band: 'waiting', locale: 'ar', topics: ['home'], state: 'waiting', heldBy: null });
    expect(JSON.stringify(body)).not.toContain('my own words');
  });
});

describe('a conversation', () => {
  it('is closed to staff until the person lets them in, and then in both languages', async () => {
    const id = await served.desk.waiting('أريد سكنا');
    const claim = await amal.post(`/desk/api/conversations/${id}/claim`);
    expect(claim).toMatchObject({
      status: 200,
      body: { fence: 1, leaseMs: 60_000, heartbeatMs: 15_000, state: 'offered' },
    });

    const before = conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body);
    expect(before).toMatchObject({ state: 'offered', entries: [], notes: [], goal: null, plan: [] });
    expect(audits(id)).toEqual([]);

    await served.desk.act(id, { kind: 'accept' });
    const after = conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body);
    expect(after.entries[0]).toMatchObject({ from: 'person', text: 'أريد سكنا' });
    expect(after.entries.at(-1)).toMatchObject({
      from: 'system',
      event: 'joined',
      english: 'en conversation:hand-off.joined Amal link worker Example Hub',
    });
    expect(audits(id)).toMatchObject([{ event: 'audit.read', staff: AMAL.id, conversation: id }]);
  });

  it('shows what the bot said in English and as the person read it', async () => {
    const id = await served.desk.waiting();
    const said = { key: 'conversation:plan.empty' } as const;
    const rendered = { locale: 'ar' as const, text: 'كما قرأها', choices: [] };
    await served.desk.redis.store.commit({
      from: await served.desk.load(id),
      entries: [{ from: 'bot', said, rendered }],
    });
    await join(id);
    const { entries } = conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body);
    expect(entries.find(({ from }) => from === 'bot')).toMatchObject({
      english: { text: 'en conversation:plan.empty' },
      shown: { text: 'كما قرأها' },
    });
  });

  it('never shows the code of a plan: it opens the plan for weeks after the talk', async () => {
    const id = await served.desk.waiting();
    const code = planCodeSchema.parse('7K3F9QRT2XWB');
    const steps = [{ id: 'guide:gp', state: 'to-do' as const }];
    const link = { label: 'open', href: `/plan#${code}` };
    const card = { kind: 'plan' as const, id: 'plan', title: '', summary: '', locale: 'ar' as const };
    const shown = { ...card, facts: [], sections: [], notices: [], links: [link] };
    await served.desk.redis.store.commit({
      from: await served.desk.load(id),
      entries: [
        {
          from: 'bot',
          said: { key: 'conversation:plan.code', params: { code: '7K3F-9QRT-2XWB' } },
          card: { kind: 'plan', steps, code },
          rendered: { locale: 'ar', text: 'الرمز 7K3F-9QRT-2XWB', card: shown, choices: [] },
        },
      ],
    });
    await join(id);
    const { body } = await amal.get(`/desk/api/conversations/${id}`);
    const { entries } = conversationSchema.parse(body);
    expect(entries.find(({ from }) => from === 'bot')).toMatchObject({
      english: { text: 'en conversation:plan.code ····-····-····' },
      shown: { text: 'ar conversation:plan.code ····-····-····' },
    });
    expect(JSON.stringify(body)).not.toMatch(/7K3F/);
  });

  it('shows plan and goal with everything, and neither with "from now on"', async () => {
    for (const share of ['all', 'from-now'] as const) {
      const id = await served.desk.arrive('earlier words');
      const from = await served.desk.load(id);
      const state = { ...from.state, goal: 'a home', plan: [{ id: 'guide:gp', state: 'to-do' as const }] };
      await served.desk.redis.store.commit({ from, state });
      await served.desk.act(id, { ...REQUEST, share });
      await join(id);
      await served.desk.say(id, 'later words');
      const seen = conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body);
      const texts = seen.entries.flatMap((entry) => (entry.from === 'person' ? [entry.text] : []));
      expect(seen.shared).toBe(share);
      if (share === 'all') {
        expect(texts).toEqual(['earlier words', 'later words']);
        expect(seen.goal).toBe('a home');
        expect(seen.plan).toEqual([{ id: 'guide:gp', state: 'to-do', english: 'en guide:gp', shown: 'ar guide:gp' }]);
      } else {
        expect(texts).toEqual(['later words']);
        expect(seen).toMatchObject({ goal: null, plan: [] });
      }
    }
  });

  it('shows the notes of an earlier talk with everything, and with "from now on" only those of this one', async () => {
    for (const share of ['all', 'from-now'] as const) {
      const id = await served.desk.waiting();
      const notesAfter = async (text: string) => {
        const fence = await join(id);
        await amal.post(`/desk/api/conversations/${id}/notes`, { fence, noteId: `note-of-${text}`, text });
        return { fence, seen: conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body).notes };
      };
      const { fence } = await notesAfter('earlier');
      await amal.post(`/desk/api/conversations/${id}/close`, { fence, outcome: 'solved' });
      await served.desk.act(id, { ...REQUEST, share });
      const { seen } = await notesAfter('later');
      expect(seen.map(({ text }) => text)).toEqual(share === 'all' ? ['earlier', 'later'] : ['later']);
    }
  });

  it('is read by nobody but who holds it', async () => {
    const id = await served.desk.waiting('private');
    await join(id);
    expect(await kasia.get(`/desk/api/conversations/${id}`)).toEqual({
      status: 409,
      body: { error: { code: 'claim.taken' } },
    });
    await served.desk.act(id, { kind: 'leave' });
    expect(await amal.get(`/desk/api/conversations/${id}`)).toMatchObject({
      status: 409,
      body: { error: { code: 'claim.lost' } },
    });
  });
});

describe('writing', () => {
  it('goes from claim to close', async () => {
    const id = await served.desk.waiting('hello');
    const fence = await join(id);
    const path = `/desk/api/conversations/${id}`;
    const message = { fence, messageId: 'message-1', text: '  How can I help?  ' };
    const sent = await amal.post(`${path}/messages`, message);
    expect(await amal.post(`${path}/messages`, message)).toEqual(sent);
    expect(await amal.post(`${path}/notes`, { fence, noteId: 'note-0001', text: 'rang the school' })).toMatchObject({
      status: 204,
    });
    expect(await amal.post(`${path}/heartbeat`, { fence })).toMatchObject({ status: 200, body: { state: 'joined' } });
    const seen = conversationSchema.parse((await amal.get(path)).body);
    expect(seen.entries.filter(({ from }) => from === 'staff')).toMatchObject([{ text: 'How can I help?' }]);
    expect(seen.notes).toMatchObject([{ text: 'rang the school', name: 'Amal' }]);

    expect(await amal.post(`${path}/close`, { fence, outcome: 'signposted' })).toMatchObject({ status: 204 });
    expect((await served.desk.holdOf(id)).kind).toBe('bot');
    expect(audits(id).at(-1)).toMatchObject({ event: 'audit.closed', outcome: 'signposted' });
    for (const act of ['messages', 'heartbeat']) {
      const late = act === 'messages' ? { ...message, messageId: 'message-2' } : { fence };
      expect(await amal.post(`${path}/${act}`, late)).toEqual({ status: 409, body: { error: { code: 'claim.lost' } } });
    }
  });

  it('of a second claimer is told that it is taken', async () => {
    const id = await served.desk.waiting();
    await amal.post(`/desk/api/conversations/${id}/claim`);
    expect(await kasia.post(`/desk/api/conversations/${id}/claim`)).toEqual({
      status: 409,
      body: { error: { code: 'claim.taken' } },
    });
  });

  const bad: [string, unknown][] = [
    ['messages', {}],
    ['messages', { fence: 1, messageId: 'message-1', text: '   ' }],
    ['messages', { fence: 1, messageId: 'message-1', text: 'x'.repeat(2_001) }],
    ['messages', { fence: 1, messageId: '../../x', text: 'hello' }],
    ['messages', { fence: 1, messageId: 'message-1', text: 'hello', more: true }],
    ['messages', { fence: '1', messageId: 'message-1', text: 'hello' }],
    ['notes', { fence: 1, noteId: 'note-0001' }],
    ['heartbeat', { fence: 1.5 }],
    ['close', { fence: 1, outcome: 'bored' }],
    ['release', null],
    ['give-back', []],
  ];
  it.each(bad)('%s with %o is refused by its form', async (act, body) => {
    expect(await amal.post(`/desk/api/conversations/${NOBODY}/${act}`, body)).toEqual({
      status: 400,
      body: { error: { code: 'request.invalid' } },
    });
  });

  it.each(['nonsense', '99-abc', `07-${'F'.repeat(32)}`, '%00', '%E0%A4%A'])('to “%s” is refused', async (id) => {
    const { status } = await amal.post(`/desk/api/conversations/${id}/claim`);
    expect(status).toBe(400);
  });
});

describe('what describes itself', () => {
  it('says how to sign in to whoever asks', async () => {
    const { body } = await caller(served.origin, null).get('/desk/config.json');
    expect(body).toEqual({
      issuer: 'https://sign-in.example',
      clientId: 'desk',
      scope: 'openid desk',
      resource: 'urn:desk',
    });
  });

  it('lists every endpoint, with the form of what it takes and gives', async () => {
    const { status, body } = await caller(served.origin, null).get('/desk/api/openapi.json');
    expect(status).toBe(200);
    const { openapi, paths } = body as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(openapi).toMatch(/^3\./);
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const expected = ENDPOINTS.map(
      ([method, path]) => `${method} /desk/api${path.replace(NOBODY, '{id}').replace(NO_REPORT, '{id}')}`,
    );
    expect(described.sort()).toEqual(expected.sort());
    expect(paths['/desk/api/conversations/{id}/close']).toMatchObject({
      post: {
        requestBody: {
          content: { 'application/json': { schema: { properties: { outcome: { enum: expect.any(Array) } } } } },
        },
      },
    });
  });
});

async function join(id: ConversationId): Promise<number> {
  const { body } = await amal.post(`/desk/api/conversations/${id}/claim`);
  await served.desk.act(id, { kind: 'accept' });
  return (body as { fence: number }).fence;
}

function audits(id: ConversationId) {
  return served.audited.filter(({ conversation }) => conversation === id);
}

function bodyFor(path: string): unknown {
  const act = path.slice(path.lastIndexOf('/') + 1);
  switch (act) {
    case 'claim':
      return undefined;
    case 'messages':
      return { fence: 1, messageId: 'message-1', text: 'hello' };
    case 'notes':
      return { fence: 1, noteId: 'note-0001', text: 'hello' };
    case 'take':
      return { version: 0 };
    case 'answer':
      return { version: 0, answerId: 'answer-1', text: 'hello' };
    case 'close':
      return { fence: 1, outcome: 'solved' };
    default:
      return { fence: 1 };
  }
}
