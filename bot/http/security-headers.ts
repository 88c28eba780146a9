import type { FastifyInstance } from 'fastify';

/** The strictest answer is the default; a page that needs more sets its own headers in its route. */
const HEADERS = {
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
    reply.headers(HEADERS).header('x-request-id', request.id);
    if (options.https) reply.header('strict-transport-security', HTTPS_ONLY);
  });
}
