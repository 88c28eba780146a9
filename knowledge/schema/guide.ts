import { z } from 'zod';
import { day } from './date.ts';
import { guideId } from './ids.ts';
import { webAddress } from './link.ts';
import { nation } from './nation.ts';
import { topicId } from './topic.ts';

/** What somebody published, and the day on which we read it. */
export const publication = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: webAddress,
  licence: z.string().min(1),
  kind: z.enum(['official', 'secondary']),
  seen_on: day,
});

/** `guide.yaml`: what is the same in every language. Names are those of the file. */
export const guide = z
  .strictObject({
    id: guideId,
    topic: topicId.exclude(['people']),
    nations: z.array(nation).min(1),
    owner: z.string().min(1),
    checked_on: day,
    review_by: day,
    changes_on: z.array(day).default([]),
    confidence: z.enum(['official', 'secondary', 'disputed']),
    public_fund: z.union([z.boolean(), z.literal('mixed')]),
    services: z.array(topicId).default([]),
    sources: z.array(publication).min(1),
  })
  .refine((it) => it.review_by > it.checked_on, { path: ['review_by'], error: 'is not after checked_on' });

export type Publication = z.infer<typeof publication>;
export type Guide = z.infer<typeof guide>;
