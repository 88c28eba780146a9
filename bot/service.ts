import { createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { isUrgent } from '../knowledge/danger/kinds.ts';
import { localDay, momentOf } from '../knowledge/opening/calendar.ts';
import { DirectLineAdapter } from './adapters/direct-line/adapter.ts';
import { buildApp } from './app.ts';
import { FingerpostBot } from './bot.ts';
import { type ChannelSide, openChannels } from './channel-side.ts';
import { chatPageOf } from './chat-side.ts';
import { botOf, type Content, loadContent, type Settings, staffingIn, wordingOf } from './compose.ts';
import type { Config } from './config.ts';
import type { Channel } from './conversation/channel.ts';
import { type ConversationId, hubIdSchema } from './conversation/ids.ts';
import type { Signs } from './conversation/signs.ts';
import type { ConversationStore } from './conversation/store.ts';
import { countingArrivals } from './counting-arrivals.ts';
import { afterTimeout } from './desk/after.ts';
import { type EffectPorts, effectRunner } from './desk/effects.ts';
import { FormLinks } from './desk/introductions/form-links.ts';
import { rebuildQueue } from './desk/rebuild-queue.ts';
import { REAL_PACE } from './desk/rules/pace.ts';
import { startSweeper } from './desk/sweeper.ts';
import { tellWait } from './desk/tell-wait.ts';
import { startWaitTeller, type TellerPorts } from './desk/wait-teller.ts';
import type { ShowWriting } from './desk/writing.ts';
import { publicDirectory } from './directory-side.ts';
import { launcherOf } from './embed-side.ts';
import { FingerpostError } from './errors.ts';
import { readGivers } from './givers.ts';
import { introductionFormOf } from './introduction-side.ts';
import { kioskSquare } from './kiosk-side.ts';
import type { WriteLog } from './log.ts';
import { makeReady } from './make-ready.ts';
import { type MessengerSide, openMessenger } from './messenger-side.ts';
import { newHerePageOf } from './new-here-side.ts';
import { type OpenStore, openStore } from './open-store.ts';
import { startDelivery } from './outbox/all-channels.ts';
import { phrasesOf } from './phrase-side.ts';
import { PlanCodes } from './plan-codes.ts';
import { reachingPlans } from './plan-reach.ts';
import { planPageOf } from './plan-side.ts';
import { posterOf } from './poster-side.ts';
import { ReportNumbers } from './report-numbers.ts';
import { rightsPageOf } from './rights-side.ts';
import { openStaffSide } from './staff-side.ts';
import { startIn } from './starting-points.ts';
import { openTeams } from './teams-side.ts';
import { openTranslator } from './translator-side.ts';

export type Service = {
  /** The address of the chat. */
  readonly chatUrl: string;
  /** Makes a link that opens the desk once; null where staff sign in with their own provider. */
  readonly createDeskLink: (() => string) | null;
  /** Accepts nothing new, ends what was accepted, and leaves nothing running. */
  close(): Promise<void>;
};

/** Messages of one conversation: a burst of 30, refilled at 15 a minute. */
const CONVERSATION_LIMIT = { burst: 30, perMinute: 15 };
/** One address may be a whole hostel or library, so this limit is generous and comes last. */
const ADDRESS_LIMIT = { burst: 600, perMinute: 600 };

/**
 * Starts everything: reads the content, opens the store, makes the bot and its adapters, listens.
 * @throws BrokenKnowledge, EmbeddedError, BadConfig and the like, each with what to do about it.
 */
export async function startService(config: Config, log: WriteLog): Promise<Service> {
  const root = new URL('../', import.meta.url);
  const content = loadContent(root);
  makeReady(content);
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 });
  const opened = await openStore(config, log);
  try {
    return await serve(config, { root, content, opened, log });
  } catch (error) {
    await opened.close();
    throw error;
  }
}

type Opened = { readonly root: URL; readonly content: Content; readonly opened: OpenStore; readonly log: WriteLog };

