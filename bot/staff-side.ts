import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import type { Wording } from './compose.ts';
import type { Config, Service } from './config.ts';
import { openDemonstration } from './demo/demonstration.ts';
import { afterTimeout } from './desk/after.ts';
import { deskApi } from './desk/api/desk-api.ts';
import type { DeskParts } from './desk/api/parts.ts';
import { auditInLog } from './desk/audit.ts';
import { remoteSigningKeys } from './desk/auth/signing-keys.ts';
import { TEAMS_CLIENTS, TEAMS_PERMISSION } from './desk/auth/teams-sign-in.ts';
import type { TokenRules } from './desk/auth/token-rules.ts';
import { staffVerifier } from './desk/auth/verify-staff.ts';
import type { RunEffects } from './desk/effects.ts';
import { REAL_PACE } from './desk/rules/pace.ts';
import { lendingDirectory } from './desk/shift/lending-directory.ts';
import { directoryOf, readStaffFile } from './desk/staff-file.ts';
import type { StaffDirectory } from './desk/staff-member.ts';
import type { WriteLog } from './log.ts';
import type { OpenStore } from './open-store.ts';
import { deskPage } from './web/desk-page/desk-page.ts';
import type { DeskSettings } from './wire/desk-settings.ts';

type StaffSide = {
  readonly routes: readonly FastifyPluginAsync[];
  readonly directory: StaffDirectory;
  readonly createDeskLink: (() => string) | null;
};

type Around = OpenStore & {
  readonly runEffects: RunEffects;
  readonly wording: Wording;
  readonly phrases: DeskParts['phrases'];
  readonly translator: DeskParts['translator'];
  readonly introducing: DeskParts['introducing'];
  readonly hubName: DeskParts['hubName'];
  readonly giverName: DeskParts['giverName'];
  readonly showWriting: DeskParts['showWriting'];
  readonly endOfDay: DeskParts['endOfDay'];
  /** Where the project lies. */
  readonly root: URL;
  readonly log: WriteLog;
};

/** The permission that the desk asks for and the API checks. */
const SCOPE = 'desk';

/** The desk's API, with the deployment's sign-in or the demonstration's own. */
export async function openStaffSide(config: Config, around: Around): Promise<StaffSide> {
  if (config.mode.kind === 'service') {
    const { staff } = config.mode;
    const directory = directoryOf(await readStaffFile(staff.file));
    const inTeams = staff.teams !== null;
    const routes = desk(around, { rules: tokenRulesOf(staff), directory, settings: settingsOf(staff), inTeams });
    return { routes, directory, createDeskLink: null };
  }
  const demonstration = await openDemonstration({
    origin: new URL(config.publicUrl ?? `http://${config.host}:${config.port}`),
    listensOn: config.host,
    dataDirectory: config.dataDirectory,
    store: around.store,
    now: Date.now,
    onFault: () => around.log({ event: 'sign-in.failed' }),
  });
  const { directory, tokenRules, deskSettings } = demonstration;
  return {
    routes: [
      ...desk(around, { rules: tokenRules, directory, settings: deskSettings, inTeams: false }),
      async (app) => demonstration.mount(app),
    ],
    directory,
    createDeskLink: demonstration.createDeskLink,
  };
}

type SignIn = {
  readonly rules: TokenRules;
  readonly directory: StaffDirectory;
  readonly settings: DeskSettings;
  /** Whether the desk may also be shown as a tab of Teams. */
  readonly inTeams: boolean;
};

function desk(around: Around, { rules, settings, inTeams, ...signIn }: SignIn): FastifyPluginAsync[] {
  const directory = lendingDirectory(signIn.directory, around.loans);
  const buildDirectory = fileURLToPath(new URL('.build/desk/', around.root));
  const api = deskApi({
    store: around.store,
    queue: around.queue,
    duty: around.duty,
    slots: around.slots,
    loans: around.loans,
    endOfDay: around.endOfDay,
    pace: REAL_PACE,
    wakes: around.wakes,
    signs: around.signs,
    showWriting: around.showWriting,
    mentions: around.mentions,
    counts: around.counts,
    giverName: around.giverName,
    reports: around.reports,
    reasons: around.reasons,
    outbox: around.outbox,
    underWay: around.underWay,
    introducing: around.introducing,
    runEffects: around.runEffects,
    verifyStaff: staffVerifier(rules, directory, Date.now),
    audit: auditInLog(around.log),
    settings,
    render: around.wording.render,
    stepTitle: around.wording.stepTitle,
    areaName: around.wording.areaName,
    phrases: around.phrases,
    translator: around.translator,
    directory,
    hubName: around.hubName,
    clock: Date.now,
    after: afterTimeout,
    log: around.log,
  });
  return [api, deskPage({ buildDirectory, issuer: settings.issuer, inTeams })];
}

function tokenRulesOf(staff: Service['staff']): TokenRules {
  return {
    issuer: staff.issuer,
    audiences: [staff.audience, ...(staff.teams ? [staff.teams.resource, staff.teams.appId] : [])],
    tenants: new Set(staff.tenants),
    clients: new Map([
      [staff.clientId, SCOPE],
      ...(staff.teams ? TEAMS_CLIENTS.map((client) => [client, TEAMS_PERMISSION] as const) : []),
    ]),
    keys: remoteSigningKeys(new URL(staff.keysUrl)),
  };
}

function settingsOf(staff: Service['staff']): DeskSettings {
  const issuer = staff.issuer.replace('{tenant}', staff.tenants[0] ?? 'common');
  const scope = `openid offline_access ${staff.audience}/${SCOPE}`;
  return { issuer, clientId: staff.clientId, scope, resource: staff.audience };
}
