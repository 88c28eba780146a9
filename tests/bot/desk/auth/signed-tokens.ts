import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { TokenRules } from '../../../../bot/desk/auth/token-rules.ts';
import { TOKEN_ALGORITHM } from '../../../../bot/desk/auth/token-rules.ts';

/** A provider's key pair, what the deployment pins, and genuine tokens to spoil. */
export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OBJECT = '22222222-2222-4222-8222-222222222222';
export const CLIENT = 'fingerpost-desk-app';
const AUDIENCE = 'fingerpost-desk';
export const KEY_ID = 'key-1';

export const keys = await generateKeyPair(TOKEN_ALGORITHM, { extractable: true });
export const publicJwk = { ...(await exportJWK(keys.publicKey)), kid: KEY_ID, use: 'sig', alg: TOKEN_ALGORITHM };

export const RULES: TokenRules = {
  issuer: 'https://sign-in.example/{tenant}/v2.0',
  audiences: [AUDIENCE],
  tenants: new Set([TENANT]),
  clients: new Map([[CLIENT, 'desk']]),
  keys: createLocalJWKSet({ keys: [publicJwk] }),
};

export function claims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: `https://sign-in.example/${TENANT}/v2.0`,
    aud: AUDIENCE,
    exp: now + 600,
    nbf: now - 5,
    tid: TENANT,
    oid: OBJECT,
    azp: CLIENT,
    scp: 'profile desk',
    roles: ['adviser'],
  };
}

export function signed(payload: JWTPayload, key = keys.privateKey, kid = KEY_ID): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: TOKEN_ALGORITHM, kid }).sign(key);
}
