import { z } from 'zod';
import { contact, namedContact, numbersOf, phone } from './contact.ts';
import { type AreaId, organisationId } from './ids.ts';
import { localised } from './locale.ts';
import { more } from './more.ts';
import { source } from './source.ts';

/** The fields of an organisation, as a file has them. */
export const writtenOrganisation = z.strictObject({
  id: organisationId,
  name: z.string().trim().min(1),
  kind: z.enum([
    'council',
    'government',
    'charity',
    'health',
    'police',
    'landlord',
    'school',
    'college',
    'university',
    'jobcentre',
    'community',
    'faith',
    'legal',
    'finance',
    'company',
    'unknown',
  ]),
  description: localised,
  contact: contact.default({}),
  phones: z.array(phone).default([]),
  contacts: z.array(namedContact).default([]),
  source: source.optional(),
  more,
});

/** An entry of `organisations.yaml`. `kind` matters to people: some fear councils, landlords and the police. */
export const organisation = writtenOrganisation.transform((it) => ({ ...it, ...numbersOf(it.contact, it.phones) }));

export type Organisation = z.infer<typeof organisation> & { readonly area: AreaId };
