import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { conversationIdSchema } from '../../conversation/ids.ts';
import { mentionsSchema, nameableSchema } from '../../wire/mentions.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { mentionsFor } from '../mention.ts';
import { nameableIn } from '../nameable.ts';
import { staffOf } from './access.ts';
import { readBy } from './held-conversation.ts';
import type { DeskParts } from './parts.ts';

const config = { access: TALKS_WITH_PEOPLE };

/** Where colleagues have named me in a note. Opening one is coming to the talk, which the person is told and the audit log holds. */
export function answerMentions(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { mentions, clock } = parts;

  api.get(
    '/mentions',
    { config, schema: { summary: 'Where a note names me', response: { 200: mentionsSchema } } },
    async (request) => {
      return { now: clock(), mentions: await mentionsFor(staffOf(request), parts) };
    },
  );

  api.get(
    '/conversations/:id/colleagues',
    {
      config,
      schema: {
        summary: 'Whom a note in this conversation may name',
        params: z.object({ id: conversationIdSchema }),
        response: { 200: nameableSchema },
      },
    },
    async (request) => {
      const { member } = staffOf(request);
      const { hold } = await readBy(member, request.params.id, parts.store);
      return { staff: await nameableIn(hold.handOff, member, parts) };
    },
  );

  api.post(
    '/mentions/:id/done',
    {
      config,
      schema: {
        summary: 'I have seen that a note names me',
        params: z.object({ id: conversationIdSchema }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await mentions.drop(staffOf(request).member.id, request.params.id);
      return reply.code(204).send(null);
    },
  );
}
