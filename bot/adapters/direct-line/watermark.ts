import { z } from 'zod';

/**
 * How far a client has read: the sequence number of the entry that it reads next. Clients hand it back as they got it, and
 * must not look into it.
 */
export function watermarkAt(next: number): string {
  return String(next);
}

/** None, or the empty one that `directlinejs` begins with, means from the start: a client that has read nothing misses nothing. */
export const watermarkQuerySchema = z
  .object({
    watermark: z
      .string()
      .regex(/^\d{0,15}$/)
      .default(''),
  })
  .transform(({ watermark }) => Number(watermark));

/** After these entries, or where it was if there are none. */
export function watermarkAfter(entries: readonly { readonly seq: number }[], before: number): number {
  const last = entries.at(-1);
  return last ? last.seq + 1 : before;
}
