import type { RenderedReply } from '../../../dialogs/rendered.ts';
import type { Choice } from '../../../dialogs/reply.ts';
import type { Said } from '../../../dialogs/said.ts';
import type { Locale } from '../../../locales/locale.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { Hold, Inbox } from '../../conversation/inbox.ts';
import type { Outbox } from '../../conversation/outbox.ts';
import type { ConversationStore } from '../../conversation/store.ts';
import type { RunEffects } from '../../desk/effects.ts';
import type { Allowance } from '../../http/limits.ts';
import type { Receive } from '../../incoming.ts';
import type { Graph } from './graph.ts';
import type { Once } from './once.ts';
import type { MessengerSettings } from './settings.ts';

/** What the way in from Messenger is made of. */
export type MessengerParts = {
  readonly settings: MessengerSettings;
  readonly graph: Graph;
  readonly inbox: Inbox;
  readonly outbox: Pick<Outbox, 'confirm'>;
  readonly store: Pick<ConversationStore, 'byPerson' | 'commit' | 'create' | 'knownPerson' | 'load'>;
  /** The one way into the bot. */
  readonly receive: Receive;
  /** Carries out what a commit left to be done. */
  readonly runEffects: RunEffects;
  /** Asks for the turns of a conversation to be run, in so many milliseconds. */
  readonly soon: (id: ConversationId, ms: number) => void;
  /** Whether a text may be about urgent harm: such a message is never refused for being one too many, or too long. */
  readonly isUrgent: (text: string) => boolean;
  /** Messages of urgent harm that were answered although they could not be saved: not again when they come again. */
  readonly urgentSaid: Once;
  /** A reply as it is read in a language. */
  readonly render: (said: Said, locale: Locale, choices: readonly Choice[]) => RenderedReply;
  /** The area in which a new conversation starts. */
  readonly area: string | null;
  /** Messages of one person. */
  readonly limit: Allowance;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** That many bytes nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
  readonly hold: Hold;
  readonly log: (line: { readonly event: 'messenger.failed'; readonly what: string; readonly code: string }) => void;
};
