import type { Area } from '../schema/area.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Service } from '../schema/service.ts';
import { uuidOf } from './ids.ts';
import type { WireOrganisation, WireService, WireServiceAtLocation, WireTaxonomy, WireTerm } from './wire/wire.ts';
import { organisationUuid, writeOrganisation } from './write/write-organisation.ts';
import { serviceUuid, writeService } from './write/write-service.ts';
import { categoryTerm, taxonomyOf, topicTaxonomyEntry, topicTerms } from './write/write-terms.ts';

/** What is published: the services of some areas. */
export interface Published {
  readonly areas: readonly Area[];
  readonly organisations: readonly Organisation[];
  readonly services: readonly Service[];
}

/** A service that is published, and what it is found by. */
export interface Listed {
  readonly id: string;
  readonly service: WireService;
  readonly terms: ReadonlySet<string>;
  readonly taxonomies: ReadonlySet<string>;
  /** Its words without marks and in small letters. */
  readonly words: string;
}

/** The published directory, ready to be asked. Lists are in an order that stays: by id. */
export interface Directory {
  readonly services: readonly Listed[];
  readonly service: (id: string) => WireService | undefined;
  readonly organisations: readonly WireOrganisation[];
  readonly serviceAtLocations: readonly { readonly link: WireServiceAtLocation; readonly listed: Listed }[];
  readonly taxonomies: readonly WireTaxonomy[];
  readonly terms: readonly WireTerm[];
}

/**
 * @param modified when the content of an area last changed, in UTC, where a service does not say it itself.
 */
export function directoryOf(published: Published, modified?: (area: string) => string | undefined): Directory {
  const organisations = new Map(published.organisations.map((it) => [String(it.id), it]));
  const areas = new Map(published.areas.map((it) => [String(it.id), it]));
  const services = new Map<string, Listed>();
  for (const service of published.services) {
    const organisation = organisations.get(service.organisation);
    const area = areas.get(service.area);
    if (!organisation || !area) continue;
    // Two areas may have imported the same service: the second gets an id of its own.
    const id = services.has(serviceUuid(service)) ? uuidOf(`service:${service.id}`) : serviceUuid(service);
    const written = writeService(service, organisation, area);
    const last_modified = written.last_modified ?? modified?.(area.id);
    services.set(id, listed(id, { ...written, id, ...(last_modified ? { last_modified } : {}) }));
  }
  const list = sorted([...services.values()]);
  const used = new Set(list.map((it) => it.service.organization_id));
  const terms = termsOf(published.services);
  return {
    services: list,
    service: (id) => services.get(id.toLowerCase())?.service,
    organisations: sorted(
      onceById(published.organisations.filter((it) => used.has(organisationUuid(it))).map(writeOrganisation)),
    ),
    serviceAtLocations: list.flatMap((it) =>
      (it.service.service_at_locations ?? []).map((link) => ({ link, listed: it })),
    ),
    taxonomies: sorted(onceById([topicTaxonomyEntry, ...terms.flatMap((it) => taxonomyOf(it) ?? [])])),
    terms,
  };
}

/** Without marks on letters, in small letters: how words are compared. */
export function plain(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

function listed(id: string, service: WireService): Listed {
  const terms = (service.attributes ?? []).flatMap((it) => it.taxonomy_term ?? []);
  const words = [service.name, service.description, service.organization.name, ...terms.map((it) => it.name)];
  return {
    id,
    service,
    terms: new Set(terms.map((it) => it.id)),
    taxonomies: new Set(terms.flatMap((it) => it.taxonomy_id ?? [])),
    words: plain(words.filter(Boolean).join('\n')),
  };
}

function termsOf(services: readonly Service[]): WireTerm[] {
  return sorted(onceById([...topicTerms, ...services.flatMap((it) => it.categories.map(categoryTerm))]));
}

function onceById<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((it) => [it.id, it])).values()];
}

function sorted<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
