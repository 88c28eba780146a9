import type { Guide } from '../schema/guide.ts';
import type { Service } from '../schema/service.ts';
import type { TopicId } from '../schema/topic.ts';

/** What words can lead to: a guide, a service, or no more than a topic. */
export type Candidate =
  | { readonly kind: 'guide'; readonly topic: TopicId; readonly guide: Guide }
  | { readonly kind: 'service'; readonly topic: TopicId; readonly service: Service }
  | { readonly kind: 'topic'; readonly topic: TopicId };

/** A curated way to say a need, in one language. */
export interface Phrase {
  readonly words: string;
  readonly locale: string;
  readonly candidate: number;
}