/** Makes the bot and its adapters of what is open, and listens. */
async function serve(config: Config, { root, content, opened, log }: Opened): Promise<Service> {
  const hub = hubIdSchema.parse(config.hub);
  const givers = await readGivers(config.giversFile);
  const translator = openTranslator(config.translator, log);
  const settings: Settings = {
    translator: translator?.service ?? null,
    operator: config.operator,
    hub,
    demonstration: config.mode.kind === 'demonstration',
    planPage: config.publicUrl === null ? null : new URL('/plan', config.publicUrl).href,
    rightsPage: config.publicUrl === null ? null : new URL('/rights', config.publicUrl).href,
    chatPage: config.publicUrl === null ? null : new URL('/chat', config.publicUrl).href,
    givers,
    newHerePage: config.publicUrl === null ? null : new URL('/new-here', config.publicUrl).href,
  };
  const wording = wordingOf(content, settings);
  const { store, sweepable, outbox, queue, wakes, plans, counts, reports, reasons } = opened;
  const common = {
    store,
    isUrgent: (text: string) => isUrgent(content.danger.find(text)),
    say: wording.errorWords,
    clock: Date.now,
    random: (bytes: number) => randomBytes(bytes),
    area: config.area,
  };
  const inLine = (id: ConversationId) => line.deliver(id);
  const channels = openChannels(config, { ...common, outbox, inLine, limit: CONVERSATION_LIMIT });
  const messenger = openMessenger(config, { ...common, ...opened, wording, limit: CONVERSATION_LIMIT, log });
  const line = startDelivery({
    ...common,
    outbox,
    sendingFor: ({ channel, reference }) => sideOf(channel, channels, messenger)?.sendingTo(reference) ?? null,
    chance: Math.random,
    after: afterTimeout,
    log,
  });
  const kept = { plans: reachingPlans(plans, store), underWay: opened.underWay, counts, reports, reasons };
  const runEffects = effectRunner({
    store,
    sweepable,
    queue,
    ...kept,
    deliver: deliverer(store, channels, messenger, inLine),
    serviceTimes: opened.serviceTimes,
    duty: opened.duty,
    tellWait: (id, only) => tellWait(id, telling, only),
    log,
  });
  const telling: TellerPorts = {
    ...opened,
    render: wording.render,
    runEffects,
    staffing: staffingIn(content, { duty: opened.duty, clock: Date.now }),
    pace: REAL_PACE,
    random: Math.random,
    log,
  };
  const codes = new PlanCodes({ ...common, plans });
  const numbers = new ReportNumbers({ ...common, reports });
  const outside = { store, queue, duty: opened.duty, codes, numbers, runEffects, log, clock: Date.now };
  const receive = countingArrivals(botOf(content, settings, wording, outside), {
    givers,
    counts,
    log,
    clock: Date.now,
  });
  const bot = new FingerpostBot(receive);
  const directLine = new DirectLineAdapter((context) => bot.run(context));
  const phrases = phrasesOf(content, config.area);
  const hubName = (id: string) => content.knowledge.hubs.find((it) => it.id === id)?.name.en ?? id;
  const endOfDay = (id: string, at: number) => {
    const area = content.knowledge.hubs.find((it) => it.id === id)?.area ?? config.area;
    const timezone = area === null ? 'UTC' : content.knowledge.hoursIn(area).timezone;
    return momentOf(localDay(at, timezone) + 1, '00:00', timezone);
  };
  const links = new FormLinks(opened.masterKey, common.random);
  const introducing = { knowledge: content.knowledge, demonstration: settings.demonstration, links };
  const staff = await openStaffSide(config, {
    ...opened,
    introducing,
    runEffects,
    wording,
    phrases,
    translator,
    hubName,
    giverName: (id) => givers.get(id) ?? id,
    showWriting: writingShower(opened.signs, channels, messenger),
    endOfDay,
    root,
    log,
  });
  const teams = await openTeams(config, {
    ...opened,
    ...common,
    content,
    wording,
    settings,
    directory: staff.directory,
    posts: channels.posts,
    render: wording.render,
    runEffects,
    pace: REAL_PACE,
    limit: CONVERSATION_LIMIT,
    log,
  });
  const app = await buildApp({
    ...common,
    receive: directLine.receive,
    queue,
    wakes,
    signs: opened.signs,
    log,
    start: startIn(wording),
    directLineSecret: config.directLineSecret,
    tokenKey: tokenKey(opened.masterKey),
    publicUrl: config.publicUrl,
    limits: { conversation: CONVERSATION_LIMIT, address: ADDRESS_LIMIT },
    trustProxy: config.trustProxy,
    ready: () =>
      opened.ping().then(
        () => true,
        () => false,
      ),
    routes: [
      chatPageOf(config, content, settings, wording, root),
      ...launcherOf(config, root),
      kioskSquare(config),
      planPageOf(config, wording, { codes, clock: Date.now, root }),
      ...channels.routes((context) => bot.run(context), teams?.hear),
      ...(messenger?.routes((context) => bot.run(context), runEffects) ?? []),
      ...staff.routes,
      posterOf(config, content, wording, givers),
      introductionFormOf(config, wording, { store, links, introducing, clock: Date.now }),
      rightsPageOf(config, content, wording),
      newHerePageOf(config, content, wording),
      publicDirectory(config, content, root),
    ],
  });
  const hubs = [...new Set([hub, ...content.knowledge.hubs.map(({ id }) => hubIdSchema.parse(id))])];
  await rebuildQueue(hubs, { store, sweepable, queue });
  const stopSweeper = startSweeper({ store, sweepable, render: wording.render, runEffects, log }, afterTimeout);
  const stopTelling = startWaitTeller(hubs, telling, afterTimeout);
  await teams?.start();
  const stopServing = async () => {
    await app.close();
    await messenger?.stop();
    await teams?.stop();
    await line.stop();
    await stopTelling();
    await stopSweeper();
  };
  await app.listen({ host: config.host, port: config.port }).catch(async (error: unknown) => {
    await stopServing();
    throw error;
  });
  return {
    chatUrl: `${config.publicUrl ?? `http://${config.host}:${config.port}`}/chat`,
    createDeskLink: staff.createDeskLink,
    close: async () => {
      await stopServing();
      await opened.close();
    },
  };
}

