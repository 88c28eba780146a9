import type { LogEntry } from '../conversation/entry.ts';
import type { Standstill } from '../conversation/outbox.ts';

/** What became of one message. */
export type Sent =
  | { readonly kind: 'sent' }
  /** Not now: this is no failure of the message. Tried again in `ms`. */
  | { readonly kind: 'hold'; readonly ms: number }
  /**
   * It failed in a way that may pass. `waitMs` is what the channel asks for, or null; `unknown` where it may have arrived all the same:
   * then it is asked for before it is sent again.
   */
  | { readonly kind: 'failed'; readonly code: string; readonly waitMs: number | null; readonly unknown: boolean }
  /** The person cannot be reached now. */
  | { readonly kind: 'standstill'; readonly why: Standstill['why']; readonly code: string | null }
  /** The channel will never take this message; it may take others. */
  | { readonly kind: 'refused'; readonly code: string };

/** How a channel is sent to. `Message` is one call; an entry of the log makes none, one or several. */
export type Transport<Reference, Message> = {
  /** Where this conversation is answered; null where nobody knows (any more). */
  readonly referenceIn: (reference: unknown) => Reference | null;
  readonly messagesFor: (entry: LogEntry, to: Reference) => readonly Message[];
  /** One attempt. `key` is the same at every attempt at the same message. Never rejects for what a channel answers. */
  readonly send: (to: Reference, message: Message, key: string) => Promise<Sent>;
};

/** One message, to be attempted under its key. */
export type Attempt = (key: string) => Promise<Sent>;
/** The messages that an entry of the log makes for one conversation, on whatever channel it is. */
export type Sending = (entry: LogEntry) => readonly Attempt[];

/** Sends to where a conversation is answered; null where nobody knows. */
export function sendingWith<Reference, Message>(transport: Transport<Reference, Message>) {
  return (reference: unknown): Sending | null => {
    const to = transport.referenceIn(reference);
    if (to === null) return null;
    return (entry) =>
      transport.messagesFor(entry, to).map(
        (message): Attempt =>
          (key) =>
            transport.send(to, message, key),
      );
  };
}
