import { z } from 'zod';
import { optional } from './contact.ts';
import { known } from './known.ts';
import { webAddress } from './link.ts';
import { localised } from './locale.ts';
import { more } from './more.ts';
import { outcode, outcodeOf, postcode } from './postcode.ts';
import { schedule } from './schedule.ts';
import { text } from './text.ts';

/**
 * One of the places of a service. `address` is house and street; `schedules` are the hours of the service in this place, on
 * top of those that it has everywhere. `virtual` is a place on the telephone or the internet.
 */
export const location = z
  .strictObject({
    id: z.string().min(1).optional(),
    kind: z.enum(['physical', 'postal', 'virtual']).default('physical'),
    name: text,
    description: localised.optional(),
    address: z.string().trim().default(''),
    city: optional(text),
    county: optional(text),
    postcode: optional(postcode),
    outcode: optional(outcode),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'a country is written as GB')
      .default('GB'),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    step_free: known,
    accessibility: z.array(text).default([]),
    transport: text.optional(),
    url: optional(webAddress),
    schedules: z.array(schedule).default([]),
    more,
  })
  .transform((it) => ({ ...it, outcode: it.outcode ?? (it.postcode && outcodeOf(it.postcode)) }));

export type Location = z.infer<typeof location>;
