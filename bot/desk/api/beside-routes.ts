import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { conversationIdSchema } from '../../conversation/ids.ts';
import { mustSupervise } from '../auth/supervises.ts';
import { SUPERVISES } from '../auth/talks-with-people.ts';
import { beside } from '../beside-act.ts';
import { staffOf } from './access.ts';
import { ofTheirHub } from './held-conversation.ts';
import type { DeskParts } from './parts.ts';

const config = { access: SUPERVISES };
const params = z.object({ id: conversationIdSchema });
const SUMMARIES = {
  join: 'Come to a talk that a colleague holds; the person is told',
  leave: 'Leave a talk that a colleague holds; the person is told',
} as const;

/** A supervisor beside a colleague of their own hub. */
export function answerBeside(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  for (const act of ['join', 'leave'] as const) {
    api.post(
      `/conversations/:id/${act}`,
      { config, schema: { summary: SUMMARIES[act], params, response: { 204: z.null() } } },
      async (request, reply) => {
        const { member } = staffOf(request);
        const { id, hold } = await ofTheirHub(member, request.params.id, parts.store);
        if (act === 'join') mustSupervise(staffOf(request), hold);
        await beside(id, act, member, parts);
        return reply.code(204).send(null);
      },
    );
  }
}
