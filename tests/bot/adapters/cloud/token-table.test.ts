import { exportSPKI, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudService } from './cloud-service.ts';
import { startOpenIdMetadata, type TokenOptions } from './openid-metadata.ts';
import { type CloudWorld, startCloudWorld } from './world.ts';

let world: CloudWorld;
beforeAll(async () => {
  world = await startCloudWorld();
});
afterAll(() => world.stop());

const now = () => Math.floor(Date.now() / 1000);
const unsigned = (payload: object) =>
  `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`;

describe('a post with a token that is not right', () => {
  const wrong: Record<string, () => Promise<TokenOptions> | TokenOptions> = {
    'of another issuer': () => ({ claims: { iss: 'https://issuer.other' } }),
    'of an emulator': () => ({
      claims: {
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: 'app-of-the-tests',
      },
    }),
    'for another bot': () => ({ claims: { aud: 'app-of-others' } }),
    'without an audience': () => ({ claims: { aud: undefined } }),
    'for another service URL': () => ({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } }),
    'for no service URL': () => ({ claims: { serviceurl: undefined } }),
    expired: () => ({ claims: { exp: now() - 400 } }),
    'without an end': () => ({ claims: { exp: undefined } }),
    'not valid yet': () => ({ claims: { nbf: now() + 400 } }),
    'signed with another key': async () => ({ key: (await generateKeyPair('RS256')).privateKey }),
    'with an unknown key id': () => ({ kid: 'unknown' }),
    'signed with a shared secret': () => ({ alg: 'HS256', key: new TextEncoder().encode('a'.repeat(32)) }),
    'with another RSA algorithm': async () => ({
      alg: 'PS256',
      key: (await generateKeyPair('PS256')).privateKey,
    }),
  };
  it.each(Object.entries(wrong))('%s is refused', async (_, options) => {
    const person = world.person();
    const answer = await world.service.post(person.says('hello'), await options());
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ error: { code: 'token.invalid' } });
    expect(world.sentTo(person)).toEqual([]);
  });

  it.each([
    ['none', null, 401],
    ['an empty one', '', 401],
    ['no bearer', 'Basic dXNlcjpwYXNz', 403],
    ['garbage', 'Bearer garbage', 403],
    ['three parts of garbage', 'Bearer a.b.c', 403],
    ['one that says it is not signed', `Bearer ${unsigned({ iss: 'https://issuer.example' })}`, 403],
    ['an endless one', `Bearer ${'a'.repeat(10_000)}`, 403],
  ])('%s is refused', async (_, authorization, status) => {
    const answer = await world.service.post(world.person().says('hello'), { authorization });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ error: { code: status === 401 ? 'token.missing' : 'token.invalid' } });
  });

  it('signed with the public key as a shared secret is refused', async () => {
    const key = new TextEncoder().encode(await exportSPKI(world.openId.publicKey));
    const answer = await world.service.post(world.person().says('hello'), { alg: 'HS256', key });
    expect(answer.statusCode).toBe(403);
  });
});

describe('a post with a genuine token', () => {
  it('is heard', async () => {
    const person = world.person();
    expect((await world.service.post(person.says('hello'))).statusCode).toBe(200);
    expect(world.sentTo(person)).not.toEqual([]);
  });

  it('a few minutes off, as clocks are, is heard', async () => {
    const claims = { exp: now() - 200, nbf: now() - 900 };
    expect((await world.service.post(world.person().arrives(), { claims })).statusCode).toBe(200);
  });

  it('of a key that does not stand for this channel is refused', async () => {
    const person = world.person();
    const telegram = person.says('hello', { channelId: 'telegram' });
    expect((await world.service.post(telegram, { kid: 'teams-only' })).statusCode).toBe(403);
    expect((await world.service.post(person.says('hello'), { kid: 'teams-only' })).statusCode).toBe(200);
  });

  it.each([undefined, null, ''])('but the service URL %j is refused', async (serviceUrl) => {
    const answer = await world.service.post(world.person().says('hello', { serviceUrl }), {
      claims: { serviceurl: '' },
    });
    expect(answer.statusCode).toBe(403);
  });

  it.each([
    'https://attacker.example/',
    'https://attacker.trafficmanager.net/',
    'https://smba.trafficmanager.net.attacker.example/',
    'https://user@smba.trafficmanager.net/',
    'http://smba.trafficmanager.net/',
    'http://127.0.0.1:1/',
  ])('and the address %s, which is not trusted, is refused', async (serviceUrl) => {
    const answer = await world.service.post(world.person().says('hello', { serviceUrl }));
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ error: { code: 'token.invalid' } });
  });

  it('but from the Teams of another tenant is refused', async () => {
    const person = world.person();
    const conversation = { ...person.conversation, tenantId: 'another-tenant' };
    const answer = await world.service.post(person.says('hello', { conversation }));
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ error: { code: 'token.not-allowed' } });
  });
});

describe('while the keys cannot be had', () => {
  it('nobody is let in, nobody is called a forger, and it goes on by itself', async () => {
    const openId = await startOpenIdMetadata();
    const service = await cloudService({ store: world.store, connector: world.connector, openId });
    openId.state.down = true;
    const answer = await service.post(world.person().says('hello'));
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ error: { code: 'channel.unavailable' } });
    openId.state.down = false;
    expect((await service.post(world.person().says('hello'))).statusCode).toBe(200);
    await service.app.close();
    await openId.stop();
  });

  it('they are asked for once, not with every message', async () => {
    const openId = await startOpenIdMetadata();
    const service = await cloudService({ store: world.store, connector: world.connector, openId });
    const people = Array.from({ length: 5 }, () => world.person());
    await Promise.all(people.map((person) => service.post(person.arrives())));
    expect(openId.state.asked).toBe(2);
    await service.app.close();
    await openId.stop();
  });
});

describe('a body that is no activity', () => {
  it.each([[], null, {}, { type: 'message' }, { type: 7 }])('%j is refused before anything else', async (body) => {
    const answer = await world.service.app.inject({
      method: 'POST',
      url: '/api/messages',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ error: { code: 'request.invalid' } });
  });

  it('is refused where it is no JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await world.service.app.inject({ method: 'POST', url: '/api/messages', headers, payload: 'hello' });
    expect(answer.statusCode).toBe(415);
  });

  it('is refused where a message has no id', async () => {
    const answer = await world.service.post({ ...world.person().says('hello'), id: undefined });
    expect(answer.statusCode).toBe(400);
  });
});
