import { z } from 'zod';

/** Nobody is there: when somebody is next, and when somebody who speaks the language is, if that is later. In milliseconds since 1970. */
export const awaySchema = z.object({
  zone: z.string().max(60),
  next: z.number().nullable(),
  speaks: z.number().nullable(),
});
export type Away = z.output<typeof awaySchema>;

/** Whether somebody is there to talk. `here` too where nobody knows: then nothing is said of hours. */
export type Staffing = { readonly kind: 'here' } | ({ readonly kind: 'away' } & Away);
