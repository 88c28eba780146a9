import type { FastifyInstance } from 'fastify';
import { activityRoutes } from './activity-routes.ts';
import { chatTokenRoutes } from './chat-token.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { allowOtherSites } from './cors.ts';
import type { DirectLineParts } from './parts.ts';
import { DirectLineServer } from './server.ts';
import { streamRoute } from './stream-route.ts';
import { tokenRoutes } from './token-routes.ts';

/**
 * Our Direct Line 3.0 server under `/v3/directline`, as Microsoft documents it, and the shorter way in of our own page under
 * `/chat`. A Fastify plugin.
 */
export function directLine(parts: DirectLineParts): (app: FastifyInstance) => Promise<void> {
  const server = new DirectLineServer(parts);
  return async (app) => {
    await app.register(
      async (api) => {
        allowOtherSites(api);
        tokenRoutes(api, server);
        conversationRoutes(api, server);
        activityRoutes(api, server);
        streamRoute(api, server);
      },
      { prefix: '/v3/directline' },
    );
    await app.register(async (page) => chatTokenRoutes(page, server));
  };
}
