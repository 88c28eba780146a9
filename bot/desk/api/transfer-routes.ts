import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { conversationIdSchema } from '../../conversation/ids.ts';
import { colleaguesSchema, transferRequestSchema } from '../../wire/transfer.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { colleaguesOf, targetOf } from '../colleagues.ts';
import { endClaim } from '../staff-act.ts';
import { cardOf } from '../staff-member.ts';
import { freeUnlessTheirs, withSlot } from '../with-slot.ts';
import { staffOf } from './access.ts';
import type { DeskParts } from './parts.ts';

const config = { access: TALKS_WITH_PEOPLE };
const params = z.object({ id: conversationIdSchema });

/** Passing somebody on: to whom, and doing it. */
export function answerTransfers(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { audit, clock } = parts;

  api.get(
    '/colleagues',
    { config, schema: { summary: 'Whom I can pass somebody on to', response: { 200: colleaguesSchema } } },
    async (request) => colleaguesOf(staffOf(request).member, parts),
  );

  api.post(
    '/conversations/:id/transfer',
    {
      config,
      schema: {
        summary: 'Pass the person on to a colleague, a hub or a role',
        params,
        body: transferRequestSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { member } = staffOf(request);
      const { id } = request.params;
      const { fence, reason, note } = request.body;
      const to = await targetOf(request.body.to, parts);
      const noteId = `transfer-${fence}`;
      const notes = note === undefined ? [] : [{ text: note, staff: cardOf(member), noteId }];
      const act = { kind: 'transfer', to, reason, staff: member.id, fence } as const;
      const passOn = () => endClaim(id, act, parts, { notes });
      if (to.kind === 'staff') await withSlot(id, { id: to.staff.id, capacity: to.capacity }, parts, passOn);
      else await passOn();
      await freeUnlessTheirs(id, member.id, parts);
      await audit.passedOn({ staff: member.id, conversation: id, at: clock() });
      return reply.code(204).send(null);
    },
  );
}
