import type { Organisation } from '../../schema/organisation.ts';
import { asUuid } from '../ids.ts';
import { type WireOrganisation, wireOrganisation } from '../wire/wire.ts';
import { defined } from './defined.ts';
import { passedOn } from './passed-on.ts';
import { writeContacts, writePhones } from './write-contacts.ts';

export function organisationUuid(it: Organisation): string {
  return asUuid(it.source?.id, `organisation:${it.id}`);
}

export function writeOrganisation(it: Organisation): WireOrganisation {
  const { en, ...others } = it.description;
  const owner = `organisation:${it.id}`;
  const extension = {
    ...(it.kind === 'unknown' ? {} : { kind: it.kind }),
    ...(Object.keys(others).length > 0 ? { description: others } : {}),
  };
  return defined({
    id: organisationUuid(it),
    name: it.name,
    description: en,
    email: it.contact.email,
    website: it.contact.url,
    ...passedOnBy(it),
    phones: writePhones(it.contact.phone, it.phones, owner),
    contacts: writeContacts(it.contacts, owner),
    fingerpost: Object.keys(extension).length > 0 ? extension : undefined,
  });
}

function passedOnBy(it: Organisation) {
  return passedOn(it.more, wireOrganisation.shape, [
    'alternate_name',
    'tax_status',
    'tax_id',
    'legal_status',
    'logo',
    'uri',
    'parent_organization_id',
    'organization_identifiers',
  ]);
}
