import type { FastifyInstance } from 'fastify';
import { FingerpostError } from '../../errors.ts';
import { parseJson } from '../../http/json-body.ts';
import { heard } from './heard.ts';
import type { MessengerParts } from './parts.ts';
import { isSecret, isSigned } from './signature.ts';
import { taker } from './take-in.ts';
import { batchSchema, eventSchema } from './webhook-schema.ts';

/** A batch holds up to 1,000 updates, of which a message is at most 20,000 characters long: rarely more than this, in bytes. */
const BATCH_LIMIT = 2 * 1024 * 1024;

/**
 * `GET` and `POST /messenger/webhook`: how Meta finds out that the address is ours, and what happened on our pages
 * (developers.facebook.com/docs/messenger-platform/webhooks). 200 says that all of a batch is durable. A Fastify plugin.
 */
export function webhookRoutes(parts: MessengerParts): (app: FastifyInstance) => Promise<void> {
  const takeIn = taker(parts);
  const { appSecret, verifyToken, pages } = parts.settings;
  return async (app) => {
    app.removeContentTypeParser('application/json');
    app.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: BATCH_LIMIT },
      async (_request: unknown, body: Buffer) => body,
    );

    app.get<{ Querystring: Record<string, unknown> }>('/messenger/webhook', async (request, reply) => {
      const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = request.query;
      if (mode !== 'subscribe' || !isSecret(token, verifyToken)) throw new FingerpostError('token.not-allowed');
      if (typeof challenge !== 'string' || !/^[\w.-]{1,200}$/.test(challenge))
        throw new FingerpostError('request.invalid');
      return reply.type('text/plain; charset=utf-8').send(challenge);
    });

    app.post('/messenger/webhook', async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isSigned(body, request.headers['x-hub-signature-256'], appSecret))
        throw new FingerpostError('signature.invalid');
      const { entry } = batchSchema.parse(parseJson(body.toString('utf8')));
      const ours = entry.filter(({ id }) => pages.has(id));
      await takeIn(
        ours.flatMap(({ id, messaging }) =>
          messaging.flatMap((event) => {
            const read = eventSchema.safeParse(event).data;
            return read ? [heard(id, read, parts.isUrgent)] : [];
          }),
        ),
      );
      return reply.type('text/plain; charset=utf-8').send('EVENT_RECEIVED');
    });
  };
}
