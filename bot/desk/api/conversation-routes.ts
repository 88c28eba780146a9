import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import { conversationIdSchema } from '../../conversation/ids.ts';
import type { Conversation } from '../../conversation/store.ts';
import { FingerpostError } from '../../errors.ts';
import {
  conversationSchema,
  messageRequestSchema,
  noteRequestSchema,
  readingRequestSchema,
  readingSchema,
} from '../../wire/desk.ts';
import { NOT_NAMED, noteRefusedSchema } from '../../wire/mentions.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { notNameableIn } from '../nameable.ts';
import { keepNote, sendWords } from '../relay.ts';
import { cardOf } from '../staff-member.ts';
import { rememberedWords } from '../translation/words-for.ts';
import { staffOf } from './access.ts';
import { deskConversation } from './desk-conversation.ts';
import { readBy } from './held-conversation.ts';
import type { DeskParts } from './parts.ts';

const config = { access: TALKS_WITH_PEOPLE };
const params = z.object({ id: conversationIdSchema });

/** Reading a conversation that one holds, and writing in it. */
export function answerConversations(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { store, audit, clock, translator } = parts;

  api.get(
    '/conversations/:id',
    {
      config,
      schema: { summary: 'The conversation that I hold, or am beside', params, response: { 200: conversationSchema } },
    },
    async (request) => {
      const { member } = staffOf(request);
      const held = await readBy(member, request.params.id, store);
      // What is read without a record of it must not be readable at all, so the record comes first.
      if (held.hold.kind === 'joined') {
        await audit.read({ staff: member.id, conversation: held.conversation.id, at: clock() });
      }
      return deskConversation(held, member.id, parts);
    },
  );

  api.post(
    '/conversations/:id/messages',
    {
      config,
      schema: {
        summary: 'Say something to the person',
        params,
        body: messageRequestSchema,
        response: { 200: z.object({ seq: z.number().int() }) },
      },
    },
    async (request) => {
      const { fence, messageId, text, locale } = request.body;
      const claim = { staff: cardOf(staffOf(request).member), fence };
      const inLanguage = rememberedWords(text, locale, translator);
      const wordsFor = ({ state }: Conversation) => inLanguage(state.locale);
      return { seq: await sendWords(request.params.id, { claim, messageId, wordsFor }, parts) };
    },
  );

  api.post(
    '/conversations/:id/translations',
    {
      config,
      schema: {
        summary: 'Read in English what the person wrote, where a service translates',
        params,
        body: readingRequestSchema,
        response: { 200: readingSchema },
      },
    },
    async (request) => {
      const { member } = staffOf(request);
      const { conversation, hold } = await readBy(member, request.params.id, store);
      const { fence, seq } = request.body;
      if (translator === null || hold.kind !== 'joined') throw new FingerpostError('request.not-found');
      if (hold.fence !== fence) throw new FingerpostError('claim.lost');
      const [entry] = seq < hold.handOff.sharedFrom ? [] : await store.entries(conversation.id, seq, 1);
      if (entry?.from !== 'person' || entry.seq !== seq || entry.withheld !== undefined)
        throw new FingerpostError('request.not-found');
      await audit.read({ staff: member.id, conversation: conversation.id, at: clock() });
      return translator.translate(entry.text, { from: entry.locale ?? conversation.state.locale, to: SOURCE_LOCALE });
    },
  );

  api.post(
    '/conversations/:id/notes',
    {
      config,
      schema: {
        summary:
          'Keep a note for colleagues; the person never sees it. Not kept where one whom it names cannot be told',
        params,
        body: noteRequestSchema,
        response: { 204: z.null(), 409: noteRefusedSchema },
      },
    },
    async (request, reply) => {
      const { fence, noteId, text, names } = request.body;
      const { id } = request.params;
      const { member } = staffOf(request);
      const staff = cardOf(member);
      if (names.length > 0) {
        // Whom a person refused is told to nobody but who is with them.
        const { hold } = await readBy(member, id, store);
        const notNamed = await notNameableIn(hold.handOff, names, parts);
        if (notNamed.length > 0) return reply.code(409).send({ error: { code: NOT_NAMED }, names: notNamed });
      }
      await keepNote(id, { claim: { staff, fence }, noteId, text }, parts);
      const mention = { conversation: id, by: staff.name, at: clock() };
      await Promise.all(names.map((named) => parts.mentions.add(named, mention)));
      return reply.code(204).send(null);
    },
  );
}
