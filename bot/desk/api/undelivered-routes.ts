import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type ConversationId, conversationIdSchema } from '../../conversation/ids.ts';
import type { Conversation, ConversationStore } from '../../conversation/store.ts';
import { FingerpostError } from '../../errors.ts';
import { undeliveredSchema } from '../../wire/undelivered.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { staffOf } from './access.ts';
import type { DeskParts } from './parts.ts';

const config = { access: TALKS_WITH_PEOPLE };
const params = z.object({ id: conversationIdSchema });
/** The oldest that one look shows. */
const SHOWN = 200;

/** What could not be delivered to a person's channel, and asking to try again. */
export function answerUndelivered(app: FastifyInstance, { outbox, store, clock }: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();

  api.get(
    '/undelivered',
    {
      config,
      schema: { summary: 'Who cannot be reached, and what was given up', response: { 200: undeliveredSchema } },
    },
    async (request) => {
      const { hub } = staffOf(request).member;
      const found = await outbox.undelivered(SHOWN);
      const shown = await Promise.all(
        found.map(async ({ conversation: id, standstill, dead }) => {
          const conversation = await ofHub(id, hub, store);
          if (conversation === null) return [];
          const { why = null, at = null, code = null } = standstill ?? {};
          const { channel } = conversation;
          return [{ conversation: id, channel, standstill: why, since: at, code, dead: [...dead] }];
        }),
      );
      return { now: clock(), conversations: shown.flat() };
    },
  );

  api.post(
    '/undelivered/:id/send-again',
    {
      config,
      schema: { summary: 'Try again to deliver what was given up', params, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { hub } = staffOf(request).member;
      const { id } = request.params;
      const isThere = (await ofHub(id, hub, store)) !== null && (await outbox.sendAgain(id));
      if (!isThere) throw new FingerpostError('conversation.not-found');
      return reply.code(204).send(null);
    },
  );
}

/** Null where it is over, or another hub's people have to do with it. */
async function ofHub(
  id: ConversationId,
  hub: string,
  store: Pick<ConversationStore, 'load'>,
): Promise<Conversation | null> {
  const conversation = await store.load(id, { fresh: true });
  if (conversation === null) return null;
  const { hold } = conversation;
  return hold.kind === 'bot' || hold.handOff.hub === hub ? conversation : null;
}
