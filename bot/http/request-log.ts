import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../errors.ts';

/**
 * All that is written about a request. The route is its pattern, never the address that was asked for, which holds ids;
 * `where` is the place in our code that an unexpected error came from, never its message, which may quote a person.
 */
export type RequestLine = {
  readonly event: 'request';
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly error?: ErrorCode;
  readonly where?: string;
};

/** A stream that ended for a reason that we did not foresee. */
export type StreamFault = { readonly event: 'stream-fault'; readonly error: 'internal'; readonly where?: string };

export type Log = (line: RequestLine | StreamFault) => void;

type Fault = { readonly error: ErrorCode; readonly where?: string };
const faults = new WeakMap<FastifyRequest, Fault>();

/** Writes one line for each answered request. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    log({
      event: 'request',
      id: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...faults.get(request),
    });
  });
}

/** Keeps for the log which error a request ended in; for an unexpected one also the place in the code. */
export function noteError(request: FastifyRequest, error: ErrorCode, unexpected: unknown = null): void {
  faults.set(request, { error, ...placeOf(unexpected) });
}

/** Where in our code an error came from, without its message. */
export function placeOf(error: unknown): { where?: string } {
  if (!(error instanceof Error) || !error.stack) return {};
  const afterMessage = error.stack.slice(error.stack.indexOf(error.message) + error.message.length);
  const frame = afterMessage.split('\n').find((line) => line.startsWith('    at '));
  return frame ? { where: `${error.constructor.name} ${frame.trim()}` } : {};
}
