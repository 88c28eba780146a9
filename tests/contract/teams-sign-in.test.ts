import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEAMS_CLIENTS } from '../../bot/desk/auth/teams-sign-in.ts';
import { startTeamsService, TENANT, type TeamsService } from '../service/teams-service.ts';

const OTHER_TENANT = '33333333-3333-4333-8333-333333333333';
const now = () => Math.floor(Date.now() / 1000);

let teams: TeamsService;
beforeAll(async () => {
  teams = await startTeamsService();
});
afterAll(() => teams.stop());

async function ask(authorization: string | null) {
  const headers: Record<string, string> = authorization === null ? {} : { authorization };
  const answer = await fetch(`${teams.service.url}/desk/api/me`, { headers });
  return { status: answer.status, body: await answer.json() };
}

describe('the token that Teams gives to the tab', () => {
  const right: [string, JWTPayload][] = [
    ['names the application by its id', {}],
    ['comes from Teams in a browser', { azp: TEAMS_CLIENTS[1] }],
    ['carries other permissions too', { scp: 'openid access_as_user profile' }],
    ['comes from the desk’s own page', { aud: 'desk-in-the-browser', azp: 'desk-page', scp: 'desk' }],
  ];
  test.each(right)('lets its owner in when it %s', async (_, changes) => {
    const answer = await ask(`Bearer ${await teams.token(changes)}`);
    expect(answer).toMatchObject({ status: 200, body: { name: 'Amal', hub: 'croxteth' } });
  });

  test('lets its owner in when it names the application by its id URI', async () => {
    expect(await ask(`Bearer ${await teams.token({ aud: teams.resource })}`)).toMatchObject({ status: 200 });
  });

  const wrong: [string, JWTPayload, string][] = [
    ['is for another audience', { aud: 'api://desk.example.org/another' }, 'token.invalid'],
    ['is for Microsoft Graph', { aud: '00000003-0000-0000-c000-000000000000' }, 'token.invalid'],
    ['has no audience', { aud: [] }, 'token.invalid'],
    [
      'is from another tenant',
      { tid: OTHER_TENANT, iss: `https://login.example/${OTHER_TENANT}/v2.0` },
      'token.not-allowed',
    ],
    ['names a tenant that is not its issuer’s', { iss: `https://login.example/${OTHER_TENANT}/v2.0` }, 'token.invalid'],
    ['is expired', { exp: now() - 120 }, 'token.invalid'],
    ['is not valid yet', { nbf: now() + 600 }, 'token.invalid'],
    ['is of another issuer', { iss: `https://sign-in.example/${TENANT}/v2.0` }, 'token.invalid'],
    ['was asked for by another application', { azp: 'another' }, 'token.not-allowed'],
    ['has the permission of the desk’s own page only', { scp: 'desk' }, 'token.not-allowed'],
    ['is of somebody who is not in the directory', { oid: 'nobody' }, 'token.not-allowed'],
  ];
  test.each(wrong)('lets nobody in when it %s', async (_, changes, code) => {
    const answer = await ask(`Bearer ${await teams.token(changes)}`);
    expect(answer).toMatchObject({ status: 403, body: { error: { code } } });
  });

  test('lets nobody in when another key signed it', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const [, payload = ''] = (await teams.token()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'key-1' }).sign(privateKey);
    expect(await ask(`Bearer ${forged}`)).toMatchObject({ status: 403, body: { error: { code: 'token.invalid' } } });
  });

  test('is asked for where there is none', async () => {
    expect(await ask(null)).toMatchObject({ status: 401, body: { error: { code: 'token.missing' } } });
  });
});

test('only the tab may be shown by Teams, and nothing by anybody else', async () => {
  const policyOf = async (path: string) =>
    (await fetch(`${teams.service.url}${path}`)).headers.get('content-security-policy') ?? '';
  expect(await policyOf('/desk/teams/?host=teams')).toMatch(/frame-ancestors https:\/\/teams\.microsoft\.com /);
  for (const path of [
    '/',
    '/chat',
    '/desk/',
    '/desk/?host=teams',
    '/desk/config.json',
    '/plan',
    '/new-here',
    '/rights',
  ])
    expect(await policyOf(path), path).toContain("frame-ancestors 'none'");
});
