import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

export const APP = { id: 'app-of-the-tests', password: 'secret-of-the-tests', tenant: 'tenant-of-the-tests' };
export const ISSUER = 'https://issuer.example';

/** What a test changes about a token; `undefined` leaves a claim out. */
export type TokenOptions = {
  readonly claims?: Readonly<Record<string, string | number | undefined>>;
  readonly alg?: string;
  readonly kid?: string;
  readonly key?: CryptoKey | Uint8Array;
};

export type OpenIdMetadata = Awaited<ReturnType<typeof startOpenIdMetadata>>;

/** The Bot Framework's token service on the loopback address: OpenID metadata, keys, and real tokens signed with them. */
export async function startOpenIdMetadata() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const teamsOnly = await generateKeyPair('RS256');
  const keys = [
    { ...(await exportJWK(publicKey)), kid: 'main', use: 'sig', endorsements: ['msteams', 'facebook', 'telegram'] },
    { ...(await exportJWK(teamsOnly.publicKey)), kid: 'teams-only', use: 'sig', endorsements: ['msteams'] },
  ];
  const state = { down: false, asked: 0 };
  const server = createServer((request, response) => {
    state.asked += 1;
    response.setHeader('content-type', 'application/json');
    if (state.down) response.writeHead(503).end();
    else if (request.url === '/metadata')
      response.end(JSON.stringify({ issuer: ISSUER, jwks_uri: `${origin()}/keys` }));
    else if (request.url === '/keys') response.end(JSON.stringify({ keys }));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** A token as a channel shows it, for this service URL. */
  function token(serviceUrl: string, { claims = {}, alg = 'RS256', kid = 'main', key }: TokenOptions = {}) {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: ISSUER, aud: APP.id, nbf: now - 10, exp: now + 600, serviceurl: serviceUrl, ...claims };
    const signWith = key ?? (kid === 'teams-only' ? teamsOnly.privateKey : privateKey);
    return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(signWith);
  }

  return {
    address: `${origin()}/metadata`,
    state,
    token,
    publicKey,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
