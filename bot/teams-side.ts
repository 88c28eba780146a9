import { isUrgent } from '../knowledge/danger/kinds.ts';
import { understand } from '../knowledge/search/understand.ts';
import { SOURCE_LOCALE } from '../locales/locale.ts';
import type { ChannelSide } from './channel-side.ts';
import type { Content, Settings, Wording } from './compose.ts';
import { BadConfig, type Config, type Service } from './config.ts';
import type { HubId } from './conversation/ids.ts';
import { afterTimeout } from './desk/after.ts';
import type { LogFault } from './desk/faults.ts';
import { lendingDirectory } from './desk/shift/lending-directory.ts';
import { dayOf, hubsOf, type StaffDirectory } from './desk/staff-member.ts';
import { whyNoConversation } from './desk/staff-record.ts';
import type { TakeTurnPorts } from './desk/take-turn.ts';
import type { Allowance } from './http/limits.ts';
import type { OpenStore } from './open-store.ts';
import { urgentText } from './stages/danger.ts';
import { deskLink } from './teams-app/deep-link.ts';
import type { ChannelPosts } from './teams-channel/channel-posts.ts';
import { type HearStaff, staffHearing } from './teams-channel/hear.ts';
import type { HubChannel } from './teams-channel/hub-pass.ts';
import { type Keeper, startKeeper } from './teams-channel/keeper.ts';
import type { TeamsChannels } from './teams-channel/settings.ts';

export type TeamsSide = {
  readonly hear: HearStaff;
  /** Begins to keep the channels true. */
  readonly start: () => Promise<void>;
  /** Begins nothing more, and resolves when what was begun has ended. What is left is in Redis. */
  readonly stop: () => Promise<void>;
};

type Around = Pick<OpenStore, 'store' | 'queue' | 'wakes' | 'staffCards' | 'loans'> &
  TakeTurnPorts & {
    readonly content: Content;
    readonly wording: Wording;
    readonly settings: Pick<Settings, 'demonstration'>;
    readonly directory: StaffDirectory;
    readonly posts: ChannelSide['posts'];
    readonly limit: Allowance;
    readonly area: string | null;
    readonly clock: () => number;
    readonly log: LogFault;
  };

/** Staff in Teams, beside the tab: cards in the channels of hubs, questions to the guides. The demonstration has no Teams. */
export function openTeams({ mode, hub }: Pick<Config, 'mode' | 'hub'>, around: Around): Promise<TeamsSide> | null {
  return mode.kind === 'service' ? teamsWith(mode, hub, around) : null;
}

type Deployment = {
  readonly channels: Pick<Service['channels'], 'app'>;
  readonly staff: Pick<Service['staff'], 'tenants'>;
  readonly teamsChannels: TeamsChannels | null;
};

/** @throws BadConfig where a channel is for a hub that there is not */
export async function teamsWith(deployment: Deployment, hub: string, around: Around): Promise<TeamsSide> {
  const { content, wording, settings, staffCards, posts, clock } = around;
  const { teamsChannels } = deployment;
  const { tenant } = deployment.channels.app;
  if (teamsChannels !== null) await checkHubs(teamsChannels, hub, around);
  const channelOf = async (id: HubId) => (teamsChannels === null ? null : hubChannel(id, teamsChannels, around));
  let keeper: Keeper | null = null;
  const hear = staffHearing({
    ...around,
    cards: staffCards,
    hasCards: (teamsChannels?.channels.size ?? 0) > 0,
    claimers: lendingDirectory(around.directory, around.loans),
    tenant,
    tenants: new Set(deployment.staff.tenants),
    channelOf,
    soon: (id) => keeper?.soon(id),
    understand: (text) => understand(text, { locale: SOURCE_LOCALE, knowledge: content.knowledge }),
    reader: wording.reader(SOURCE_LOCALE),
    urgentText: (text) => {
      const alarm = content.danger.find(text);
      return alarm !== null && isUrgent(alarm) ? urgentText(alarm, wording.reader(SOURCE_LOCALE)).text : null;
    },
    demonstration: settings.demonstration,
    tooMany: wording.errorWords('request.too-many', SOURCE_LOCALE),
    clock,
  });
  return {
    hear,
    start: async () => {
      if (teamsChannels === null || posts === null) return;
      keeper = await startChannels(teamsChannels, posts(teamsChannels.serviceUrl), around);
    },
    stop: async () => keeper?.stop(),
  };
}

function startChannels(teamsChannels: TeamsChannels, posts: ChannelPosts, around: Around): Promise<Keeper> {
  const always = async (id: HubId) => {
    const at = await hubChannel(id, teamsChannels, around);
    if (at === null) throw new RangeError('a hub without a channel is not kept');
    return at;
  };
  const ports = { ...around, cards: around.staffCards, posts, chance: Math.random, after: afterTimeout };
  return startKeeper([...teamsChannels.channels.keys()], always, ports);
}

/** Null: the hub has no channel. */
async function hubChannel(id: HubId, teamsChannels: TeamsChannels, around: Around): Promise<HubChannel | null> {
  const { content, wording, directory, clock } = around;
  const channel = teamsChannels.channels.get(id);
  if (channel === undefined) return null;
  const day = dayOf(clock());
  const staff = (await directory.all()).filter(
    (member) => hubsOf(member, day).includes(id) && whyNoConversation(member.record, day) === null,
  );
  return {
    hub: id,
    channel,
    around: {
      areaName: wording.areaName,
      example: content.knowledge.hubs.find((it) => it.id === id)?.example ?? false,
      spoken: new Set(staff.flatMap(({ languages }) => languages)),
      open: (conversation) => deskLink(teamsChannels, conversation),
    },
  };
}

async function checkHubs({ channels }: TeamsChannels, hub: string, { content, directory }: Around): Promise<void> {
  const all = await directory.all();
  const known = new Set<string>([hub, ...content.knowledge.hubs.map(({ id }) => id), ...all.map((it) => it.hub)]);
  const unknown = [...channels.keys()].find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new BadConfig('FINGERPOST_TEAMS_CHANNELS: names a hub that nobody works at. Set it to hubs of the staff file.');
}
