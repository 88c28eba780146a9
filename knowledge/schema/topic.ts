import { z } from 'zod';

/** What a need can be about. `people` is company, and things to do with others; no guide belongs to it. */
export const topicId = z.enum([
  'status',
  'health',
  'money',
  'home',
  'work',
  'learning',
  'family',
  'safety',
  'place',
  'people',
]);

export type TopicId = z.infer<typeof topicId>;

export const topicIds: readonly TopicId[] = topicId.options;
