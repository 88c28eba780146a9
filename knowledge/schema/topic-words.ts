import { z } from 'zod';
import { topicId } from './topic.ts';

/** `topics/<locale>.yaml`: the words with which people name each topic; every topic has its list. */
export const topicWords = z.record(topicId, z.array(z.string().trim().min(1, 'is empty')).min(1));

export type TopicWords = z.infer<typeof topicWords>;
