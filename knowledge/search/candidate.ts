import type { Guide } from '../schema/guide.ts';
import type { Service } from '../schema/service.ts';
import type { TopicId } from '../schema/topic.ts';

/** What a person can be led to: a guide, a service, or no more than a topic. */
export type Ours =
  | { readonly kind: 'guide'; readonly topic: TopicId; readonly guide: Guide }
  | { readonly kind: 'service'; readonly topic: TopicId; readonly service: Service }
  | { readonly kind: 'topic'; readonly topic: TopicId };

/** What words can lead to: something of ours, or a subject of ordinary talk, which competes with it. */
export type Candidate = Ours | { readonly kind: 'ordinary' };

/** A curated way to say a need, in one language. */
export interface Phrase {
  readonly words: string;
  readonly locale: string;
  readonly candidate: number;
}
