import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { ACCESS_ROLES } from '../../../../bot/desk/staff-member.ts';
import { AMAL, caller, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
});
afterAll(() => served.stop());

const NOBODY = `07-${'f'.repeat(32)}`;
const NO_REPORT = 'r'.repeat(43);
const GET = [
  '/me',
  '/queue',
  '/events',
  `/conversations/${NOBODY}`,
  '/phrases?locale=ar',
  '/reports',
  '/undelivered',
].map((path) => ['GET', path] as const);
const POST = [
  'claim',
  'heartbeat',
  'messages',
  'translations',
  'phrases',
  'notes',
  'release',
  'give-back',
  'close',
].map((act) => ['POST', `/conversations/${NOBODY}/${act}`] as const);
const OF_REPORTS = ['take', 'answer'].map((act) => ['POST', `/reports/${NO_REPORT}/${act}`] as const);
const NEXT = [['POST', '/queue/next']] as const;
const SEND_AGAIN = [['POST', `/undelivered/${NOBODY}/send-again`]] as const;
const ENDPOINTS = [...GET, ...POST, ...OF_REPORTS, ...SEND_AGAIN, ...NEXT];

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
      ([method, path]) =>
        `${method} /desk/api${path.replace(NOBODY, '{id}').replace(NO_REPORT, '{id}').replace(/\?.*/, '')}`,
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

function bodyFor(path: string): unknown {
  const act = path.slice(path.lastIndexOf('/') + 1);
  switch (act) {
    case 'claim':
      return undefined;
    case 'messages':
      return { fence: 1, messageId: 'message-1', text: 'hello' };
    case 'translations':
      return { fence: 1, seq: 0 };
    case 'phrases':
      return { fence: 1, messageId: 'message-1', phrase: 'hello', values: {} };
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
