import { z } from 'zod';

/** Where a person is answered, and until when: ids by Meta, and when we last heard from them by Meta's clock, in milliseconds. */
export const referenceSchema = z.object({ page: z.string(), user: z.string(), heardAt: z.number().int() });
export type MessengerReference = z.output<typeof referenceSchema>;
