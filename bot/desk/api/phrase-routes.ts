import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Phrase } from '../../../knowledge/phrase-book/phrase-book.ts';
import { type Locale, SOURCE_LOCALE } from '../../../locales/locale.ts';
import { conversationIdSchema } from '../../conversation/ids.ts';
import type { Conversation } from '../../conversation/store.ts';
import { type DeskPhrase, phraseBookRequestSchema, phraseBookSchema, phraseRequestSchema } from '../../wire/phrases.ts';
import { TALKS_WITH_PEOPLE } from '../auth/allow.ts';
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
  const { phrases, stepTitle } = parts;

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
    async ({ query: { locale } }) => ({
      locale,
      topics: phrases.book.topics.map(({ id, title, phrases: all }) => ({
        id,
        title,
        phrases: all.map((phrase) => inLanguage(phrase, locale)),
      })),
      services: phrases.services.map((id) => ({
        id,
        english: stepTitle(`service:${id}`, SOURCE_LOCALE),
        shown: stepTitle(`service:${id}`, locale),
      })),
    }),
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
      const wordsFor = ({ state }: Conversation) =>
        phraseWords({ phrase, values, staff }, state.locale, { ...phrases, stepTitle });
      return { seq: await sendWords(request.params.id, { claim: { staff, fence }, messageId, wordsFor }, parts) };
    },
  );
}

function inLanguage({ id, find, says, variables }: Phrase, locale: Locale): DeskPhrase {
  const shown = says.get(locale);
  return {
    id,
    find,
    english: says.get(SOURCE_LOCALE)?.text ?? '',
    shown: shown?.text ?? null,
    machine: shown?.by === 'machine',
    variables: [...variables],
  };
}
