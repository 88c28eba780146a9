import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type ConversationId, conversationIdSchema } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import { type ExportRequest, exportRequestSchema, exportSchema } from '../../wire/export.ts';
import { actWithWords } from '../act-with-words.ts';
import { staffOf } from '../api/access.ts';
import { deskConversation } from '../api/desk-conversation.ts';
import { heldBy } from '../api/held-conversation.ts';
import type { DeskParts } from '../api/parts.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { claimGuard, joinedWith } from '../rules/staff.ts';
import { refusalError } from '../staff-act.ts';
import { cardOf, type StaffMember } from '../staff-member.ts';
import { chosen } from './chosen.ts';

/** What must outlive the conversation is taken out of it before it is closed. */
export function answerExports(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { store, audit, clock } = parts;

  api.post(
    '/conversations/:id/export',
    {
      config: { access: TALKS_WITH_PEOPLE },
      schema: {
        summary: "Take out exactly what must go into the council's own case system",
        params: z.object({ id: conversationIdSchema }),
        body: exportRequestSchema,
        response: { 200: exportSchema },
      },
    },
    async (request) => {
      const { member } = staffOf(request);
      const { id } = request.params;
      const held = await heldBy(member, id, store);
      if (held.hold.kind !== 'joined') throw new FingerpostError('token.not-allowed');
      if (held.hold.fence !== request.body.fence) throw new FingerpostError('claim.lost');
      const { reason, telling } = request.body;
      // What leaves without a record of it must not leave at all, and nobody is told of what has not left: so the record comes first.
      const told = telling.kind === 'told' ? 'told' : telling.because;
      await audit.exported({ staff: member.id, conversation: id, at: clock(), reason, told });
      const seen = await deskConversation(held, member.id, parts);
      if (telling.kind === 'told') await tell(id, member, request.body);
      return chosen(seen, request.body, { by: cardOf(member), hub: held.hold.handOff.hub, now: clock() });
    },
  );

  async function tell(
    id: ConversationId,
    { id: staff, name }: StaffMember,
    { fence, exportId, reason }: ExportRequest,
  ) {
    const proof = { staff, fence };
    const replies = [{ said: { key: `conversation:export.${reason}` as const, params: { name } } }];
    await actWithWords(
      id,
      {
        once: `export:${staff}:${exportId}`,
        decide: (conversation) => {
          const joined = joinedWith(conversation, proof);
          if (joined.kind === 'refusal') throw refusalError(joined);
          return { state: conversation.state, replies, guard: claimGuard(proof) };
        },
      },
      parts,
    );
  }
}
