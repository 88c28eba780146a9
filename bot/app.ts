import websocket from '@fastify/websocket';
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import type { DirectLineParts } from './adapters/direct-line/parts.ts';
import { directLine } from './adapters/direct-line/routes.ts';
import { ERRORS, FingerpostError } from './errors.ts';
import { endConnectionsOnStop } from './http/end-connections.ts';
import { answerErrors, errorCode, sendError } from './http/error-answers.ts';
import { answerHealth } from './http/health.ts';
import { acceptOnlyJson, BODY_LIMIT } from './http/json-body.ts';
import { logRequests, noteError } from './http/request-log.ts';
import { SECURE_HEADERS, secureAnswer, secureHeaders } from './http/security-headers.ts';
import { answerUnknownRoutes } from './http/unknown-routes.ts';

/** Everything that the app is made of. It reads no environment, opens no port and connects to nothing by itself. */
export type AppParts = DirectLineParts & {
  /** Whether what a person says could be saved now. */
  readonly ready: () => Promise<boolean>;
  /** True behind a reverse proxy, which then says who asked and under which address. */
  readonly trustProxy: boolean;
  /** What else is served: pages, the desk, other channels. Each is encapsulated and inherits the limits and errors. */
  readonly routes: readonly FastifyPluginAsync[];
};

/** How long a request may take to arrive, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;
/** How long an open stream gets to close by itself when the service stops, in milliseconds. */
const STREAM_GOODBYE_MS = 1_000;
/** A client sends nothing on a stream but empty messages. In bytes. */
const STREAM_MESSAGE_LIMIT = 1_024;

/** Builds the HTTP service. Listening is left to whoever calls. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: parts.trustProxy,
    // What was accepted is answered, also while the service stops.
    return503OnClosing: false,
    genReqId: requestIds(Buffer.from(parts.random(6)).toString('hex')),
    frameworkErrors: (error, request, reply) => {
      noteError(request, errorCode(error));
      sendError(request, secureAnswer(request, reply), errorCode(error), parts.say);
    },
    clientErrorHandler: (_error, socket) => {
      if (!socket.writable) return;
      socket.write(badRequest());
      // Not only its own half: whoever does not close theirs would keep the connection for ever.
      socket.destroySoon();
    },
  });

  endConnectionsOnStop(app);
  logRequests(app, parts.log);
  secureHeaders(app, { https: parts.publicUrl?.startsWith('https:') ?? false });
  answerErrors(app, parts.say);
  answerUnknownRoutes(app, parts.say);
  acceptOnlyJson(app);
  await app.register(websocket, {
    options: { maxPayload: STREAM_MESSAGE_LIMIT, perMessageDeflate: false },
    errorHandler: (_error, socket) => socket.terminate(),
    preClose: sayGoodbye,
  });

  answerHealth(app, parts.ready);
  await app.register(directLine(parts));
  for (const routes of parts.routes) await app.register(routes);
  return app;
}

/** Ids of requests: a part that no other process has, and a number. */
function requestIds(process: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${process}-${count.toString(36)}`;
  };
}

/** Tells open streams to come again (1001), and waits for the slow ones only so long. */
async function sayGoodbye(this: FastifyInstance): Promise<void> {
  for (const stream of this.websocketServer.clients) {
    stream.close(1001);
    setTimeout(() => stream.terminate(), STREAM_GOODBYE_MS).unref();
  }
}

/** The answer to what is not even HTTP: there is no request to answer through the app. */
function badRequest(): string {
  const body = JSON.stringify({ error: { code: new FingerpostError('request.invalid').code } });
  return [
    `HTTP/1.1 ${ERRORS['request.invalid'].status} Bad Request`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${body.length}`,
    ...Object.entries(SECURE_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
