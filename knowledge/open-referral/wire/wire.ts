import { z } from 'zod';

/**
 * What goes over the wire: the Human Services Data Specification 3.0, of which Open Referral UK 3.0 is a profile. One shape
 * serves both; fields that only the one knows are passed over by readers of the other.
 */
const text = z.string();
const link = z.url({ protocol: /^https?$/ });
const some = <T extends z.ZodType>(part: T) => z.array(part).optional();

export const wireTerm = z.object({
  id: z.uuid(),
  name: text,
  description: text,
  code: text.optional(),
  parent_id: z.uuid().optional(),
  taxonomy: text.optional(),
  taxonomy_id: z.uuid().optional(),
  term: text.optional(),
  term_uri: link.optional(),
  language: text.optional(),
});

export const wireTaxonomy = z.object({ id: z.uuid(), name: text, description: text, version: text.optional() });

const attribute = z.object({
  id: z.uuid(),
  link_id: z.uuid().optional(),
  taxonomy_term_id: z.uuid().optional(),
  link_type: text.optional(),
  link_entity: text.optional(),
  value: text.optional(),
  taxonomy_term: wireTerm.optional(),
});

const language = z.object({ id: z.uuid(), code: text.optional(), name: text.optional() });

const phone = z.object({
  id: z.uuid(),
  number: text,
  extension: z.number().int().optional(),
  type: text.optional(),
  description: text.optional(),
  languages: some(language),
});

/** `public` is ours: without it another Fingerpost would leave a named contact out. */
const contact = z.object({
  id: z.uuid(),
  name: text.optional(),
  title: text.optional(),
  department: text.optional(),
  email: z.email().optional(),
  phones: some(phone),
  public: z.literal(true).optional(),
});

const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
const extension = z.record(z.string(), z.json()).optional();

const schedule = z.object({
  id: z.uuid(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  interval: z.number().int().optional(),
  byday: text.optional(),
  bymonthday: text.optional(),
  byweekno: text.optional(),
  byyearday: text.optional(),
  wkst: weekday.optional(),
  dtstart: z.iso.date().optional(),
  until: z.iso.date().optional(),
  count: z.number().int().optional(),
  valid_from: z.iso.date().optional(),
  valid_to: z.iso.date().optional(),
  opens_at: text.optional(),
  closes_at: text.optional(),
  attending_type: text.optional(),
  description: text.optional(),
  notes: text.optional(),
  schedule_link: link.optional(),
  fingerpost: extension,
});

const addressType = z.enum(['physical', 'postal', 'virtual']);

const address = z.object({
  id: z.uuid(),
  address_1: text,
  city: text,
  region: text.optional(),
  state_province: text,
  postal_code: text,
  country: text,
  address_type: addressType,
});

export const wireLocation = z.object({
  id: z.uuid(),
  location_type: addressType,
  name: text,
  alternate_name: text.optional(),
  description: text.optional(),
  transportation: text.optional(),
  url: link.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  external_identifier: text.optional(),
  external_identifier_type: text.optional(),
  addresses: some(address),
  accessibility: some(z.object({ id: z.uuid(), description: text, accessibility: text })),
  fingerpost: extension,
});

export const wireServiceAtLocation = z.object({
  id: z.uuid(),
  service_id: z.uuid(),
  location_id: z.uuid(),
  schedules: some(schedule),
  location: wireLocation,
});

export const wireOrganisation = z.object({
  id: z.uuid(),
  name: text,
  alternate_name: text.optional(),
  description: text,
  email: z.email().optional(),
  website: link.optional(),
  tax_status: text.optional(),
  tax_id: text.optional(),
  legal_status: text.optional(),
  logo: text.optional(),
  uri: link.optional(),
  parent_organization_id: z.uuid().optional(),
  phones: some(phone),
  contacts: some(contact),
  organization_identifiers: some(
    z.object({ id: z.uuid(), identifier_scheme: text.optional(), identifier_type: text, identifier: text }),
  ),
  fingerpost: extension,
});

/** The fields of a service that are no lists: what a list of services holds. */
const serviceFacts = {
  id: z.uuid(),
  organization_id: z.uuid(),
  name: text,
  alternate_name: text.optional(),
  description: text.optional(),
  url: link.optional(),
  email: z.email().optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  interpretation_services: text.optional(),
  application_process: text.optional(),
  fees: text.optional(),
  fees_description: text.optional(),
  wait_time: text.optional(),
  accreditations: text.optional(),
  licenses: text.optional(),
  eligibility_description: text.optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: z.iso.date().optional(),
  alert: text.optional(),
  last_modified: z.iso.datetime().optional(),
};

export const wireService = z.object({
  ...serviceFacts,
  program: z.object({ id: z.uuid(), name: text, alternate_name: text.optional(), description: text }).optional(),
  phones: some(phone),
  schedules: some(schedule),
  service_areas: some(
    z.object({
      id: z.uuid(),
      name: text.optional(),
      description: text.optional(),
      extent: text.optional(),
      extent_type: text.optional(),
      uri: text.optional(),
      service_area: text.optional(),
    }),
  ),
  service_at_locations: some(wireServiceAtLocation),
  languages: some(language),
  organization: wireOrganisation,
  funding: some(z.object({ id: z.uuid(), source: text.optional() })),
  cost_options: some(
    z.object({
      id: z.uuid(),
      valid_from: z.iso.date().optional(),
      valid_to: z.iso.date().optional(),
      option: text.optional(),
      currency: text.optional(),
      amount: z.number().optional(),
      amount_description: text.optional(),
    }),
  ),
  required_documents: some(z.object({ id: z.uuid(), document: text.optional(), uri: link.optional() })),
  contacts: some(contact),
  attributes: some(attribute),
  fingerpost: extension,
});

export const wireServiceSummary = z.object({
  ...serviceFacts,
  organization: wireOrganisation.pick({ id: true, name: true, description: true, email: true, website: true }),
});

/** `minimal`: enough to see what has changed. */
export const wireServiceMinimal = wireServiceSummary.pick({ id: true, name: true, status: true, last_modified: true });

export type WireService = z.infer<typeof wireService>;
export type WireServiceSummary = z.infer<typeof wireServiceSummary>;
export type WireServiceMinimal = z.infer<typeof wireServiceMinimal>;
export type WireServiceAtLocation = z.infer<typeof wireServiceAtLocation>;
export type WireOrganisation = z.infer<typeof wireOrganisation>;
export type WireLocation = z.infer<typeof wireLocation>;
export type WireTaxonomy = z.infer<typeof wireTaxonomy>;
export type WireTerm = z.infer<typeof wireTerm>;
export type WirePhone = z.infer<typeof phone>;
export type WireContact = z.infer<typeof contact>;
export type WireSchedule = z.infer<typeof schedule>;
