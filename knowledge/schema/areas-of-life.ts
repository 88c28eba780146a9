import { z } from 'zod';
import { guideId } from './ids.ts';
import { topicId } from './topic.ts';

/** `areas-of-life.yaml`: what is shown first under each picture, and what comes first when several things are needed. */
export const areasOfLife = z.strictObject({
  areas: z.record(topicId, z.array(guideId)),
  cannot_wait: z.array(guideId),
});

export type AreasOfLife = z.infer<typeof areasOfLife>;
