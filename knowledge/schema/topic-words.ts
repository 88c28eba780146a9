import { z } from 'zod';
import { guideId } from './ids.ts';
import { topicId } from './topic.ts';

const words = z.array(z.string().trim().min(1, 'is empty')).min(1);

/**
 * `topics/<locale>.yaml`: the words in which people speak of each topic; every topic is there. `words` tell the topic
 * only; those under a guide's id tell that guide, beside the words which the guide has of its own.
 */
export const topicWords = z.record(topicId, z.strictObject({ words, guides: z.record(guideId, words).default({}) }));

export type TopicWords = z.infer<typeof topicWords>;
