import { z } from 'zod';
import { areaId } from './ids.ts';
import { webAddress } from './link.ts';
import { localised } from './locale.ts';
import { nation } from './nation.ts';
import { outcode } from './postcode.ts';
import { timezone } from './timezone.ts';

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
