import { errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { type StaffId, staffIdSchema } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import { ACCESS_ROLES, type AccessRole } from '../staff-member.ts';
import { CLOCK_TOLERANCE_S, TOKEN_ALGORITHM, type TokenRules } from './token-rules.ts';

/** Who a valid token is about. `expiresAt` is in milliseconds since 1970. */
export type TokenHolder = {
  readonly id: StaffId;
  readonly roles: ReadonlySet<AccessRole>;
  readonly expiresAt: number;
};

const claimsSchema = z.object({
  iss: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  tid: z.string().min(1),
  oid: z.string().min(1),
  azp: z.string().min(1),
  scp: z.string(),
  roles: z.array(z.string()).default([]),
});

/** Longer than any token that a provider makes for us, far shorter than what would cost time to parse. */
const MAX_TOKEN_LENGTH = 8_192;

/** What jose says when the token, and not the world around us, is at fault. */
const TOKEN_FAULTS: readonly (abstract new (...args: never[]) => Error)[] = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/**
 * Reads an `Authorization: Bearer` header.
 * @throws FingerpostError `token.missing` (401) without one; `token.invalid` (403) if the token is not a genuine one for us, or its
 *   time is over; `token.not-allowed` (403) if it is genuine but from a tenant, application or permission that is not let in;
 *   `sign-in.unavailable` (503) while the keys to check it with cannot be had.
 */
export async function readToken(header: string | undefined, rules: TokenRules): Promise<TokenHolder> {
  const claims = claimsSchema.safeParse(await verifiedPayload(bearerToken(header), rules));
  if (!claims.success) throw new FingerpostError('token.invalid');
  const { iss, tid, oid, azp, scp, roles, exp } = claims.data;
  if (!rules.tenants.has(tid)) throw new FingerpostError('token.not-allowed');
  if (iss !== rules.issuer.replace('{tenant}', tid)) throw new FingerpostError('token.invalid');
  const permission = rules.clients.get(azp);
  if (permission === undefined) throw new FingerpostError('token.not-allowed');
  if (!scp.split(' ').includes(permission)) throw new FingerpostError('token.not-allowed');
  const id = staffIdSchema.safeParse(`${tid}:${oid}`);
  if (!id.success) throw new FingerpostError('token.invalid');
  return { id: id.data, roles: new Set(ACCESS_ROLES.filter((role) => roles.includes(role))), expiresAt: exp * 1000 };
}

function bearerToken(header: string | undefined): string {
  if (header === undefined || header === '') throw new FingerpostError('token.missing');
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header)?.[1];
  if (token === undefined || token.length > MAX_TOKEN_LENGTH) throw new FingerpostError('token.invalid');
  return token;
}

async function verifiedPayload(token: string, rules: TokenRules): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, rules.keys, {
      algorithms: [TOKEN_ALGORITHM],
      audience: [...rules.audiences],
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['iss', 'exp', 'tid', 'oid', 'azp', 'scp'],
    });
    return payload;
  } catch (error) {
    if (TOKEN_FAULTS.some((fault) => error instanceof fault))
      throw new FingerpostError('token.invalid', { cause: error });
    throw new FingerpostError('sign-in.unavailable', { cause: error });
  }
}
