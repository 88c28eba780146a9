import type { Sent, Transport } from '../../outbox/transport.ts';
import type { Graph } from './graph.ts';
import type { GraphFailure } from './graph-failure.ts';
import type { MessengerMessage } from './message.ts';
import { messagesFor } from './messages-for.ts';
import type { Pacing } from './pacing.ts';
import { type MessengerReference, referenceSchema } from './reference.ts';
import type { MessengerSettings } from './settings.ts';
import { messagingNow } from './window.ts';

export type TransportParts = {
  readonly settings: Pick<MessengerSettings, 'pages'>;
  readonly graph: Pick<Graph, 'send'>;
  readonly pacing: Pacing;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told of what an operator has to see to: a code of Meta's, nothing about a person. */
  readonly log: (line: { readonly event: 'messenger.page-failed'; readonly code: string }) => void;
};

/** How the outbox sends to Messenger. */
export function messengerTransport(parts: TransportParts): Transport<MessengerReference, MessengerMessage> {
  return {
    referenceIn: (reference) => {
      const read = referenceSchema.safeParse(reference).data;
      return read && parts.settings.pages.has(read.page) ? read : null;
    },
    messagesFor,
    send: (to, message, key) => send(to, message, key, parts),
  };
}

/** `key` travels as metadata, which Meta repeats in the echo of the message: by it we learn that one of unknown outcome has arrived. */
async function send(
  { page, user, heardAt }: MessengerReference,
  { by, body }: MessengerMessage,
  key: string,
  { graph, pacing, clock, log }: TransportParts,
): Promise<Sent> {
  const as = messagingNow(by, heardAt, clock());
  if (as === 'closed') return { kind: 'standstill', why: 'window', code: null };
  const ms = pacing.take(page);
  if (ms > 0) return { kind: 'hold', ms };
  const type =
    as === 'response' ? { messaging_type: 'RESPONSE' } : { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
  const answer = await graph.send(page, { recipient: { id: user }, ...type, message: { ...body, metadata: key } });
  if (answer.kind === 'done') return { kind: 'sent' };
  if (answer.kind === 'too-many') pacing.tooMany(page, answer.waitMs);
  if (answer.kind === 'page') {
    pacing.broken(page);
    log({ event: 'messenger.page-failed', code: answer.code });
  }
  return sentOf(answer);
}

function sentOf(failure: GraphFailure): Sent {
  const { code } = failure;
  switch (failure.kind) {
    case 'too-many':
      return { kind: 'failed', code, waitMs: failure.waitMs, unknown: false };
    case 'page':
      return { kind: 'failed', code, waitMs: null, unknown: false };
    case 'passing':
      return { kind: 'failed', code, waitMs: failure.waitMs, unknown: failure.unknown };
    case 'window':
    case 'unreachable':
      return { kind: 'standstill', why: failure.kind, code };
    case 'refused':
      return { kind: 'refused', code };
  }
}
