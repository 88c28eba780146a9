import swagger from '@fastify/swagger';
import type { FastifyPluginAsync } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { deskSettingsSchema } from '../../wire/desk-settings.ts';
import { answerExports } from '../export/export-routes.ts';
import { answerIntroductions } from '../introductions/introduction-routes.ts';
import { requireStaff } from './access.ts';
import { answerArrivals } from './arrivals-route.ts';
import { answerBeside } from './beside-routes.ts';
import { answerClaims } from './claim-routes.ts';
import { answerConversations } from './conversation-routes.ts';
import { answerEndings } from './ending-routes.ts';
import { answerEvents } from './events-route.ts';
import { answerMentions } from './mention-routes.ts';
import type { DeskParts } from './parts.ts';
import { answerPhrases } from './phrase-routes.ts';
import { answerQueue } from './queue-routes.ts';
import { answerReports } from './report-routes.ts';
import { answerShift } from './shift-routes.ts';
import { answerSigns } from './sign-routes.ts';
import { answerTransfers } from './transfer-routes.ts';
import { answerUndelivered } from './undelivered-routes.ts';

/** The staff side's API, under `/desk/api`. Every answer is checked against the schema that `openapi.json` is made from. */
export function deskApi(parts: DeskParts): FastifyPluginAsync {
  return async (app) => {
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(serializerCompiler);
    app.get('/desk/config.json', { schema: { response: { 200: deskSettingsSchema } } }, async () => parts.settings);
    await app.register(
      async (api) => {
        await api.register(swagger, {
          openapi: {
            info: {
              title: 'Fingerpost desk',
              description: 'What staff do with a hand-off, and with what people told them.',
              version: '1',
            },
            components: { securitySchemes: { staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
            security: [{ staff: [] }],
          },
          transform: jsonSchemaTransform,
        });
        requireStaff(api, parts.verifyStaff);
        answerQueue(api, parts);
        answerEvents(api, parts);
        answerClaims(api, parts);
        answerBeside(api, parts);
        answerIntroductions(api, parts);
        answerExports(api, parts);
        answerEndings(api, parts);
        answerTransfers(api, parts);
        answerShift(api, parts);
        answerConversations(api, parts);
        answerSigns(api, parts);
        answerMentions(api, parts);
        answerPhrases(api, parts);
        answerReports(api, parts);
        answerArrivals(api, parts);
        answerUndelivered(api, parts);
        api.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () => api.swagger());
      },
      { prefix: '/desk/api' },
    );
  };
}
