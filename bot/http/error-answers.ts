import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { RenderedReply } from '../../dialogs/rendered.ts';
import type { Locale } from '../../locales/locale.ts';
import { ERRORS, type ErrorCode, FingerpostError } from '../errors.ts';
import { localeOf } from './request-locale.ts';
import { noteError } from './request-log.ts';

/** What to tell a person about an error of the catalogue, in their language. Asked only for codes that have words. */
export type Say = (code: ErrorCode, locale: Locale) => string;

/** Answers every error with `{error: {code}}` and nothing of what was sent. */
export function answerErrors(app: FastifyInstance, say: Say): void {
  app.setErrorHandler(async (error, request, reply) => {
    const code = errorCode(error);
    noteError(request, code, code === 'internal' ? error : null);
    return sendError(request, reply, code, say);
  });
}

/** Sends an error of the catalogue. `urgent` goes with it where harm is near: it is said even when nothing could be saved. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ErrorCode,
  say: Say,
  urgent: RenderedReply | null = null,
): FastifyReply {
  const { status, say: words } = ERRORS[code];
  const message = words === null ? {} : { message: say(code, urgent?.locale ?? localeOf(request)) };
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ error: { code, ...message }, ...(urgent ? { urgent } : {}) });
}

/** The catalogue's code for anything that was thrown while answering a request. */
export function errorCode(error: unknown): ErrorCode {
  if (error instanceof FingerpostError) return error.code;
  if (error instanceof z.ZodError) return 'request.invalid';
  switch (statusOf(error)) {
    case 404:
      return 'request.not-found';
    case 413:
      return 'request.too-large';
    case 415:
      return 'request.media-type';
    default:
      return isClientFault(error) ? 'request.invalid' : 'internal';
  }
}

/** Fastify's own errors carry the status that they stand for. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}

function isClientFault(error: unknown): boolean {
  const status = statusOf(error);
  return status !== null && status >= 400 && status < 500;
}
