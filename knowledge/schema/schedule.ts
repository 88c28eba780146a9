import { z } from 'zod';

export const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

export type Weekday = z.infer<typeof weekday>;

const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time is written as "09:00", in quotes');

/** Hours that come back every week, in the local time of the area. Closing before opening means: the next morning. */
export const schedule = z
  .strictObject({
    byday: z.array(weekday).min(1),
    opens_at: clock,
    closes_at: z.union([clock, z.literal('24:00')], { error: 'a time is written as "17:00", in quotes' }),
  })
  .refine((it) => it.opens_at !== it.closes_at, { path: ['closes_at'], error: 'is the same as opens_at' });

export type Schedule = z.infer<typeof schedule>;
