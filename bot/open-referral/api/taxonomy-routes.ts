import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { type Directory, plain } from '../../../knowledge/open-referral/directory.ts';
import { wirePage } from '../../../knowledge/open-referral/wire/page.ts';
import { wireTaxonomy, wireTerm } from '../../../knowledge/open-referral/wire/wire.ts';
import { FingerpostError } from '../../errors.ts';
import { byId, searchQuery, termQuery } from './queries.ts';
import { sendPage } from './send-page.ts';

/** `/taxonomies` and `/taxonomy_terms`: the lists of subjects by which services are sorted. */
export function answerTaxonomies(app: FastifyInstance, { taxonomies, terms }: Directory): void {
  const api = app.withTypeProvider<ZodTypeProvider>();

  api.get(
    '/taxonomies',
    { schema: { summary: 'Lists of subjects', querystring: searchQuery, response: { 200: wirePage(wireTaxonomy) } } },
    async ({ query }, reply) => sendPage(reply, named(taxonomies, query.search), query, (it) => it),
  );

  api.get(
    '/taxonomies/:id',
    { schema: { summary: 'One list of subjects', params: byId, response: { 200: wireTaxonomy } } },
    async ({ params }) => oneOf(taxonomies, params.id),
  );

  api.get(
    '/taxonomy_terms',
    { schema: { summary: 'Subjects', querystring: termQuery, response: { 200: wirePage(wireTerm) } } },
    async ({ query }, reply) => {
      const found = named(terms, query.search).filter(
        (it) =>
          (query.taxonomy_id === undefined || it.taxonomy_id === query.taxonomy_id.toLowerCase()) &&
          (query.parent_id === undefined || it.parent_id === query.parent_id.toLowerCase()),
      );
      return sendPage(reply, found, query, (it) => it);
    },
  );

  api.get(
    '/taxonomy_terms/:id',
    { schema: { summary: 'One subject', params: byId, response: { 200: wireTerm } } },
    async ({ params }) => oneOf(terms, params.id),
  );
}

function named<T extends { readonly name: string }>(list: readonly T[], search = ''): T[] {
  const words = plain(search).split(/\s+/);
  return list.filter((it) => words.every((word) => plain(it.name).includes(word)));
}

/** Rejects with `request.not-found`. */
function oneOf<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((it) => it.id === id.toLowerCase());
  if (!found) throw new FingerpostError('request.not-found');
  return found;
}
