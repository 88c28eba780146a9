import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { servedLocale } from '../../../locales/locale.ts';
import { conversationId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import { refuseUntil } from '../../http/refuse-until.ts';
import { browserLocale } from '../../http/request-locale.ts';
import { activitiesOf } from './activity.ts';
import { bearerFor, bearerOf, credentialOf, newBearer, readerOf, showsCards } from './credentials.ts';
import type { DirectLineServer } from './server.ts';
import { startConversation } from './start.ts';
import { watermarkAfter, watermarkAt, watermarkQuerySchema } from './watermark.ts';

type ById = { Params: { id: string } };

const startSchema = z.object({ locale: z.string().max(40).nullish() });
/** The most entries that one poll answers with; the client polls on from there. */
const PAGE = 100;

/** Start, come back to, and read a conversation. */
export function conversationRoutes(app: FastifyInstance, server: DirectLineServer): void {
  const { parts, tokens } = server;

  /** 201 when it was started now; 200 when it already was. */
  app.post('/conversations', async (request, reply) => {
    const credential = credentialOf(request, tokens, parts.directLineSecret);
    const { locale } = startSchema.parse(request.body ?? {});
    refuseUntil(reply, server.waitForAddress(request));
    const bearer =
      credential.kind === 'token' ? bearerOf(credential.token) : newBearer(conversationId(parts.random(16)), tokens);
    const { isNew } = await startConversation(parts, {
      id: bearer.conv,
      locale: servedLocale(locale ?? '') ?? browserLocale(request),
      chosen: false,
    });
    return reply.code(isNew ? 201 : 200).send(server.session(request, bearer, 0));
  });

  /** Coming back: a new token, and a stream that goes on after the watermark. */
  app.get<ById>('/conversations/:id', async (request) => {
    const credential = credentialOf(request, tokens, parts.directLineSecret);
    const bearer = bearerFor(credential, request.params.id, tokens);
    const from = watermarkQuerySchema.parse(request.query);
    if (!(await parts.store.load(bearer.conv))) throw new FingerpostError('conversation.not-found');
    return server.session(request, bearer, from);
  });

  app.get<ById>('/conversations/:id/activities', async (request) => {
    const credential = credentialOf(request, tokens, parts.directLineSecret);
    const bearer = bearerFor(credential, request.params.id, tokens);
    const from = watermarkQuerySchema.parse(request.query);
    const entries = await parts.store.entries(bearer.conv, from, PAGE);
    return {
      activities: activitiesOf(bearer.conv, entries, { ...readerOf(bearer), ...showsCards(request) }),
      watermark: watermarkAt(watermarkAfter(entries, from)),
    };
  });
}
