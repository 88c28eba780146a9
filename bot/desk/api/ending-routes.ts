import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { conversationIdSchema } from '../../conversation/ids.ts';
import { closeRequestSchema, fenceRequestSchema, giveBackRequestSchema } from '../../wire/desk.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { endClaim } from '../staff-act.ts';
import { cardOf } from '../staff-member.ts';
import { wordsFor } from '../translation/words-for.ts';
import { staffOf } from './access.ts';
import { heldBy } from './held-conversation.ts';
import type { DeskParts } from './parts.ts';

const config = { access: TALKS_WITH_PEOPLE };
const params = z.object({ id: conversationIdSchema });
const nothing = z.null();

/** The ways in which a claim ends with whoever made it. */
export function answerEndings(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { store, slots, audit, clock, translator } = parts;

  api.post(
    '/conversations/:id/release',
    {
      config,
      schema: {
        summary: 'Let go: the person waits again, at the front',
        params,
        body: fenceRequestSchema,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { member } = staffOf(request);
      const { id } = request.params;
      await endClaim(id, { kind: 'release', staff: member.id, fence: request.body.fence }, parts);
      await slots.free(member.id, id);
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/conversations/:id/give-back',
    {
      config,
      schema: {
        summary: 'Give back to the bot, with a summary for the person',
        params,
        body: giveBackRequestSchema,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { member } = staffOf(request);
      const { id } = request.params;
      const { fence, summary } = request.body;
      const act = { kind: 'give-back', staff: member.id, fence } as const;
      await endClaim(id, act, parts, { said: summary === undefined ? [] : [await summaryEntry(summary)] });
      await slots.free(member.id, id);
      return reply.code(204).send(null);

      async function summaryEntry({ text, locale, messageId }: NonNullable<typeof summary>) {
        // Nothing is translated for who may not say it; an act that was done before is answered without its words.
        const to = (await store.load(id))?.state.locale ?? locale;
        const isTheirs = await heldBy(member, id, store).then(
          () => true,
          () => false,
        );
        const words = await wordsFor(text, { from: locale, to }, isTheirs ? translator : null);
        return { from: 'staff', ...words, staff: cardOf(member), messageId } as const;
      }
    },
  );

  api.post(
    '/conversations/:id/close',
    {
      config,
      schema: { summary: 'End with an outcome', params, body: closeRequestSchema, response: { 204: nothing } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { fence, end } = request.body;
      const staff = staffOf(request).member.id;
      await endClaim(id, { kind: 'close', end, staff, fence }, parts);
      await slots.free(staff, id);
      await audit.closed({ staff, conversation: id, at: clock(), outcome: end.outcome });
      return reply.code(204).send(null);
    },
  );
}
