import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import { FingerpostError } from '../errors.ts';
import { OPENID_PATH } from './openid-provider.ts';
import { PAGE_HEADERS } from './pages.ts';

/** Hands everything under `/openid` to the provider, which reads the raw request by itself. */
export function mountProvider(app: FastifyInstance, provider: Provider): void {
  const answer = provider.callback();
  const { origin: own } = new URL(provider.issuer);
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', async () => undefined);
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: `${OPENID_PATH}/*`,
      handler: async (request, reply) => {
        // The provider would refuse it too, and repeat it. A form of ours, whose pages send no referrer, comes from `null`.
        const { origin = own } = request.headers;
        if (origin !== own && origin !== 'null') throw new FingerpostError('token.not-allowed');
        reply.hijack();
        const headers = { ...reply.getHeaders(), 'content-security-policy': PAGE_HEADERS['content-security-policy'] };
        for (const [name, value] of Object.entries(headers)) if (value !== undefined) reply.raw.setHeader(name, value);
        // The provider learns where it lies from the difference between the two, as it does under Express.
        Object.assign(request.raw, { originalUrl: request.url, url: request.url.slice(OPENID_PATH.length) });
        await answer(request.raw, reply.raw);
      },
    });
  });
}
