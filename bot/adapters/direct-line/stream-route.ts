import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ConversationId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import { requireTrustedOrigin } from './credentials.ts';
import type { DirectLineServer } from './server.ts';
import { ActivityStream } from './stream.ts';
import { STREAM_URL_SECONDS, type StreamTicket } from './tokens.ts';

/** More than a ticket for every site that a token may name, less than a head may hold. */
const TICKET_LIMIT = 8_000;
const streamQuerySchema = z.object({ t: z.string().max(TICKET_LIMIT).optional() });
/** Streams of one conversation at a time, in this process: some tabs, and those that have not noticed yet that they are dead. */
const STREAMS_LIMIT = 4;

/** The stream. Its address is its credential: made for one conversation, good for 60 seconds, once. */
export function streamRoute(app: FastifyInstance, { parts, tokens }: DirectLineServer): void {
  const admitted = new WeakMap<FastifyRequest, StreamTicket>();
  const open = new Map<ConversationId, Set<ActivityStream>>();

  app.get<{ Params: { id: string } }>(
    '/conversations/:id/stream',
    {
      websocket: true,
      preValidation: async (request) => {
        admitted.set(request, await admit(request, request.params.id));
      },
    },
    async (socket, request) => {
      const ticket = admitted.get(request);
      if (!ticket) throw new FingerpostError('internal');
      const stream = new ActivityStream(parts, socket, ticket);
      socket.on('close', () => forget(ticket.conv, stream));
      remember(ticket.conv, stream);
      await stream.open();
    },
  );

  async function admit(request: FastifyRequest, id: string): Promise<StreamTicket> {
    if (!request.ws) throw new FingerpostError('request.invalid');
    const { t } = streamQuerySchema.parse(request.query);
    if (t === undefined) throw new FingerpostError('token.missing');
    const ticket = tokens.readStreamTicket(t);
    if (!ticket) throw new FingerpostError('token.invalid');
    if (ticket.conv !== id) throw new FingerpostError('conversation.not-found');
    requireTrustedOrigin(request, ticket);
    // Remembered for longer than it is valid, for clocks of processes that do not quite agree.
    const isFirst = await parts.store.takeOnce(`stream:${ticket.jti}`, 2 * STREAM_URL_SECONDS);
    if (!isFirst) throw new FingerpostError('token.invalid');
    return ticket;
  }

  function remember(id: ConversationId, stream: ActivityStream): void {
    const streams = open.get(id) ?? new Set();
    open.set(id, streams.add(stream));
    const [oldest] = streams;
    if (streams.size > STREAMS_LIMIT) oldest?.collide();
  }

  function forget(id: ConversationId, stream: ActivityStream): void {
    const streams = open.get(id);
    streams?.delete(stream);
    if (streams?.size === 0) open.delete(id);
  }
}
