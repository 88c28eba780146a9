import type { KnowledgeBase } from '../base.ts';
import type { GuideId, ServiceId } from '../schema/ids.ts';
import type { TopicId } from '../schema/topic.ts';

/** `sure`: act on it. `perhaps`: show it as a choice and ask. */
export type Certainty = 'sure' | 'perhaps';

/** One thing that a person needs. `guide` and `service` are the best that there is for it, where there is any. */
export interface Need {
  readonly topic: TopicId;
  readonly guide?: GuideId;
  readonly service?: ServiceId;
  readonly certainty: Certainty;
}

/** `none`: nothing of what was written is something that we know about, and `needs` is empty. */
export interface Understanding {
  readonly needs: readonly Need[];
  readonly certainty: Certainty | 'none';
}

export interface Reading {
  readonly locale: string;
  readonly knowledge: KnowledgeBase;
}
