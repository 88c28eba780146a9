import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { conversationIdSchema, staffIdSchema } from '../../conversation/ids.ts';
import { assignRequestSchema, loanRequestSchema, shiftSchema } from '../../wire/shift.ts';
import { mustSupervise } from '../auth/supervises.ts';
import { SUPERVISES } from '../auth/talks-with-people.ts';
import { give } from '../shift/give.ts';
import { endLoan, lend } from '../shift/lend.ts';
import { shiftOf } from '../shift/shift.ts';
import { staffOf } from './access.ts';
import { ofTheirHub } from './held-conversation.ts';
import type { DeskParts } from './parts.ts';

const config = { access: SUPERVISES };
const nothing = z.null();

/** What a supervisor sees of a shift, and does about it. Each act is in the audit log. */
export function answerShift(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { store, audit, clock } = parts;

  api.get(
    '/shift',
    { config, schema: { summary: 'Who is on, who waits, what is about to be late', response: { 200: shiftSchema } } },
    async (request) => shiftOf(staffOf(request).member, parts),
  );

  api.post(
    '/conversations/:id/assign',
    {
      config,
      schema: {
        summary: 'Give a person who waits, or is with somebody, to a colleague; the person is asked',
        params: z.object({ id: conversationIdSchema }),
        body: assignRequestSchema,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { member } = staffOf(request);
      const conversation = await ofTheirHub(member, request.params.id, store);
      mustSupervise(staffOf(request), conversation.hold);
      await give(conversation, request.body, parts);
      await audit.assigned({
        staff: member.id,
        conversation: conversation.id,
        colleague: request.body.to,
        at: clock(),
      });
      return reply.code(204).send(null);
    },
  );

  const params = z.object({ id: staffIdSchema });
  api.post(
    '/staff/:id/loan',
    {
      config,
      schema: {
        summary: 'Lend a colleague of my hub who is at their desk to another hub, for today',
        params,
        body: loanRequestSchema,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { member } = staffOf(request);
      const colleague = request.params.id;
      const { hub } = request.body;
      const until = await lend(member, { colleague, ...request.body }, parts);
      await audit.lent({ staff: member.id, colleague, hub, until, at: clock() });
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/staff/:id/loan/end',
    { config, schema: { summary: 'End the loan of a colleague', params, response: { 204: nothing } } },
    async (request, reply) => {
      const { member } = staffOf(request);
      const colleague = request.params.id;
      await endLoan(member, colleague, parts);
      await audit.lent({ staff: member.id, colleague, hub: null, until: null, at: clock() });
      return reply.code(204).send(null);
    },
  );
}
