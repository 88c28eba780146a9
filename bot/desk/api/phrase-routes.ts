import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { conversationIdSchema } from '../../conversation/ids.ts';
import type { Conversation } from '../../conversation/store.ts';
import { phraseBookRequestSchema, phraseBookSchema, phraseRequestSchema } from '../../wire/phrases.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { phraseBookFor } from '../phrase-book-for.ts';
import { phraseWords } from '../phrases.ts';
import { sendWords } from '../relay.ts';
import { cardOf } from '../staff-member.ts';
import { staffOf } from './access.ts';
import type { DeskParts } from './parts.ts';

const config = { access: TALKS_WITH_PEOPLE };
const params = z.object({ id: conversationIdSchema });

/** Sentences that are ready in the person's language: which there are, and sending one. */
export function answerPhrases(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const around = { ...parts.phrases, stepTitle: parts.stepTitle };

  api.get(
    '/phrases',
    {
      config,
      schema: {
        summary: 'The phrase book for somebody who reads this language',
        querystring: phraseBookRequestSchema,
        response: { 200: phraseBookSchema },
      },
    },
    async ({ query: { locale } }) => phraseBookFor(locale, around),
  );

  api.post(
    '/conversations/:id/phrases',
    {
      config,
      schema: {
        summary: 'Say a phrase to the person, in their language',
        params,
        body: phraseRequestSchema,
        response: { 200: z.object({ seq: z.number().int() }) },
      },
    },
    async (request) => {
      const { fence, messageId, phrase, values } = request.body;
      const staff = cardOf(staffOf(request).member);
      const wordsFor = ({ state }: Conversation) => phraseWords({ phrase, values, staff }, state.locale, around);
      return { seq: await sendWords(request.params.id, { claim: { staff, fence }, messageId, wordsFor }, parts) };
    },
  );
}
