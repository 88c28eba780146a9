import type { z } from 'zod';
import type { organisation } from '../../schema/organisation.ts';
import { organisationExtension } from '../extension.ts';
import { compact } from './compact.ts';
import type { Fields } from './fields.ts';
import { organisationIdentifier, partsOf, textsOf } from './parts.ts';
import { readContacts } from './read-contacts.ts';
import { readExtension } from './read-extension.ts';

export type OrganisationInput = z.input<typeof organisation>;

/** What an organisation's name says of its kind; the first that fits. */
const kinds = [
  ['police', /\bpolice\b|\bconstabulary\b/i],
  ['jobcentre', /\bjob ?centre\b/i],
  ['council', /\bcouncil\b(?! for)|\bborough of\b|\bcombined authority\b/i],
  ['health', /\bNHS\b|\bsurgery\b|\bhospital\b|\bmedical (?:centre|practice)\b|\bGP\b/],
  ['university', /\buniversity\b/i],
  ['college', /\bcollege\b/i],
  ['school', /\bschool\b|\bacademy\b|\bnursery\b/i],
  ['landlord', /\bhousing (?:association|group|trust)\b|\bhomes\b/i],
  ['legal', /\blaw centre\b|\bsolicitors?\b/i],
  ['finance', /\bcredit union\b/i],
  ['faith', /\bchurch\b|\bmosque\b|\btemple\b|\bgurdwara\b|\bsynagogue\b|\bcathedral\b/i],
  ['company', /\b(?:ltd|limited|plc)\b/i],
] as const;

/**
 * The organisation of a service. A feed that gives its id alone, or nothing, still has a service to offer: then the
 * organisation is named after what is known.
 */
export function readOrganisation(
  at: Fields | undefined,
  id: OrganisationInput['id'],
  fallback: string,
): OrganisationInput {
  const name = at?.text('name');
  if (!at || name === undefined) {
    return { id, name: fallback, kind: 'unknown', description: { en: fallback } };
  }
  const extension = readExtension(at, organisationExtension);
  const { phones, contacts, email } = readContacts(at, [name]);
  const read = compact({
    id,
    name,
    kind: extension.kind ?? kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'unknown',
    description: { en: at.text('description') ?? name, ...extension.description },
    contact: compact({ url: at.url('website', 'url'), email: at.email('email') ?? email }),
    phones,
    contacts,
    more: {
      ...textsOf(at, [
        'alternate_name',
        'tax_status',
        'tax_id',
        'legal_status',
        'logo',
        'uri',
        'parent_organization_id',
      ]),
      ...partsOf(at, 'organization_identifiers', organisationIdentifier),
    },
  });
  at.noteUnread(['attributes', 'metadata', 'locations', 'services', 'funding', 'programs']);
  return read;
}
