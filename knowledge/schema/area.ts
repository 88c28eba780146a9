import { z } from 'zod';
import { day } from './date.ts';
import { areaId } from './ids.ts';
import { webAddress } from './link.ts';
import { localised } from './locale.ts';
import { nation } from './nation.ts';
import { outcode } from './postcode.ts';
import { text } from './text.ts';
import { timezone } from './timezone.ts';

/**
 * The first halves of postcodes that lie in the area: `whole` in its council alone, `shared` in other councils as well, whose
 * names stand beside it. Somebody who lives in a shared one is asked in which council, never assumed to be here.
 */
const outcodes = z
  .strictObject({
    whole: z.array(outcode),
    shared: z.record(outcode, z.array(text).min(1)).default({}),
    source: z.strictObject({ title: text, publisher: text, url: webAddress, seen_on: day }).optional(),
  })
  .superRefine(({ whole, shared }, context) => {
    for (const [at, it] of whole.entries()) {
      const again = it in shared ? 'is shared as well' : whole.indexOf(it) < at ? 'is there already' : undefined;
      if (again) context.addIssue({ code: 'custom', path: ['whole', at], message: `${it} ${again}` });
    }
  });

/**
 * `area.yaml`: one place. `example` marks a place for the demonstration, which nobody has verified; `source` is the report
 * from which it was taken, with its public address where one was found.
 */
export const area = z.strictObject({
  id: areaId,
  name: localised,
  nation,
  timezone,
  outcodes,
  example: z.boolean().default(false),
  source: z
    .strictObject({ title: text, publisher: text, url: webAddress.optional(), year: z.number().int() })
    .optional(),
});

export type Area = z.infer<typeof area>;
