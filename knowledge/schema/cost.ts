import { z } from 'zod';
import { day } from './date.ts';
import { more } from './more.ts';
import { text } from './text.ts';

/** One price. `amount` is in units of `currency` (pounds, not pence); `who` says for whom it is, as "under 18s". */
export const price = z
  .strictObject({
    id: z.string().min(1).optional(),
    who: text.optional(),
    amount: z.number().min(0).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency is written as GBP')
      .default('GBP'),
    description: text.optional(),
    valid_from: day.optional(),
    valid_to: day.optional(),
    more,
  })
  .refine((it) => it.amount !== undefined || it.who || it.description, { error: 'a price says how much, or for what' });
