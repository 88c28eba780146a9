import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { conversationIdSchema } from '../../conversation/ids.ts';
import { RateLimit } from '../../http/limits.ts';
import { fenceRequestSchema } from '../../wire/desk.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { cardOf } from '../staff-member.ts';
import { showWriting } from '../writing.ts';
import { staffOf } from './access.ts';
import type { DeskParts } from './parts.ts';

/** Signs of one member of staff: whoever writes says so every 3 seconds. */
const LIMIT = { burst: 6, perMinute: 40 };

/** Showing the person that somebody writes. One too many is dropped: nobody waits for a sign. */
export function answerSigns(app: FastifyInstance, parts: DeskParts): void {
  const limit = new RateLimit(LIMIT, parts.clock);
  app.withTypeProvider<ZodTypeProvider>().post(
    '/conversations/:id/writing',
    {
      config: { access: TALKS_WITH_PEOPLE },
      schema: {
        summary: 'Show the person that I am writing',
        params: z.object({ id: conversationIdSchema }),
        body: fenceRequestSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const staff = cardOf(staffOf(request).member);
      if (limit.take(staff.id) === 0) {
        const { store, log, showWriting: show } = parts;
        await showWriting(request.params.id, { staff, fence: request.body.fence }, { store, log, show });
      }
      return reply.code(204).send(null);
    },
  );
}
