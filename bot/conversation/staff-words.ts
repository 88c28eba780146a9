import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';

/** The longest message of staff as the person reads it, in UTF-16 units: they write at most 2,000, and a translation may be longer. */
export const MAX_STAFF_TEXT = 8_000;

/** How a message of staff came to be what the person reads, and what stands beside it for staff. */
export const madeSchema = z.discriminatedUnion('by', [
  /** Staff wrote it in the person's language, or in one that nobody knows. */
  z.object({ by: z.literal('staff') }),
  /** Staff wrote it in another language and it was sent as it is: nothing translates here, or what does had failed. */
  z.object({ by: z.literal('untranslated'), why: z.enum(['no-service', 'failed']) }),
  /** A sentence of the phrase book. `machine`: nobody who speaks the language has read it. */
  z.object({ by: z.literal('phrase'), phrase: z.string().max(60), english: z.string(), machine: z.boolean() }),
  /** A service translated what staff wrote. */
  z.object({ by: z.literal('service'), service: z.string().max(60), original: z.string(), from: localeSchema }),
]);
export type Made = z.output<typeof madeSchema>;

/** Words of staff on their way to the person. */
export type StaffWords = {
  readonly text: string;
  readonly locale?: z.output<typeof localeSchema>;
  readonly made?: Made;
};

/** All that there is to read where a channel shows text alone: a translation, and below it what was written. */
export function wholeText({ text, made }: StaffWords): string {
  return made?.by === 'service' ? `${text}\n\n${made.original}` : text;
}
