import { z } from 'zod';
import { webAddress } from './link.ts';
import { more } from './more.ts';
import { text } from './text.ts';

/** What somebody else's list of subjects calls a service: a term of a taxonomy. */
export const category = z.strictObject({
  id: z.string().min(1).optional(),
  name: text,
  description: text.optional(),
  taxonomy: text.optional(),
  code: text.optional(),
  url: webAddress.optional(),
  more,
});

export type Category = z.infer<typeof category>;
