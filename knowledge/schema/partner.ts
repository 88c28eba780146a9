import { z } from 'zod';
import { day } from './date.ts';
import { organisationId } from './ids.ts';
import { text } from './text.ts';

/**
 * What can be told to a partner about somebody who is introduced. Nothing else has a name here, so no agreement can be about papers, or about
 * what somebody wrote to us.
 */
export const DETAILS = ['name', 'language', 'about', 'contact'] as const;
export const detailSchema = z.enum(DETAILS);
export type Detail = z.output<typeof detailSchema>;

const agreement = z
  .strictObject({
    organisation: organisationId,
    /** How the agreement is called in the operator's own files. */
    agreement: text,
    /** Days on which it holds, both included. */
    from: day,
    until: day,
    may_share: z
      .array(detailSchema)
      .min(1)
      .refine((it) => new Set(it).size === it.length, 'names something twice'),
    /** For how many days after the last contact the partner may keep it: people are told before they agree. */
    keeps_days: z.int().min(1).max(3650),
    /** An example, for the demonstration only: nobody has agreed to it. */
    example: z.boolean().default(false),
  })
  .refine((it) => it.until >= it.from, { path: ['until'], error: 'is before from' });

/** `partners.yaml`: the data-sharing agreements that the operator has, one entry for each. */
export const partnersFile = z.strictObject({ partners: z.array(agreement) });

export type Agreement = z.infer<typeof agreement>;
