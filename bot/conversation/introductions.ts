import type { Effect } from './effect.ts';
import type { ConversationId } from './ids.ts';

/** Where a hub's introductions are to be looked for: ids of conversations, and nothing of what is agreed in them. */
export interface UnderWayList {
  /** Again it only puts off the day on which the id goes by itself. */
  put(hub: string, id: ConversationId): Promise<void>;
  /** The newest first. Some may have none under way any more: the conversation says. */
  list(hub: string, limit: number): Promise<readonly ConversationId[]>;
}

/** How often introductions of a kind came to a state in a month. Nothing about who, or to whom. */
export type IntroductionCount = {
  /** `2026-11` */
  readonly month: string;
  readonly kind: string;
  readonly state: string;
  readonly count: number;
};

/** Sums that never end, because there is nobody in them. */
export interface IntroductionCounts {
  /** Counts an effect of a conversation, once: it is taken away in the same moment. */
  countIntroduction(id: ConversationId, effect: Extract<Effect, { kind: 'count-introduction' }>): Promise<void>;
  introductions(): Promise<IntroductionCount[]>;
}
