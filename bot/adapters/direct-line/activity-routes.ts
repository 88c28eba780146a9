import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ConversationId } from '../../conversation/ids.ts';
import type { Sign } from '../../conversation/signs.ts';
import { FingerpostError } from '../../errors.ts';
import { sendError } from '../../http/error-answers.ts';
import { refuseUntil } from '../../http/refuse-until.ts';
import { noteError } from '../../http/request-log.ts';
import type { Incoming } from '../../incoming.ts';
import { activityId } from './activity.ts';
import { bearerFor, credentialOf } from './credentials.ts';
import { incomingFrom } from './incoming.ts';
import { sayRefusal } from './say-refusal.ts';
import type { DirectLineServer } from './server.ts';
import { signFrom } from './sign-from.ts';

type ById = { Params: { id: string } };

/** What a person sends. The answer with an id is given when it is durable, and not before. */
export function activityRoutes(app: FastifyInstance, server: DirectLineServer): void {
  const { parts, tokens } = server;

  app.post<ById>('/conversations/:id/activities', async (request, reply) => {
    const credential = credentialOf(request, tokens, parts.directLineSecret);
    const { conv } = bearerFor(credential, request.params.id, tokens);
    const sign = signFrom(request.body);
    if (sign) await passOn(sign, conv);
    const incoming = await readOrRefuse(request, conv);
    if (!incoming) return { id: idOutsideLog(conv) };
    const wait = server.waitForMessage(request, conv);
    if (wait > 0 && !isUrgent(incoming)) refuseUntil(reply, wait);
    const outcome = await parts.receive(incoming);
    if (outcome.kind !== 'not-saved') {
      return { id: outcome.seq === null ? idOutsideLog(conv) : activityId(conv, outcome.seq) };
    }
    noteError(request, outcome.code);
    return sendError(request, reply, outcome.code, parts.say, outcome.urgent);
  });

  /** Files are refused before they are read: whoever sends one is told so at once. */
  app.post<ById>(
    '/conversations/:id/upload',
    {
      onRequest: async (request) => {
        const credential = credentialOf(request, tokens, parts.directLineSecret);
        const { conv } = bearerFor(credential, (request.params as ById['Params']).id, tokens);
        return refuseFile(request, conv);
      },
    },
    async () => undefined,
  );

  /** No turn, no entry, nothing kept. One too many is dropped, and so is one that Redis does not take: nobody waits for a sign. */
  async function passOn(sign: Sign, conv: ConversationId): Promise<void> {
    if (!server.mayGiveSign(conv)) return;
    try {
      await parts.signs.send(conv, sign);
    } catch (error) {
      if (!(error instanceof FingerpostError)) throw error;
    }
  }

  async function readOrRefuse(request: FastifyRequest, conv: ConversationId): Promise<Incoming | null> {
    try {
      return incomingFrom(request.body, { conversation: conv, isUrgent: parts.isUrgent, random: parts.random });
    } catch (error) {
      if (error instanceof FingerpostError && error.code === 'upload.refused') return refuseFile(request, conv);
      throw error;
    }
  }

  /** Says so in the conversation, as often as there may be messages. Rejects with `upload.refused`. */
  async function refuseFile(request: FastifyRequest, conv: ConversationId): Promise<never> {
    if (server.waitForMessage(request, conv) === 0) await sayRefusal(conv, parts);
    throw new FingerpostError('upload.refused');
  }

  /** A message about urgent harm is let through even when it is one too many. */
  function isUrgent({ input }: Incoming): boolean {
    return input.kind === 'text' && parts.isUrgent(input.text);
  }

  /** Direct Line gives everything an id; what is not kept gets one that no entry of the log has. */
  function idOutsideLog(conversation: ConversationId): string {
    return `${conversation}|x${Buffer.from(parts.random(8)).toString('hex')}`;
  }
}
