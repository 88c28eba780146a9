import { type Listed, plain } from './directory.ts';

export interface ServiceQuery {
  readonly search?: string | undefined;
  readonly taxonomy_term_id?: string | undefined;
  readonly taxonomy_id?: string | undefined;
  readonly organization_id?: string | undefined;
  /** A moment in UTC. What does not say when it changed is left out. */
  readonly modified_after?: string | undefined;
}

/** Those services that fit all that is asked; `search` wants every word, in any order. */
export function findServices(services: readonly Listed[], query: ServiceQuery): Listed[] {
  const words = plain(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const after = query.modified_after === undefined ? undefined : Date.parse(query.modified_after);
  return services.filter(
    (it) =>
      words.every((word) => it.words.includes(word)) &&
      (query.taxonomy_term_id === undefined || it.terms.has(query.taxonomy_term_id.toLowerCase())) &&
      (query.taxonomy_id === undefined || it.taxonomies.has(query.taxonomy_id.toLowerCase())) &&
      (query.organization_id === undefined || it.service.organization_id === query.organization_id.toLowerCase()) &&
      (after === undefined || Date.parse(it.service.last_modified ?? '') > after),
  );
}
