import { createSecretKey, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { PUBLIC_CLOUD } from '../../../../bot/adapters/cloud/settings.ts';
import { DirectLineAdapter } from '../../../../bot/adapters/direct-line/adapter.ts';
import { buildApp } from '../../../../bot/app.ts';
import { FingerpostBot } from '../../../../bot/bot.ts';
import { channelsWith } from '../../../../bot/channel-side.ts';
import { botOf, loadContent, type Settings, wordingOf } from '../../../../bot/compose.ts';
import { type ConversationId, hubIdSchema } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { type EffectPorts, effectRunner, type RunEffects } from '../../../../bot/desk/effects.ts';
import { REAL_PACE } from '../../../../bot/desk/rules/pace.ts';
import { directoryOf } from '../../../../bot/desk/staff-file.ts';
import type { StaffMember } from '../../../../bot/desk/staff-member.ts';
import { startDelivery } from '../../../../bot/outbox/all-channels.ts';
import { PlanCodes } from '../../../../bot/plan-codes.ts';
import { ReportNumbers } from '../../../../bot/report-numbers.ts';
import type { Store } from '../../../../bot/store/connect.ts';
import type { ChannelPosts } from '../../../../bot/teams-channel/channel-posts.ts';
import { teamsWith } from '../../../../bot/teams-side.ts';
import { isUrgent } from '../../../../knowledge/danger/kinds.ts';
import { drawnBytes } from '../../../draws.ts';
import { TEAMS_CHANNEL } from '../../teams-channel/teams-channels.ts';
import { type ConnectorService, localCredentials } from './connector-service.ts';
import { APP, ISSUER, type OpenIdMetadata, type TokenOptions } from './openid-metadata.ts';

export const HUB = hubIdSchema.parse('croxteth');
const settings: Settings = { operator: 'The Hub', hub: HUB, demonstration: false };
export const content = loadContent(new URL('../../../../', import.meta.url));
export const wording = wordingOf(content, settings);

type World = {
  readonly store: Store;
  readonly connector: ConnectorService;
  readonly openId: OpenIdMetadata;
  /** The directory of a service whose hub has a channel in Teams. */
  readonly staff?: readonly StaffMember[];
};

export type CloudService = {
  readonly app: FastifyInstance;
  /** What the staff's side and the sweeper of this process work with. */
  readonly ports: EffectPorts & { readonly store: Store['store']; readonly runEffects: RunEffects };
  readonly logged: object[];
  /** Cards in channels of Teams, as they are sent. */
  readonly posts: ChannelPosts;
  /** Posts an activity with a token of the channel; `authorization` instead of it, where a test brings its own. */
  post(activity: object, token?: TokenOptions | { readonly authorization: string | null }): ReturnType<typeof inject>;
};

/** The whole service as it runs for a deployment, on this store, with its channels on the loopback address. */
export async function cloudService(
  { store: opened, connector, openId, staff = [] }: World,
  limit = { burst: 30, perMinute: 15 },
): Promise<CloudService> {
  const { store, sweepable, outbox, queue, wakes, plans, counts, reports, reasons } = opened;
  const logged: object[] = [];
  const log = (line: object) => void logged.push(line);
  const common = {
    store,
    isUrgent: (text: string) => isUrgent(content.danger.find(text)),
    say: wording.errorWords,
    clock: Date.now,
    random: (bytes: number) => drawnBytes(bytes),
    area: 'liverpool',
  };
  const cloud = {
    ...PUBLIC_CLOUD,
    app: APP,
    openIdMetadata: openId.address,
    tokenIssuer: ISSUER,
    serviceOrigins: [connector.origin],
  };
  const inLine = (id: ConversationId) => line.deliver(id);
  const channels = channelsWith(cloud, localCredentials(connector), { ...common, outbox, inLine, limit });
  const line = startDelivery({
    ...common,
    outbox,
    sendingFor: ({ reference }) => channels.sendingTo(reference),
    chance: Math.random,
    after: afterTimeout,
    log,
  });
  const ports = {
    ...opened,
    tellWait: async () => undefined,
    store,
    sweepable,
    queue,
    plans,
    counts,
    reports,
    reasons,
    // A test looks at what was sent, so it waits until nothing is being sent.
    deliver: async (id: ConversationId) => {
      await channels.deliver(id);
      await line.idle();
    },
    log,
  };
  const runEffects = effectRunner(ports);
  const codes = new PlanCodes({ ...common, plans });
  const numbers = new ReportNumbers({ ...common, reports });
  const outside = { store, queue, duty: opened.duty, codes, numbers, runEffects, log, clock: Date.now };
  const bot = new FingerpostBot(botOf(content, settings, wording, outside));
  const teams = await teamsWith(
    {
      channels: cloud,
      staff: { tenants: [APP.tenant] },
      teamsChannels: {
        channels: new Map(staff.length === 0 ? [] : [[HUB, TEAMS_CHANNEL]]),
        serviceUrl: connector.serviceUrl,
        appId: APP.id,
        publicUrl: 'https://service.example',
      },
    },
    HUB,
    {
      ...opened,
      ...common,
      content,
      wording,
      settings,
      directory: directoryOf(staff),
      posts: channels.posts,
      render: wording.render,
      runEffects,
      pace: REAL_PACE,
      limit,
      log,
    },
  );
  await teams.start();
  const app = await buildApp({
    ...common,
    receive: new DirectLineAdapter((context) => bot.run(context)).receive,
    queue,
    wakes,
    signs: opened.signs,
    log,
    directLineSecret: null,
    tokenKey: createSecretKey(randomBytes(32)),
    publicUrl: null,
    trustProxy: false,
    limits: { conversation: limit, address: limit },
    ready: async () => true,
    routes: channels.routes((context) => bot.run(context), teams.hear),
  });
  app.addHook('onClose', async () => {
    await teams.stop();
    await line.stop();
  });
  const post: CloudService['post'] = async (activity, token = {}) => {
    const authorization =
      'authorization' in token ? token.authorization : `Bearer ${await openId.token(serviceUrlOf(activity), token)}`;
    return inject(app, activity, authorization);
  };
  const posts = channels.posts?.(connector.serviceUrl);
  if (posts === undefined) throw new Error('there are no channels');
  return { app, ports: { ...ports, runEffects }, logged, posts, post };
}

function inject(app: FastifyInstance, activity: object, authorization: string | null) {
  const headers = { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) };
  return app.inject({ method: 'POST', url: '/api/messages', headers, payload: JSON.stringify(activity) });
}

function serviceUrlOf(activity: object): string {
  return 'serviceUrl' in activity && typeof activity.serviceUrl === 'string' ? activity.serviceUrl : '';
}
