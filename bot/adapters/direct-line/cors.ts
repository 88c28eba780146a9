import type { FastifyInstance } from 'fastify';

/**
 * Web Chat may stand on any site, so any site may ask, as with the real Direct Line. There is no cookie: what gives access is
 * the token, which can be bound to sites of its own.
 */
export function allowOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply
      .header('access-control-allow-origin', '*')
      .header('access-control-expose-headers', 'Retry-After, X-Request-Id')
      .header('cross-origin-resource-policy', 'cross-origin');
  });
  app.options('/*', async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'Authorization, Content-Type, X-Requested-With, X-Ms-Bot-Agent')
      .header('access-control-max-age', '7200')
      .send(),
  );
}
