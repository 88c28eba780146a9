import type { TurnContext } from 'botbuilder';
import type { ConversationStore } from '../../conversation/store.ts';
import type { Say } from '../../http/error-answers.ts';
import type { Allowance } from '../../http/limits.ts';
import type { HearStaff } from '../../teams-channel/hear.ts';
import type { FingerpostCloudAdapter } from './adapter.ts';
import type { Answers } from './answers.ts';

/** What the way in from the Azure Bot Service is made of. */
export type CloudParts = {
  readonly adapter: FingerpostCloudAdapter;
  /** The Bot Framework handler: `FingerpostBot.run`. */
  readonly bot: (context: TurnContext) => Promise<void>;
  readonly answers: Answers;
  /** What staff do in Teams is not what a person does; missing: nobody is staff there. */
  readonly hearStaff?: HearStaff | undefined;
  readonly store: Pick<ConversationStore, 'byPerson' | 'create' | 'entries' | 'load' | 'takeOnce'>;
  /** Whether a text may be about urgent harm: such a message is never refused for being one too many, or too long. */
  readonly isUrgent: (text: string) => boolean;
  readonly say: Say;
  /** The area in which a new conversation starts. */
  readonly area: string | null;
  /** Messages of one person. */
  readonly limit: Allowance;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** That many bytes nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
};
