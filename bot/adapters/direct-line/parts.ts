import type { KeyObject } from 'node:crypto';
import type { Locale } from '../../../locales/locale.ts';
import type { Signs } from '../../conversation/signs.ts';
import type { ConversationStore, HandOffQueue, Wakes } from '../../conversation/store.ts';
import type { Say } from '../../http/error-answers.ts';
import type { Allowance } from '../../http/limits.ts';
import type { Log } from '../../http/request-log.ts';
import type { PersonInput, Receive } from '../../incoming.ts';

/** What our Direct Line server is made of. */
export type DirectLineParts = {
  /** The way into the bot: `DirectLineAdapter.receive`. */
  readonly receive: Receive;
  readonly store: Pick<
    ConversationStore,
    'commit' | 'create' | 'load' | 'entries' | 'byResume' | 'dropResume' | 'takeOnce'
  >;
  readonly queue: Pick<HandOffQueue, 'place'>;
  readonly wakes: Wakes;
  readonly signs: Signs;
  /** Whether a text may be about urgent harm: such a message is never refused for being one too many, or too long. */
  readonly isUrgent: (text: string) => boolean;
  readonly say: Say;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** That many bytes nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
  /** What `tokens/generate` asks for; null: nobody has it. */
  readonly directLineSecret: string | null;
  /** Signs tokens. Kept over restarts, so that they stay valid. */
  readonly tokenKey: KeyObject;
  /** The address under which people reach the service, or null to go by each request. */
  readonly publicUrl: string | null;
  /** The area in which a new conversation starts. */
  readonly area: string | null;
  readonly limits: Limits;
  /** What a link of ours begins with, as if the person had tapped it: its action, and what that says. Null: it is not known. */
  readonly start?: (name: string, locale: Locale) => Extract<PersonInput, { kind: 'action' }> | null;
};

type Limits = {
  /** Messages of one conversation. */
  readonly conversation: Allowance;
  /** Messages and new conversations from one address, which a hostel or a library shares. */
  readonly address: Allowance;
};
