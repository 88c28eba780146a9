import type { Area } from '../../schema/area.ts';
import type { Category } from '../../schema/category.ts';
import type { Organisation } from '../../schema/organisation.ts';
import type { Service } from '../../schema/service.ts';
import { plainlyFree } from '../extension.ts';
import { asUuid, uuidOf } from '../ids.ts';
import { type WireService, type WireTerm, wireService } from '../wire/wire.ts';
import { defined } from './defined.ts';
import { exampleAlert, exampleText, isExample } from './example-marks.ts';
import { passedOn } from './passed-on.ts';
import { extensionOf } from './service-extension.ts';
import { writeContacts, writeLanguages, writePhones } from './write-contacts.ts';
import { linkId, writeLocation } from './write-location.ts';
import { organisationUuid, writeOrganisation } from './write-organisation.ts';
import { writeSchedule } from './write-schedule.ts';
import { categoryTerm, topicTerm } from './write-terms.ts';

export function serviceUuid(it: Service): string {
  return asUuid(it.source?.id, `service:${it.id}`);
}

/** A service with all that belongs to it, as the standard has it. Entries of an example area are marked as such. */
export function writeService(it: Service, organisation: Organisation, area: Area): WireService {
  const id = serviceUuid(it);
  const owner = `service:${it.id}`;
  const told = (it.description ?? it.summary).en;
  const example = isExample(it, area);
  return defined({
    id,
    organization_id: organisationUuid(organisation),
    name: example ? exampleText(it.name.en) : it.name.en,
    description: example ? exampleText(told) : told,
    url: it.contact.url,
    email: it.contact.email,
    status: it.status,
    ...wordsOf(it),
    minimum_age: it.eligibility.minimum_age,
    maximum_age: it.eligibility.maximum_age,
    assured_date: example ? undefined : (it.assured_on ?? undefined),
    alert: example ? exampleAlert(area) : it.alert?.en,
    last_modified: it.source?.modified,
    ...passedOn(it.more, wireService.shape, [
      'alternate_name',
      'wait_time',
      'accreditations',
      'licenses',
      'program',
      'funding',
      'service_areas',
      'required_documents',
    ]),
    phones: writePhones(it.contact.phone, it.phones, owner),
    contacts: writeContacts(it.contacts, owner),
    languages: [...writeLanguages(it.languages, owner), ...(languagesOnlyNamed(it) ?? [])],
    schedules: it.schedules.map((schedule, index) => writeSchedule(schedule, `${owner} schedule ${index}`)),
    service_at_locations: placesOf(it, area, id),
    cost_options: pricesOf(it, owner),
    organization: writeOrganisation(organisation),
    attributes: [
      ...it.topics.map((topic) => attribute(topicTerm(topic), id)),
      ...it.categories.map((term) => categoryOf(term, id)),
    ],
    fingerpost: extensionOf(it),
  });
}

function wordsOf(it: Service) {
  const fees = it.cost_words?.en ?? (it.cost === 'free' && it.prices.length === 0 ? plainlyFree : undefined);
  return {
    interpretation_services: it.interpreter_words?.en,
    application_process: it.referral.how?.en,
    eligibility_description: it.eligibility.words?.en,
    fees,
    fees_description: fees,
  };
}

function placesOf(it: Service, area: Area, service: string) {
  return it.locations.map((place, index) => {
    const location = writeLocation(place, area);
    const id = linkId(place, `service:${it.id}`, index);
    return defined({
      id,
      service_id: service,
      location_id: location.id,
      schedules: place.schedules.map((schedule, position) => writeSchedule(schedule, `${id} schedule ${position}`)),
      location,
    });
  });
}

function pricesOf(it: Service, owner: string) {
  return it.prices.map((price, index) =>
    defined({
      id: asUuid(price.id, `${owner} price ${index}`),
      valid_from: price.valid_from,
      valid_to: price.valid_to,
      option: price.who,
      currency: price.currency,
      amount: price.amount,
      amount_description: price.description,
    }),
  );
}

function languagesOnlyNamed(it: Service) {
  return passedOn(it.more, wireService.shape, ['languages']).languages;
}

function categoryOf(it: Category, service: string) {
  const shape = wireService.shape.attributes.unwrap().element.shape;
  const { attribute_id: own } = it.more;
  const { id, ...rest } = attribute(categoryTerm(it), service);
  return {
    ...rest,
    id: asUuid(typeof own === 'string' ? own : undefined, id),
    ...passedOn(it.more, shape, ['link_type', 'link_entity', 'value']),
  };
}

function attribute(term: WireTerm, service: string) {
  return {
    id: uuidOf(`${service} attribute ${term.id}`),
    link_id: service,
    taxonomy_term_id: term.id,
    link_entity: 'service',
    taxonomy_term: term,
  };
}
