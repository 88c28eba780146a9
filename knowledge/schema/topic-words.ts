import { z } from 'zod';
import { guideId } from './ids.ts';
import { type TopicId, topicIds } from './topic.ts';

const words = z.array(z.string().trim().min(1, 'is empty')).min(1);
const topic = z.strictObject({ words, guides: z.record(guideId, words).default({}) });
const topics = Object.fromEntries(topicIds.map((it) => [it, topic])) as Record<TopicId, typeof topic>;

/**
 * `topics/<locale>.yaml`: the words in which people speak of each topic; every topic is there. `words` tell the topic
 * only; those under a guide's id tell that guide, beside the words which the guide has of its own. `people` has no guide:
 * one of another topic that is named there is heard as company. `ordinary`: what people talk about that is not ours, by
 * subject.
 */
export const topicWords = z.strictObject({ ...topics, ordinary: z.record(z.string(), words).default({}) });

export type TopicWords = z.infer<typeof topicWords>;
