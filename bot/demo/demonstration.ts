import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createLocalJWKSet } from 'jose';
import type { ConversationStore } from '../conversation/store.ts';
import type { TokenRules } from '../desk/auth/token-rules.ts';
import { directoryOf } from '../desk/staff-file.ts';
import type { StaffDirectory } from '../desk/staff-member.ts';
import type { DeskSettings } from '../wire/desk-settings.ts';
import { demoKeys, publicKey } from './demo-keys.ts';
import { readDemoStaff, tenantOf } from './demo-staff.ts';
import { DeskLinks } from './desk-link.ts';
import { requireLoopback } from './loopback.ts';
import { mountProvider } from './mount-provider.ts';
import { DESK_AUDIENCE, DESK_CLIENT, DESK_SCOPE, deskResource, openIdProvider } from './openid-provider.ts';
import { OpenIdRecords } from './openid-records.ts';
import { answerSignIn } from './sign-in-routes.ts';

/** Staff and their sign-in for whoever tries Fingerpost out: what a deployment gets from its directory and Entra ID. */
export type Demonstration = {
  readonly directory: StaffDirectory;
  readonly tokenRules: TokenRules;
  readonly deskSettings: DeskSettings;
  /** A new link that opens the desk once. */
  readonly createDeskLink: () => string;
  /** Adds the provider and its pages. They read forms, so `app` must be an instance of their own. */
  readonly mount: (app: FastifyInstance) => void;
};

/**
 * Opens the demonstration. `origin` is the service's address, `listensOn` the host that it binds, `now` milliseconds since 1970;
 * `onFault` hears of an error inside the provider, which tells the browser nothing about it.
 * @throws Error when the service is reachable beyond the loopback address, or a kept file is broken.
 */
export async function openDemonstration(options: {
  origin: URL;
  listensOn: string;
  dataDirectory: string;
  store: Pick<ConversationStore, 'takeOnce'>;
  now: () => number;
  onFault: (error: Error) => void;
}): Promise<Demonstration> {
  const { origin, dataDirectory, store, now, onFault } = options;
  requireLoopback(options.listensOn, origin);
  const staff = await readDemoStaff();
  const keys = await demoKeys(join(dataDirectory, 'demo-sign-in-keys.json'));
  const records = await OpenIdRecords.open(join(dataDirectory, 'demo-sign-in-records.json'), now);
  const provider = openIdProvider({ origin, keys, records, staff });
  provider.on('server_error', (_context, error) => onFault(error));
  provider.on('error', onFault);
  const links = new DeskLinks({ key: keys.link, origin, store, now });
  return {
    directory: directoryOf(staff),
    tokenRules: {
      issuer: provider.issuer,
      audiences: [DESK_AUDIENCE],
      tenants: new Set(staff.map(({ id }) => tenantOf(id))),
      clients: new Map([[DESK_CLIENT, DESK_SCOPE]]),
      keys: createLocalJWKSet({ keys: [publicKey(keys)] }),
    },
    deskSettings: {
      issuer: provider.issuer,
      clientId: DESK_CLIENT,
      scope: `openid ${DESK_SCOPE}`,
      resource: deskResource(origin),
    },
    createDeskLink: () => links.create(),
    mount: (app) => {
      answerSignIn(app, { provider, links, staff });
      mountProvider(app, provider);
    },
  };
}
