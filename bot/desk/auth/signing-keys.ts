import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/**
 * The provider's public keys, fetched when first needed and kept for an hour. A token with an unknown key asks again, at most once
 * in 30 seconds, so that forged key ids cannot make us flood the provider. All times in milliseconds.
 */
export function remoteSigningKeys(address: URL): JWTVerifyGetKey {
  return createRemoteJWKSet(address, {
    cacheMaxAge: 3_600_000,
    cooldownDuration: 30_000,
    timeoutDuration: 5_000,
  });
}
