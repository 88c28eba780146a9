import { z } from 'zod';
import { type AreaId, organisationId } from './ids.ts';
import { localised } from './locale.ts';

/** An entry of `organisations.yaml`. `kind` matters to people: some fear councils, landlords and the police. */
export const organisation = z.strictObject({
  id: organisationId,
  name: z.string().min(1),
  kind: z.enum([
    'council',
    'charity',
    'health',
    'police',
    'landlord',
    'college',
    'jobcentre',
    'community',
    'legal',
    'finance',
  ]),
  description: localised,
});

export type Organisation = z.infer<typeof organisation> & { readonly area: AreaId };
