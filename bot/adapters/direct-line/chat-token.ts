import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isDue } from '../../../dialogs/acts/follow-up.ts';
import { mayHaveAnswers } from '../../../dialogs/report/with-answers.ts';
import { type Locale, SOURCE_LOCALE } from '../../../locales/locale.ts';
import { conversationId } from '../../conversation/ids.ts';
import type { Conversation } from '../../conversation/store.ts';
import { requireOwnOrigin } from '../../http/own-origin.ts';
import { refuseUntil } from '../../http/refuse-until.ts';
import { browserLocale } from '../../http/request-locale.ts';
import { type ChatTokenAnswer, type ChatTokenRequest, chatTokenRequestSchema } from '../../wire/chat.ts';
import { activitiesOf } from './activity.ts';
import { newBearer, readerOf } from './credentials.ts';
import type { DirectLineServer } from './server.ts';
import { startConversation } from './start.ts';
import { statusOf } from './status.ts';
import type { Bearer } from './tokens.ts';
import { watermarkAfter, watermarkAt } from './watermark.ts';

/** How much of an earlier visit is shown on coming back: the newest entries. */
const HISTORY = 200;

const endSchema = chatTokenRequestSchema.pick({ resume: true }).required();

/** Whoever comes back while they wait is told their place, but not at each reload: once in this time, in milliseconds. */
const PLACE_TOLD_EVERY_MS = 5 * 60_000;

/** Our own page's way in: one POST gives token, greeting or history, and stream, so that a slow line is crossed once. */
export function chatTokenRoutes(app: FastifyInstance, server: DirectLineServer): void {
  const { parts, tokens } = server;

  app.addHook('onRequest', async (request) => requireOwnOrigin(request, parts.publicUrl));

  app.post('/chat/token', async (request, reply): Promise<ChatTokenAnswer> => {
    const asked = chatTokenRequestSchema.parse(request.body ?? {});
    refuseUntil(reply, server.waitForAddress(request));
    const earlier = asked.resume === undefined ? null : await earlierConversation(asked.resume);
    if (earlier) return resume(request, await started(await askedOnReturn(earlier), asked.start));
    return begin(request, asked.locale ?? browserLocale(request) ?? SOURCE_LOCALE, asked);
  });

  /** Exit: nobody comes back with this credential. Answers the same whether it was one or not. */
  app.delete('/chat/resume', async (request, reply) => {
    const asked = endSchema.parse(request.body);
    await parts.store.dropResume(resumeHash(asked.resume));
    return reply.code(204).send();
  });

  async function earlierConversation(resume: string): Promise<Conversation | null> {
    const id = await parts.store.byResume(resumeHash(resume));
    return id ? parts.store.load(id, { fresh: true }) : null;
  }

  /**
   * Whoever agreed to be asked how it went is asked now, whoever told us something is shown what was answered, and whoever waits for a person is
   * told their place: the page comes here only once they say "go on".
   */
  async function askedOnReturn(conversation: Conversation): Promise<Conversation> {
    const { id, state, hold } = conversation;
    const now = parts.clock();
    const waited = hold.kind === 'waiting' ? Math.floor((now - hold.handOff.since) / PLACE_TOLD_EVERY_MS) : 0;
    if (hold.kind === 'joined' || !(waited > 0 || isDue(state, now) || mayHaveAnswers(state, now))) return conversation;
    const once = `returned:${JSON.stringify([state.followUp, state.reportsLooked, waited])}`;
    await parts.receive({ conversation: id, channel: 'webchat', once, input: { kind: 'arrived' }, hint: null });
    return (await parts.store.load(id, { fresh: true })) ?? conversation;
  }

  /** Begins where the link says, as if the person had tapped it. A member of staff who is there hears nothing of a link. */
  async function started(conversation: Conversation, start: string | undefined): Promise<Conversation> {
    const { id, state, hold } = conversation;
    const input = start === undefined || hold.kind === 'joined' ? null : parts.start?.(start, state.locale);
    if (!input) return conversation;
    const once = `start:${Buffer.from(parts.random(16)).toString('hex')}`;
    await parts.receive({ conversation: id, channel: 'webchat', once, input, hint: null });
    return (await parts.store.load(id, { fresh: true })) ?? conversation;
  }

  async function begin(request: FastifyRequest, locale: Locale, asked: ChatTokenRequest): Promise<ChatTokenAnswer> {
    const bearer = bearerOn(request, newBearer(conversationId(parts.random(16)), tokens));
    const resume = Buffer.from(parts.random(32)).toString('base64url');
    const { entries: greeting } = await startConversation(parts, {
      id: bearer.conv,
      locale,
      chosen: asked.chosen ?? false,
      resumeHash: resumeHash(resume),
      ...(asked.from !== undefined && { from: asked.from }),
    });
    const greeted = asked.start === undefined ? null : await parts.store.load(bearer.conv);
    if (greeted) await started(greeted, asked.start);
    const entries = greeted ? await parts.store.entries(bearer.conv, 0) : greeting;
    const next = watermarkAfter(entries, 0);
    return {
      ...server.session(request, bearer, next),
      resume,
      resumed: false,
      locale,
      activities: activitiesOf(bearer.conv, entries, readerOf(bearer)),
      watermark: watermarkAt(next),
      status: { with: 'bot' },
    };
  }

  async function resume(request: FastifyRequest, { id, state, hold, ...log }: Conversation): Promise<ChatTokenAnswer> {
    const bearer = bearerOn(request, newBearer(id, tokens));
    const from = Math.max(log.firstSeq, log.nextSeq - HISTORY);
    const entries = await parts.store.entries(id, from);
    const next = watermarkAfter(entries, from);
    return {
      ...server.session(request, bearer, next),
      resumed: true,
      locale: state.locale,
      activities: activitiesOf(id, entries, readerOf(bearer)),
      watermark: watermarkAt(next),
      status: await statusOf(id, hold, parts.queue),
    };
  }
}

/** A page's token can be used from that page's site only. */
function bearerOn({ headers: { origin } }: FastifyRequest, bearer: Bearer): Bearer {
  return origin === undefined ? bearer : { ...bearer, origins: [origin] };
}

/** Only the hash is stored: who reads the store cannot come back as somebody. */
function resumeHash(resume: string): string {
  return createHash('sha256').update(resume).digest('hex');
}
