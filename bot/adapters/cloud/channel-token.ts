import { errors, type JWTVerifyResult, jwtVerify } from 'jose';
import { FingerpostError } from '../../errors.ts';
import type { ChannelKeys } from './channel-keys.ts';
import type { TrustServiceUrl } from './service-url.ts';

/** How far two clocks may be apart, in seconds: what Microsoft tells bots to allow. */
const CLOCK_TOLERANCE_S = 300;
/** Longer than any token of a channel, far shorter than what would cost time to parse. */
const MAX_TOKEN_LENGTH = 8_192;

export type ChannelTokenRules = {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: ChannelKeys;
  readonly trust: TrustServiceUrl;
};

/** What of an activity the token must agree with. */
type Claimed = { readonly channelId: string; readonly serviceUrl?: string | null | undefined };

/** What jose says when not the token is at fault, but the keys cannot be had: an answer that is no 200, late, or not a key set. */
const NO_KEYS: ReadonlySet<string> = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

/**
 * Checks that a channel of the Azure Bot Service sent this. We check it ourselves because the SDK also lets in tokens of the
 * emulator, of skills and of the ASE channel, which say nothing about the service URL; skips that check where an activity has no
 * service URL; answers 500 to a bad signature; and writes to the console.
 * @throws FingerpostError `token.missing` (401) without a token; `token.invalid` (403) if it is not a genuine one for this bot, this
 *   channel and this service URL, or its time is over or not yet come; `channel.unavailable` (503) while the keys cannot be had.
 */
export async function checkChannelToken(
  header: string | undefined,
  { channelId, serviceUrl }: Claimed,
  rules: ChannelTokenRules,
): Promise<void> {
  const { payload, protectedHeader } = await verified(bearerToken(header), rules);
  const endorsements = rules.keys.endorsementsOf(protectedHeader.kid);
  const mayStandFor = endorsements.length === 0 || endorsements.includes(channelId);
  if (!mayStandFor || !serviceUrl || payload['serviceurl'] !== serviceUrl || !rules.trust(serviceUrl)) {
    throw new FingerpostError('token.invalid');
  }
}

function bearerToken(header: string | undefined): string {
  if (header === undefined || header === '') throw new FingerpostError('token.missing');
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header)?.[1];
  if (token === undefined || token.length > MAX_TOKEN_LENGTH) throw new FingerpostError('token.invalid');
  return token;
}

async function verified(token: string, rules: ChannelTokenRules): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, rules.keys.keyOf, {
      algorithms: ['RS256'],
      issuer: rules.issuer,
      audience: rules.appId,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['exp', 'serviceurl'],
    });
  } catch (error) {
    const tokenIsAtFault = error instanceof errors.JOSEError && !NO_KEYS.has(error.code);
    throw new FingerpostError(tokenIsAtFault ? 'token.invalid' : 'channel.unavailable', { cause: error });
  }
}
