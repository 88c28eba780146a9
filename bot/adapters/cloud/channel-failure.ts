import { z } from 'zod';
import { FingerpostError } from '../../errors.ts';
import { retryAfterMs } from '../../http/retry-after.ts';
import type { Sent } from '../../outbox/transport.ts';

/** What a channel's service answered instead of taking a message: its status, its own code, and for how long it asks us to wait. */
export class ChannelFailure extends FingerpostError {
  readonly answer: { readonly status: number; readonly code: string; readonly waitMs: number | null };

  constructor(answer: ChannelFailure['answer']) {
    super('channel.unavailable', { cause: new Error(`the channel answers ${answer.status}`) });
    this.answer = answer;
  }
}

/** The Bot Connector's form of an error (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference). */
const errorSchema = z.object({ error: z.object({ code: z.string().regex(/^[\w.-]{1,40}$/) }) });

/** `body` is the answer's text, of which nothing is kept but the code. */
export function channelFailure(status: number, body: string, retryAfter: string | null, now: number): ChannelFailure {
  const code = errorSchema.safeParse(parsed(body)).data?.error.code;
  return new ChannelFailure({ status, code: code ?? String(status), waitMs: retryAfterMs(retryAfter, now) });
}

/** The person has left the conversation, blocked the bot, or their account is gone: it ends when they write again. */
const GONE: ReadonlySet<number> = new Set([403, 404, 410]);
/** The message itself: what it says, its form, its size. */
const REFUSED: ReadonlySet<number> = new Set([400, 405, 406, 409, 413, 415, 422]);

/** The code of what was not sent because its service URL is not in the allowlist. */
export const SERVICE_URL_REFUSED = 'service-url';

/**
 * What a failed send means for the message. Teams asks that 412, 429, 502 and 504 are tried again
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit), and a 401 is our own token, for an operator to see to.
 */
export function sentOf(error: unknown): Exclude<Sent, { kind: 'sent' }> {
  if (!(error instanceof FingerpostError)) return { kind: 'failed', code: 'token', waitMs: null, unknown: false };
  if (error.code === 'token.not-allowed') return { kind: 'refused', code: SERVICE_URL_REFUSED };
  if (!(error instanceof ChannelFailure)) return { kind: 'failed', code: 'network', waitMs: null, unknown: true };
  const { status, code, waitMs } = error.answer;
  if (GONE.has(status)) return { kind: 'standstill', why: 'unreachable', code };
  if (REFUSED.has(status)) return { kind: 'refused', code };
  // A server's error may come after the message was taken.
  return { kind: 'failed', code, waitMs, unknown: status >= 500 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
