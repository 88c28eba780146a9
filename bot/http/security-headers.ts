import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The strictest answer is the default; a page that needs more sets its own headers in its route. */
export const SECURE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** A year, in seconds. */
const HTTPS_ONLY = 'max-age=31536000';

/** Sets the headers that every answer has, and the request's id, which a person may quote and the log holds. */
export function secureHeaders(app: FastifyInstance, options: { https: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    secureAnswer(request, reply);
    if (options.https) reply.header('strict-transport-security', HTTPS_ONLY);
  });
}

/** The same for an answer that no hook comes to, as to an address that cannot be read. */
export function secureAnswer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.headers(SECURE_HEADERS).header('x-request-id', request.id);
}
