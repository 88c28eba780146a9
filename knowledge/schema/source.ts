import { z } from 'zod';

/** The name of a feed, as it names the file that holds what came from it: lower-case words joined by hyphens. */
export const feedName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the name of a feed is lower-case words joined by hyphens')
  .max(60);

/**
 * Where an imported record came from. `sum` is the hash of the record as it was imported: another hash today says that a
 * person has changed it since, and then no import touches it any more.
 */
export const source = z.strictObject({
  feed: feedName,
  id: z.string().min(1),
  modified: z.iso.datetime().optional(),
  sum: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
