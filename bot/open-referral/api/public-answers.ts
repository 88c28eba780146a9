import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Allowance, addressKey, RateLimit } from '../../http/limits.ts';
import { refuseUntil } from '../../http/refuse-until.ts';

/** The directory changes when the service starts anew, or when staff change it: a few minutes late does no harm. In seconds. */
const FRESH_S = 300;

/**
 * Any site may read, nobody has to say who they are, and an answer may be kept for a while. One address has an allowance of its
 * own for reading, so that whoever copies the directory takes nothing from people who chat.
 */
export function answerAnybody(app: FastifyInstance, allowance: Allowance, clock: () => number): void {
  const limit = new RateLimit(allowance, clock);
  app.addHook('onRequest', async (request, reply) => {
    reply
      .header('access-control-allow-origin', '*')
      .header('access-control-expose-headers', 'ETag, Retry-After, X-Request-Id')
      .header('cross-origin-resource-policy', 'cross-origin');
    refuseUntil(reply, limit.take(addressKey(request.ip)));
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    reply.header('cache-control', `public, max-age=${FRESH_S}`).header('etag', tag);
    if (request.headers['if-none-match'] !== tag) return payload;
    reply.code(304).removeHeader('content-type');
    return '';
  });
}
