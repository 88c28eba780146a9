import { z } from 'zod';
import { areaId } from './ids.ts';
import { webAddress } from './link.ts';
import { localised } from './locale.ts';
import { nation } from './nation.ts';

/** The first half of a postcode, which is as much as anybody is asked: `L11`, `SW1A`. */
export const outcode = z.string().regex(/^[A-Z]{1,2}[0-9][0-9A-Z]?$/, 'the first half of a postcode is written as L11');

const timezone = z
  .string()
  .refine((it) => Intl.supportedValuesOf('timeZone').includes(it), 'is not a time zone of the IANA database');

/** `area.yaml`: one place. `example` marks a place for the demonstration, which nobody has verified. */
export const area = z.strictObject({
  id: areaId,
  name: localised,
  nation,
  timezone,
  outcodes: z.array(outcode),
  example: z.boolean().default(false),
  source: z
    .strictObject({
      title: z.string().min(1),
      publisher: z.string().min(1),
      url: webAddress,
      year: z.number().int(),
    })
    .optional(),
});

export type Area = z.infer<typeof area>;
