import { z } from 'zod';

/** How many came by whose link, by month (`2026-11`), the newest first. `few`: so few that they are not told apart. No sum is given, as it would tell. */
export const arrivalsSchema = z.object({
  fewest: z.number().int(),
  months: z.array(
    z.object({
      month: z.string(),
      givers: z.array(z.object({ name: z.string(), count: z.union([z.number().int(), z.literal('few')]) })),
    }),
  ),
});
export type Arrivals = z.output<typeof arrivalsSchema>;
