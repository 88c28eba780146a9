import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';

/** Conversations in whose notes a colleague has named whoever asks; the newest first. No word of a note. */
export const mentionsSchema = z.object({
  now: z.number(),
  mentions: z.array(
    z.object({
      conversation: z.string(),
      by: z.string(),
      at: z.number(),
      locale: localeSchema,
      /** Whether they may come to the talk; else it is for them to ask the colleague. */
      mayOpen: z.boolean(),
    }),
  ),
});
export type Mentions = z.output<typeof mentionsSchema>;
