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
const NO_STAFF = 'tenant:nobody';

/** Who may use what: every endpoint of the desk, and for each role, in the order of `ACCESS_ROLES`, whether it may. */
const MATRIX = `
                                    adviser supervisor curator lead admin
  GET  /me                          yes     yes        yes     yes  yes
  POST /me/away                     yes     yes        -       -    -
  GET  /queue                       yes     yes        -       -    -
  POST /queue/next                  yes     yes        -       -    -
  GET  /events                      yes     yes        -       -    -
  GET  /colleagues                  yes     yes        -       -    -
  GET  /partners                    yes     yes        -       -    -
  GET  /introductions               yes     yes        -       -    -
  GET  /phrases                     yes     yes        -       -    -
  GET  /conversations/{id}          yes     yes        -       -    -
  GET  /conversations/{id}/colleagues   yes yes        -       -    -
  POST /conversations/{id}/claim        yes yes        -       -    -
  POST /conversations/{id}/heartbeat    yes yes        -       -    -
  POST /conversations/{id}/messages     yes yes        -       -    -
  POST /conversations/{id}/phrases      yes yes        -       -    -
  POST /conversations/{id}/translations yes yes        -       -    -
  POST /conversations/{id}/notes        yes yes        -       -    -
  POST /conversations/{id}/introductions yes yes        -       -    -
  POST /conversations/{id}/introductions/{introduction}/progress yes yes - - -
  POST /conversations/{id}/export       yes yes        -       -    -
  POST /conversations/{id}/writing      yes yes        -       -    -
  POST /conversations/{id}/join         -   yes        -       -    -
  POST /conversations/{id}/leave        -   yes        -       -    -
  POST /conversations/{id}/release      yes yes        -       -    -
  POST /conversations/{id}/transfer     yes yes        -       -    -
  POST /conversations/{id}/give-back    yes yes        -       -    -
  POST /conversations/{id}/close        yes yes        -       -    -
  GET  /shift                           -   yes        -       -    -
  POST /conversations/{id}/assign       -   yes        -       -    -
  POST /staff/{id}/loan                 -   yes        -       -    -
  POST /staff/{id}/loan/end             -   yes        -       -    -
  GET  /reports                     yes     yes        yes     -    -
  POST /reports/{id}/take           yes     yes        yes     -    -
  POST /reports/{id}/answer         yes     yes        yes     -    -
  GET  /arrivals                    -       yes        -       yes  -
  GET  /mentions                    yes     yes        -       -    -
  POST /mentions/{id}/done          yes     yes        -       -    -
  GET  /undelivered                 yes     yes        -       -    -
  POST /undelivered/{id}/send-again yes     yes        -       -    -
`;
const [HEAD = [], ...ROWS] = MATRIX.trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/));
const ENDPOINTS = ROWS.map(([method = '', path = '', ...cells]) => ({ method, path, cells }));
const CELLS = ENDPOINTS.flatMap(({ method, path, cells }) =>
  ACCESS_ROLES.map((role, column) => [role, cells[column] === 'yes' ? 'may' : 'may not', method, path] as const),
);

/** The status of a call in its right form, to something that is not there. A stream is left once it has begun. */
async function statusOf(method: string, path: string, authorization: string): Promise<number> {
  const id = path.startsWith('/reports') ? NO_REPORT : path.startsWith('/staff') ? NO_STAFF : NOBODY;
  const query = path === '/phrases' ? '?locale=ar' : '';
  const body = method === 'POST' ? bodyFor(path) : undefined;
  const response = await fetch(
    `${served.origin}/desk/api${path.replace('{id}', id).replace('{introduction}', 'a'.repeat(32))}${query}`,
    {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
  );
  await response.body?.cancel();
  return response.status;
}

describe('who may call what', () => {
  it('has a column for every role, and a cell for each in every row', () => {
    expect(HEAD).toEqual([...ACCESS_ROLES]);
    for (const { cells } of ENDPOINTS) expect(cells).toHaveLength(ACCESS_ROLES.length);
  });

  it.each(CELLS)('%s %s %s %s', async (role, may, method, path) => {
    const { authorization } = await served.as(AMAL, [role]);
    const status = await statusOf(method, path, authorization);
    if (may === 'may') expect(status).not.toBe(403);
    else expect(status).toBe(403);
    expect(status).toBeLessThan(500);
  });

  it.each(ENDPOINTS)('$method $path: nobody without a token, and nobody without a role', async ({ method, path }) => {
    expect(await statusOf(method, path, '')).toBe(401);
    const { authorization } = await served.as(AMAL, []);
    expect(await statusOf(method, path, authorization)).toBe(403);
  });

  it('lets somebody with two roles do what either may', async () => {
    const { authorization } = await served.as(AMAL, ['lead', 'curator']);
    expect(await statusOf('GET', '/reports', authorization)).toBe(200);
    expect(await statusOf('GET', '/queue', authorization)).toBe(403);
  });

  it.each([
    ['adviser', { talks: true, joinsBeside: false, readsReports: true, readsNumbers: false }],
    ['supervisor', { talks: true, joinsBeside: true, readsReports: true, readsNumbers: true }],
    ['curator', { talks: false, joinsBeside: false, readsReports: true, readsNumbers: false }],
    ['lead', { talks: false, joinsBeside: false, readsReports: false, readsNumbers: true }],
  ] as const)('tells the desk of a %s what there is for them', async (role, may) => {
    const staff = await served.as(AMAL, [role]);
    expect((await staff.get('/desk/api/me')).body).toMatchObject({ name: 'Amal', may });
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
    const expected = ENDPOINTS.map(({ method, path }) => `${method} /desk/api${path}`);
    expect(described.sort()).toEqual(expected.sort());
    expect(paths['/desk/api/conversations/{id}/close']).toMatchObject({
      post: {
        requestBody: {
          content: { 'application/json': { schema: { properties: { end: { oneOf: expect.any(Array) } } } } },
        },
      },
    });
  });
});

function bodyFor(path: string): unknown {
  const act = path.slice(path.lastIndexOf('/') + 1);
  switch (act) {
    case 'claim':
    case 'join':
    case 'leave':
    case 'end':
      return undefined;
    case 'next':
      return {};
    case 'away':
      return { away: true };
    case 'assign':
      return { to: NO_STAFF, reason: 'other' };
    case 'loan':
      return { hub: 'other-hub' };
    case 'messages':
      return { fence: 1, messageId: 'message-1', text: 'hello' };
    case 'translations':
      return { fence: 1, seq: 0 };
    case 'phrases':
      return { fence: 1, messageId: 'message-1', phrase: 'hello', values: {} };
    case 'notes':
      return { fence: 1, noteId: 'note-0001', text: 'hello' };
    case 'transfer':
      return { fence: 1, to: { kind: 'role', role: 'adviser' }, reason: 'other' };
    case 'take':
      return { version: 0 };
    case 'answer':
      return { version: 0, answerId: 'answer-1', text: 'hello' };
    case 'introductions':
      return { fence: 1, offerId: 'offer-01', kind: 'call', service: 'hub-citizens-advice', about: 'money', asks: [] };
    case 'progress':
      return { move: 'sent' };
    case 'export':
      return {
        ...{ fence: 1, exportId: 'export-1', reason: 'complaint', why: 'x', telling: { kind: 'told' } },
        ...{ entries: [], notes: [], goal: false, plan: false },
      };
    case 'close':
      return { fence: 1, end: { outcome: 'solved' } };
    default:
      return { fence: 1 };
  }
}
