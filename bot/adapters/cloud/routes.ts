import type { FastifyInstance } from 'fastify';
import { channelActivitySchema } from './activity-schema.ts';
import type { CloudParts } from './parts.ts';
import { turnRunner } from './turn.ts';

/** `POST /api/messages`: Teams and every channel of the Azure Bot Service. A Fastify plugin. */
export function cloudRoutes(parts: CloudParts): (app: FastifyInstance) => Promise<void> {
  const runTurn = turnRunner(parts);
  return async (app) => {
    app.post('/api/messages', async (request, reply) => {
      const activity = channelActivitySchema.parse(request.body);
      await parts.adapter.authenticate(request.headers.authorization, activity);
      const answer = await runTurn(activity);
      return reply.code(answer?.status ?? 200).send(answer?.body);
    });
  };
}
