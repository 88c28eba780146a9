import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Directory } from '../../../knowledge/open-referral/directory.ts';
import { plain } from '../../../knowledge/open-referral/directory.ts';
import { findServices } from '../../../knowledge/open-referral/find-services.ts';
import { minimalOf, summaryOf } from '../../../knowledge/open-referral/summarise.ts';
import { wirePage } from '../../../knowledge/open-referral/wire/page.ts';
import {
  wireOrganisation,
  wireService,
  wireServiceAtLocation,
  wireServiceMinimal,
  wireServiceSummary,
} from '../../../knowledge/open-referral/wire/wire.ts';
import { FingerpostError } from '../../errors.ts';
import { byId, searchQuery, serviceQuery } from './queries.ts';
import { sendPage } from './send-page.ts';

/** `/services`, `/service_at_locations`, `/organizations`, and one of each by its id. */
export function answerServices(app: FastifyInstance, directory: Directory): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const listed = z.union([wirePage(wireService), wirePage(wireServiceSummary), wirePage(wireServiceMinimal)]);

  api.get(
    '/services',
    { schema: { summary: 'Services', querystring: serviceQuery, response: { 200: listed } } },
    async ({ query }, reply) => {
      const found = findServices(directory.services, query);
      if (query.minimal) return sendPage(reply, found, query, (it) => minimalOf(it.service));
      return sendPage(reply, found, query, (it) => (query.full ? it.service : summaryOf(it.service)));
    },
  );

  api.get(
    '/services/:id',
    { schema: { summary: 'One service, with all that belongs to it', params: byId, response: { 200: wireService } } },
    async ({ params }) => directory.service(params.id) ?? notFound(),
  );

  api.get(
    '/service_at_locations',
    {
      schema: {
        summary: 'Services at places',
        querystring: serviceQuery,
        response: { 200: wirePage(wireServiceAtLocation) },
      },
    },
    async ({ query }, reply) => {
      const found = new Set(findServices(directory.services, query));
      const links = directory.serviceAtLocations.filter((it) => found.has(it.listed));
      return sendPage(reply, links, query, (it) => it.link);
    },
  );

  api.get(
    '/service_at_locations/:id',
    { schema: { summary: 'A service at one place', params: byId, response: { 200: wireServiceAtLocation } } },
    async ({ params }) =>
      directory.serviceAtLocations.find((it) => it.link.id === params.id.toLowerCase())?.link ?? notFound(),
  );

  api.get(
    '/organizations',
    { schema: { summary: 'Organisations', querystring: searchQuery, response: { 200: wirePage(wireOrganisation) } } },
    async ({ query }, reply) => {
      const words = plain(query.search ?? '').split(/\s+/);
      const found = directory.organisations.filter((it) => words.every((word) => plain(it.name).includes(word)));
      return sendPage(reply, found, query, (it) => it);
    },
  );

  api.get(
    '/organizations/:id',
    { schema: { summary: 'One organisation', params: byId, response: { 200: wireOrganisation } } },
    async ({ params }) => directory.organisations.find((it) => it.id === params.id.toLowerCase()) ?? notFound(),
  );
}

function notFound(): never {
  throw new FingerpostError('request.not-found');
}
