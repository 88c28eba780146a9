import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readToken } from '../../../../bot/desk/auth/read-token.ts';
import { remoteSigningKeys } from '../../../../bot/desk/auth/signing-keys.ts';
import { TOKEN_ALGORITHM } from '../../../../bot/desk/auth/token-rules.ts';
import { FingerpostError } from '../../../../bot/errors.ts';
import { CLIENT, claims, KEY_ID, keys, OBJECT, publicJwk, RULES, signed, TENANT } from './signed-tokens.ts';

const LATER = 10 * 60;
const now = () => Math.floor(Date.now() / 1000);
const otherKeys = await generateKeyPair(TOKEN_ALGORITHM);

describe('a genuine token', () => {
  it('says who it is about, what they may do and how long', async () => {
    const payload = { ...claims(), roles: ['adviser', 'supervisor', 'root'] };
    const holder = await readToken(`Bearer ${await signed(payload)}`, RULES);
    expect(holder.id).toBe(`${TENANT}:${OBJECT}`);
    expect([...holder.roles]).toEqual(['adviser', 'supervisor']);
    expect(holder.expiresAt).toBe((payload.exp ?? 0) * 1000);
  });
  it('gives no role where it names none', async () => {
    const { roles: _, ...payload } = claims();
    expect((await readToken(`Bearer ${await signed(payload)}`, RULES)).roles.size).toBe(0);
  });
});

describe('what is refused', () => {
  const rows: [string, () => Promise<string | undefined>, string][] = [
    ['no header', async () => undefined, 'token.missing'],
    ['an empty header', async () => '', 'token.missing'],
    ['another scheme', async () => 'Basic YTpi', 'token.invalid'],
    ['garbage', async () => 'Bearer garbage', 'token.invalid'],
    ['garbage in three parts', async () => 'Bearer a.b.c', 'token.invalid'],
    ['a header of 100,000 letters', async () => `Bearer ${'a'.repeat(100_000)}`, 'token.invalid'],
    ['no signature, algorithm none', async () => unsigned('none'), 'token.invalid'],
    ['the public key used as a shared secret', async () => signedWithPublicKey(), 'token.invalid'],
    ['another key', async () => bearer(claims(), otherKeys.privateKey), 'token.invalid'],
    ['an unknown key id', async () => `Bearer ${await signed(claims(), keys.privateKey, 'key-2')}`, 'token.invalid'],
    ['another issuer', () => bearer({ ...claims(), iss: 'https://elsewhere.example/v2.0' }), 'token.invalid'],
    ['the issuer of another tenant', () => bearer({ ...claims(), iss: RULES.issuer }), 'token.invalid'],
    ['another audience', () => bearer({ ...claims(), aud: 'fingerpost-other' }), 'token.invalid'],
    ['another tenant, genuine in itself', () => bearer(fromTenant('33333333')), 'token.not-allowed'],
    ['another application', () => bearer({ ...claims(), azp: 'somebody-else' }), 'token.not-allowed'],
    ['another permission', () => bearer({ ...claims(), scp: 'profile desktop' }), 'token.not-allowed'],
    ['no permission', () => bearer(without('scp')), 'token.invalid'],
    ['no tenant', () => bearer(without('tid')), 'token.invalid'],
    ['no object id', () => bearer(without('oid')), 'token.invalid'],
    ['no application', () => bearer(without('azp')), 'token.invalid'],
    ['no end', () => bearer(without('exp')), 'token.invalid'],
    ['an object id that would break a key', () => bearer({ ...claims(), oid: 'a:b c' }), 'token.invalid'],
    ['an expired one', () => bearer({ ...claims(), exp: now() - LATER }), 'token.invalid'],
    ['one from the future', () => bearer({ ...claims(), nbf: now() + LATER }), 'token.invalid'],
  ];
  it.each(rows)('%s', async (_name, header, code) => {
    const error = await readToken(await header(), RULES).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FingerpostError);
    expect(error).toMatchObject({ code });
  });
});

describe('the provider’s keys', () => {
  it('are fetched once, and not again for each forged key id', async () => {
    const provider = await keyServer(() => ({ status: 200, body: JSON.stringify({ keys: [publicJwk] }) }));
    const rules = { ...RULES, keys: remoteSigningKeys(provider.address) };
    await readToken(await bearer(claims()), rules);
    for (let at = 0; at < 20; at += 1) {
      const forged = `Bearer ${await signed(claims(), otherKeys.privateKey, `forged-${at}`)}`;
      await expect(readToken(forged, rules)).rejects.toMatchObject({ code: 'token.invalid' });
    }
    expect(provider.asked()).toBe(1);
  });
  it('that cannot be had are not the token’s fault', async () => {
    const provider = await keyServer(() => ({ status: 500, body: '' }));
    const rules = { ...RULES, keys: remoteSigningKeys(provider.address) };
    const error = await readToken(await bearer(claims()), rules).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'sign-in.unavailable' });
  });
});

async function bearer(payload: ReturnType<typeof claims>, key = keys.privateKey): Promise<string> {
  return `Bearer ${await signed(payload, key)}`;
}

function fromTenant(tid: string): ReturnType<typeof claims> {
  return { ...claims(), tid, iss: RULES.issuer.replace('{tenant}', tid) };
}

function without(name: string): ReturnType<typeof claims> {
  return Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name));
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function unsigned(alg: string): string {
  return `Bearer ${encoded({ alg, kid: KEY_ID })}.${encoded(claims())}.`;
}

async function signedWithPublicKey(): Promise<string> {
  const input = `${encoded({ alg: 'HS256', kid: KEY_ID })}.${encoded({ ...claims(), azp: CLIENT })}`;
  const secret = await exportSPKI(keys.publicKey);
  return `Bearer ${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

async function keyServer(answer: () => { status: number; body: string }) {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    const { status, body } = answer();
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  const { port } = server.address() as AddressInfo;
  return { address: new URL(`http://127.0.0.1:${port}/jwks`), asked: () => asked };
}
