import type { Action } from '../../../../dialogs/action.ts';

/**
 * What the person has sent and what has become of it. Pure: the page shows it and keeps it in the tab's storage, the sender empties it.
 * A message keeps the id that was made once for it, so that sending it again never doubles it.
 */
export type Outgoing = {
  readonly id: string;
  readonly text: string;
  readonly locale: string;
  readonly action?: Action;
  readonly state: OutgoingState;
};
export type OutgoingState =
  | 'waiting'
  | 'sending'
  /** The service has said that it is durable; its echo is still on the way. */
  | 'sent'
  /** Goes again by itself. */
  | 'failed'
  /** The service will not take it as it is: goes again only when the person says so, and holds up no other. */
  | 'refused';
export type Outbox = readonly Outgoing[];

/** The first message that is to be sent now, or null: one at a time, in the order in which they were written. */
export function nextToSend(box: Outbox): Outgoing | null {
  const first = box.find((message) => message.state !== 'sent' && message.state !== 'refused');
  return first?.state === 'waiting' ? first : null;
}

export function withState(box: Outbox, id: string, state: OutgoingState): Outbox {
  return box.map((message) => (message.id === id && message.state !== 'sent' ? { ...message, state } : message));
}

/** The line is gone: whatever was on its way counts as not sent until it is tried again. */
export function interrupted(box: Outbox): Outbox {
  return box.map((message) =>
    message.state === 'waiting' || message.state === 'sending' ? { ...message, state: 'failed' } : message,
  );
}

/** Everything that failed is to go again; a refused one only if it is `tapped`. */
export function again(box: Outbox, tapped: string | null = null): Outbox {
  return box.map((message) =>
    message.state === 'failed' || (message.state === 'refused' && message.id === tapped)
      ? { ...message, state: 'waiting' }
      : message,
  );
}

/** The log has these: their echoes take their place. */
export function echoed(box: Outbox, ids: readonly (string | null)[]): Outbox {
  return box.filter((message) => !ids.includes(message.id));
}

/** As it is kept in the tab: only what the service has not acknowledged. Empty when there is nothing to keep. */
export function toKeep(box: Outbox): string {
  const unsent = box.filter((message) => message.state !== 'sent');
  return unsent.length === 0 ? '' : JSON.stringify(unsent);
}

/** After a reload: nobody knows whether what was on its way arrived, so it goes again with the same id. */
export function fromKept(kept: string | null): Outbox {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    if (!Array.isArray(read)) return [];
    return read
      .filter(isOutgoing)
      .map((message) => (message.state === 'refused' ? message : { ...message, state: 'waiting' }));
  } catch {
    return [];
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  const message = value as Partial<Outgoing> | null;
  return typeof message?.id === 'string' && typeof message.text === 'string' && typeof message.locale === 'string';
}
