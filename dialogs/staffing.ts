import { z } from 'zod';

/** Nobody is there: when somebody is next, and when somebody who speaks the language is, if that is later. In milliseconds since 1970. */
export const awaySchema = z.object({
  zone: z.string().max(60),
  next: z.number().nullable(),
  speaks: z.number().nullable(),
});
export type Away = z.output<typeof awaySchema>;

/** When the hours of now end, and when somebody is there again, where that is known. In milliseconds since 1970. */
export type Closes = { readonly zone: string; readonly at: number; readonly next: number | null };

/** Whether somebody is there to talk. `here` too where nobody knows: then nothing is said of hours. `closes`: where the hours are known. */
export type Staffing = { readonly kind: 'here'; readonly closes?: Closes } | ({ readonly kind: 'away' } & Away);
