import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastify, { type FastifyInstance } from 'fastify';
import { openDemonstration } from '../../../../bot/demo/demonstration.ts';
import { staffVerifier } from '../../../../bot/desk/auth/verify-staff.ts';
import { answerErrors } from '../../../../bot/http/error-answers.ts';
import { secureHeaders } from '../../../../bot/http/security-headers.ts';
import { deskPage } from '../../../../bot/web/desk-page/desk-page.ts';
import { StandInApi } from './stand-in-api.ts';

const BUILD = fileURLToPath(new URL('../../../../.build/desk', import.meta.url));

export type StandIn = {
  readonly app: FastifyInstance;
  readonly api: StandInApi;
  /** Opens the desk once. */
  readonly link: string;
};

/** The built desk with the demonstration's real sign-in, and an API in memory, on the loopback address. */
export async function startStandIn(port: number): Promise<StandIn> {
  const origin = new URL(`http://127.0.0.1:${port}`);
  const taken = new Set<string>();
  const demonstration = await openDemonstration({
    origin,
    listensOn: '127.0.0.1',
    dataDirectory: await mkdtemp(join(tmpdir(), 'fingerpost-desk-')),
    store: { takeOnce: async (key) => !taken.has(key) && taken.add(key) !== undefined },
    now: () => Date.now(),
    onFault: (error) => {
      throw error;
    },
  });
  const api = new StandInApi(staffVerifier(demonstration.tokenRules, demonstration.directory, Date.now));
  const app = fastify({ forceCloseConnections: true });
  secureHeaders(app, { https: false });
  answerErrors(app, (code) => code);
  demonstration.mount(app);
  app.get('/desk/config.json', async () => demonstration.deskSettings);
  api.answer(app);
  await app.register(deskPage({ buildDirectory: BUILD, issuer: demonstration.deskSettings.issuer, inTeams: false }));
  await app.listen({ host: '127.0.0.1', port });
  return { app, api, link: demonstration.createDeskLink() };
}
