import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Directory } from '../../../knowledge/open-referral/directory.ts';
import type { Allowance } from '../../http/limits.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { answerAnybody } from './public-answers.ts';
import { answerServices } from './service-routes.ts';
import { answerTaxonomies } from './taxonomy-routes.ts';

export type OpenReferralParts = {
  readonly directory: Directory;
  readonly publicUrl: string | null;
  /** What one address may read. */
  readonly allowance: Allowance;
  readonly clock: () => number;
};

/** Where the API has its own start page; that of the service is the chat. */
export const OPEN_REFERRAL_PATH = '/open-referral/v3';

const details = z.object({ version: z.string(), profile: z.url(), openapi_url: z.url() });

/**
 * Open Referral UK's read API. It stands under a path of its own, with its start page and description; the lists also answer at
 * the root, where readers of the standard look for them when they are given no more than the address of a service.
 */
export function openReferralApi(parts: OpenReferralParts): FastifyPluginAsync {
  return async (app) => {
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(serializerCompiler);
    answerAnybody(app, parts.allowance, parts.clock);
    await app.register(async (api) => describe(api, parts), { prefix: OPEN_REFERRAL_PATH });
    answerServices(app, parts.directory);
    answerTaxonomies(app, parts.directory);
  };
}

async function describe(app: FastifyInstance, { directory, publicUrl }: OpenReferralParts): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'Service directory',
        description: 'Services near people, by Open Referral UK 3.0.',
        version: '3.0',
      },
    },
    transform: jsonSchemaTransform,
  });
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.get('/', { schema: { summary: 'About this API', response: { 200: details } } }, async (request) => ({
    version: 'HSDS-UK-3.0',
    profile: 'https://docs.openreferraluk.org/en/latest/',
    openapi_url: `${ownOrigin(request, publicUrl)}${OPEN_REFERRAL_PATH}/openapi.json`,
  }));
  api.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  answerServices(app, directory);
  answerTaxonomies(app, directory);
}
