import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * Whether Meta signed these bytes: `X-Hub-Signature-256`, HMAC-SHA256 under the app secret over the body as it came, compared in constant time
 * (developers.facebook.com/docs/messenger-platform/webhooks, "Validate Payloads"). The old `X-Hub-Signature` (SHA-1) is never looked at. The
 * bytes must not be parsed and written again: Meta escapes what is not Latin.
 */
export function isSigned(body: Buffer, header: unknown, appSecret: string): boolean {
  const given = typeof header === 'string' ? /^sha256=([0-9a-f]{64})$/.exec(header)?.[1] : undefined;
  if (given === undefined) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', appSecret).update(body).digest());
}

/** Whether a text is the secret, in a time that says nothing about how much of it is right. */
export function isSecret(given: unknown, secret: string): boolean {
  if (typeof given !== 'string') return false;
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', secret, 'buffer'));
}

const payloadSchema = z.object({ algorithm: z.literal('HMAC-SHA256'), user_id: z.string().regex(/^\d{1,30}$/) });

/**
 * Who asks, in Meta's `signed_request`: signature and payload in base64url with a point between them, HMAC-SHA256 of the payload as it is
 * written (developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback). Null: not from Meta.
 */
export function personInSignedRequest(signedRequest: unknown, appSecret: string): string | null {
  const parts = typeof signedRequest === 'string' ? /^([\w-]{43})=?\.([\w-]+)=*$/.exec(signedRequest) : null;
  const [, signature = '', payload = ''] = parts ?? [];
  const right = createHmac('sha256', appSecret).update(payload).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  try {
    return payloadSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).user_id;
  } catch {
    return null;
  }
}
