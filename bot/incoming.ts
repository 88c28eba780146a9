import type { Action } from '../dialogs/action.ts';
import type { RenderedReply } from '../dialogs/rendered.ts';
import type { Locale } from '../locales/locale.ts';
import type { Channel } from './conversation/channel.ts';
import type { LogEntry } from './conversation/entry.ts';
import type { ConversationId } from './conversation/ids.ts';
import type { ErrorCode } from './errors.ts';

/** What a person did, as every adapter states it once it has authenticated and validated it. */
export type Incoming = {
  readonly conversation: ConversationId;
  readonly channel: Channel;
  /** Idempotency key: the same key again does nothing again and answers with the same `seq`. */
  readonly once: string;
  readonly clientActivityId?: string;
  readonly input: PersonInput;
  /** A hint of the channel about the person's language; what they choose or write wins. */
  readonly hint: Locale | null;
  /** Where a Bot Framework channel is answered. */
  readonly reference?: unknown;
};

export type PersonInput =
  /** They opened the conversation: the bot greets, once. `from`: who gave them the link, by an id that anybody can write. */
  | { readonly kind: 'arrived'; readonly from?: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A button. `label` is what it said when it was tapped. */
  | { readonly kind: 'action'; readonly action: Action; readonly label: string };

/** What became of it. `saved` means durable. */
export type Outcome =
  | { readonly kind: 'saved'; readonly seq: number | null; readonly entries: readonly LogEntry[] }
  | { readonly kind: 'duplicate'; readonly seq: number | null }
  /** Nothing was kept, and the person is told so. `urgent` is the fixed text for urgent harm, which is said even then. */
  | { readonly kind: 'not-saved'; readonly code: ErrorCode; readonly urgent: RenderedReply | null };

/** The one way into the bot: runs the pipeline for one thing that a person did. Never rejects for an expected failure. */
export type Receive = (incoming: Incoming) => Promise<Outcome>;