type Side = Pick<ChannelSide, 'sendingTo' | 'showWriting'> & Partial<Pick<ChannelSide, 'deliver'>>;

function sideOf(channel: Channel | undefined, channels: Side, messenger: MessengerSide | null): Side | null {
  return channel === 'messenger' ? messenger : channels;
}

/** Whoever is on our page is shown it there; whoever is on a channel, as the channel does it. */
function writingShower(signs: Signs, channels: ChannelSide, messenger: MessengerSide | null): ShowWriting {
  return async ({ id, channel, reference }, { name, role, organisation }) => {
    if (channel === 'webchat') await signs.send(id, { kind: 'staff-writes', name, role, organisation });
    else await sideOf(channel, channels, messenger)?.showWriting(reference);
  };
}

/** What a conversation's log holds goes out by the line, or by the side's own way where it has one. */
function deliverer(
  store: Pick<ConversationStore, 'load'>,
  channels: ChannelSide,
  messenger: MessengerSide | null,
  inLine: EffectPorts['deliver'],
): EffectPorts['deliver'] {
  return async (id) => {
    const side = sideOf((await store.load(id))?.channel, channels, messenger);
    // What another start of the service has left to be sent stays written for one that has the channel.
    if (side === null) throw new FingerpostError('channel.unavailable');
    await (side.deliver ?? inLine)(id);
  };
}

/** Signs web chat tokens. Made from the master key, so that tokens stay valid over a restart and on every process. */
function tokenKey(masterKey: Buffer) {
  return createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', 'fingerpost direct line tokens', 32)));
}
