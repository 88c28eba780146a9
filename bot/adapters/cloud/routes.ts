import type { FastifyInstance } from 'fastify';
import type { RenderedReply } from '../../../dialogs/rendered.ts';
import { replyActivities } from './activities.ts';
import { type ChannelActivity, channelActivitySchema } from './activity-schema.ts';
import type { CloudParts } from './parts.ts';
import { turnRunner } from './turn.ts';

/** Straight to them, beside any log: nothing of it is kept. */
function sayToStaff(adapter: CloudParts['adapter'], activity: ChannelActivity, replies: readonly RenderedReply[]) {
  return adapter.turn(activity, async (context) => {
    const activities = replies.flatMap((reply) => replyActivities(reply, activity.channelId));
    if (activities.length > 0) await context.sendActivities(activities);
  });
}

/** `POST /api/messages`: Teams and every channel of the Azure Bot Service. A Fastify plugin. */
export function cloudRoutes(parts: CloudParts): (app: FastifyInstance) => Promise<void> {
  const runTurn = turnRunner(parts);
  return async (app) => {
    app.post('/api/messages', async (request, reply) => {
      const activity = channelActivitySchema.parse(request.body);
      await parts.adapter.authenticate(request.headers.authorization, activity);
      const forStaff = await parts.hearStaff?.(activity);
      if (forStaff?.kind === 'invoke') return reply.code(200).send(forStaff.body);
      const answer = forStaff ? await sayToStaff(parts.adapter, activity, forStaff.replies) : await runTurn(activity);
      return reply.code(answer?.status ?? 200).send(answer?.body);
    });
  };
}
