import { test as base } from 'vitest';
import { cloudService } from '../bot/adapters/cloud/cloud-service.ts';
import { startConnector } from '../bot/adapters/cloud/connector-service.ts';
import { startOpenIdMetadata } from '../bot/adapters/cloud/openid-metadata.ts';
import { startTestStore } from '../bot/store/redis-fixture.ts';
import { inTeams, staffMember } from '../bot/teams-channel/teams-staff.ts';

/** Who is in the directory, and what it says of them. */
export const CLAIMERS = {
  Amal: staffMember('Amal', ['adviser']),
  Kasia: staffMember('Kasia', ['supervisor']),
  Full: staffMember('Full', ['supervisor'], { capacity: 1 }),
  Curator: staffMember('Curator', ['curator']),
  'No access': staffMember('Noaccess', []),
  'No record': staffMember('Norecord', ['adviser'], { record: null }),
  'Other hub': staffMember('Otherhub', ['adviser'], { hub: 'other-hub' }),
};

export type TeamsWorld = Awaited<ReturnType<typeof startTeamsWorld>>;

async function startTeamsWorld() {
  const [store, connector, openId] = await Promise.all([startTestStore(), startConnector(), startOpenIdMetadata()]);
  const service = await cloudService({ store, connector, openId, staff: Object.values(CLAIMERS) });
  return {
    ...{ store, connector, openId, service },
    /** Somebody of the staff, as Teams knows them. */
    staff: (name: string) => inTeams(connector.serviceUrl, name.toLowerCase().replaceAll(' ', '')),
    /** What was sent to a chat, in order. */
    sentTo: (chat: { readonly id: string }) => connector.sent.filter(({ conversation }) => conversation.id === chat.id),
    stop: async () => {
      await service.app.close();
      await Promise.all([store.stop(), connector.stop(), openId.stop()]);
    },
  };
}

/** A test with a service whose hub has a channel in Teams. It is started once for all files that use it: that takes longer than most of the tests. */
export const test = base
  .extend('start', { scope: 'worker' }, { teams: startTeamsWorld })
  .extend('teams', { scope: 'worker' }, async ({ start }, { onCleanup }) => {
    const teams = await start.teams();
    onCleanup(() => teams.stop());
    return teams;
  });
