import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWTPayload } from 'jose';
import { TEAMS_CLIENTS, TEAMS_PERMISSION } from '../../bot/desk/auth/teams-sign-in.ts';
import { type RunningService, startRunningService } from './running-service.ts';
import { startTokenIssuer } from './token-issuer.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
const TEAMS_APP = '55555555-5555-4555-8555-555555555555';
const AMAL = '22222222-2222-4222-8222-222222222222';

const STAFF = `staff:
  - id: ${TENANT}:${AMAL}
    name: Amal
    role: adviser
    organisation: Croxteth Good Help Hub (example)
    hub: croxteth
    languages: [ar, en]
    record:
      adult: true
      organisation_is: charity
      checks: [{ name: DBS, on: 2020-01-01, until: 9999-12-31 }]
      training: [{ name: safeguarding, on: 2020-01-01 }]
`;

/** The service as a deployment starts it whose staff use the desk in Teams, with a sign-in provider of the test's own. */
export type TeamsService = {
  readonly service: RunningService;
  /** The application's id URI. */
  readonly resource: string;
  /** A token that the provider signs: that which Teams gives to the tab, with these claims changed. */
  token(changes?: JWTPayload): Promise<string>;
  stop(): Promise<void>;
};

export async function startTeamsService(): Promise<TeamsService> {
  const folder = await mkdtemp(join(tmpdir(), 'fp-'));
  await writeFile(join(folder, 'staff.yaml'), STAFF);
  const issuer = await startTokenIssuer();
  const service = await startRunningService({
    env: (url) => ({ ...environment(join(folder, 'staff.yaml'), issuer.keysUrl), FINGERPOST_PUBLIC_URL: url }),
  });
  return {
    service,
    resource: `api://${new URL(service.url).host}/${TEAMS_APP}`,
    token: (changes) => issuer.sign({ ...teamsClaims(), ...changes }),
    stop: async () => {
      await service.stop();
      await issuer.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** What Entra ID says in the token that Teams fetches for the tab: the audience is the application's id, as in all of its newer tokens. */
function teamsClaims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: `https://login.example/${TENANT}/v2.0`,
    aud: TEAMS_APP,
    exp: now + 3_600,
    nbf: now - 5,
    tid: TENANT,
    oid: AMAL,
    azp: TEAMS_CLIENTS[0],
    scp: TEAMS_PERMISSION,
    roles: ['adviser'],
    ver: '2.0',
  };
}

function environment(staffFile: string, keysUrl: string): Record<string, string> {
  return {
    MicrosoftAppId: '66666666-6666-4666-8666-666666666666',
    MicrosoftAppPassword: 'a-password-of-the-tests',
    MicrosoftAppTenantId: TENANT,
    FINGERPOST_OPERATOR: 'Croxteth Good Help Hub (example)',
    FINGERPOST_HUB: 'croxteth',
    FINGERPOST_STAFF_FILE: staffFile,
    FINGERPOST_STAFF_TENANTS: TENANT,
    FINGERPOST_STAFF_ISSUER: 'https://login.example/{tenant}/v2.0',
    FINGERPOST_STAFF_KEYS_URL: keysUrl,
    FINGERPOST_DESK_AUDIENCE: 'desk-in-the-browser',
    FINGERPOST_DESK_CLIENT_ID: 'desk-page',
    FINGERPOST_TEAMS_APP_ID: TEAMS_APP,
  };
}
