import type { FastifyPluginAsync } from 'fastify';
import { instantWords } from '../dialogs/render/instant.ts';
import { sayTo } from '../dialogs/render/say.ts';
import type { Locale } from '../locales/locale.ts';
import { MessengerAdapter } from './adapters/messenger/adapter.ts';
import { type DeletionPage, deletionRoutes } from './adapters/messenger/deletion-routes.ts';
import { Graph } from './adapters/messenger/graph.ts';
import { Once } from './adapters/messenger/once.ts';
import { Pacing } from './adapters/messenger/pacing.ts';
import type { MessengerParts } from './adapters/messenger/parts.ts';
import { messengerProfile } from './adapters/messenger/profile.ts';
import { messengerTransport } from './adapters/messenger/transport.ts';
import { messengerTurns } from './adapters/messenger/turns.ts';
import { webhookRoutes } from './adapters/messenger/webhook-routes.ts';
import { messagingNow } from './adapters/messenger/window.ts';
import type { Wording } from './compose.ts';
import type { Config } from './config.ts';
import type { Hold, Inbox } from './conversation/inbox.ts';
import type { Outbox } from './conversation/outbox.ts';
import type { ConversationStore } from './conversation/store.ts';
import { afterTimeout } from './desk/after.ts';
import type { RunEffects } from './desk/effects.ts';
import type { WriteLog } from './log.ts';
import { LineWorkers } from './outbox/line-workers.ts';
import { type Sending, sendingWith } from './outbox/transport.ts';

export type MessengerSide = {
  /** How the line sends to where a conversation of Messenger is answered; null where nobody knows. */
  readonly sendingTo: (reference: unknown) => Sending | null;
  /** Shows whoever is answered there that somebody is writing. Whether it worked is of no consequence. */
  readonly showWriting: (reference: unknown) => Promise<void>;
  readonly routes: (
    bot: ConstructorParameters<typeof MessengerAdapter>[0],
    runEffects: RunEffects,
  ) => readonly FastifyPluginAsync[];
  /** Begins nothing more, and resolves when what was begun has ended. What is left is in Redis. */
  readonly stop: () => Promise<void>;
};

type Around = Pick<MessengerParts, 'isUrgent' | 'area' | 'clock' | 'random' | 'limit'> & {
  readonly store: ConversationStore;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly wording: Wording;
  readonly log: WriteLog;
  readonly hold?: Hold;
};

/** Nobody notices the first, and what was sent again at the same time has come by the second. */
const HOLD: Hold = { ms: 500, longestMs: 3_000 };
/** Conversations at once: in one process turns are work for the processor. */
const TURNS_AT_ONCE = 16;

/** Facebook Messenger, direct: what its webhook brings becomes turns, and what the log holds is sent. Null where it is not configured. */
export function openMessenger(config: Pick<Config, 'messenger' | 'operator'>, around: Around): MessengerSide | null {
  const { messenger: settings, operator } = config;
  if (settings === null) return null;
  const { inbox, wording, clock, log } = around;
  const graph = new Graph(settings, clock);
  const transport = messengerTransport({ settings, graph, pacing: new Pacing(clock), clock, log });
  let turns: LineWorkers | null = null;
  return {
    sendingTo: sendingWith(transport),
    showWriting: async (reference) => {
      const to = transport.referenceIn(reference);
      if (to !== null && messagingNow('staff', to.heardAt, clock()) === 'response')
        await graph.sign(to.page, to.user, 'typing_on');
    },
    routes: (bot, runEffects) => {
      const parts: MessengerParts = {
        ...around,
        settings,
        graph,
        runEffects,
        receive: new MessengerAdapter(bot).receive,
        soon: (id, ms) => turns?.soon(id, ms),
        urgentSaid: new Once(),
        render: wording.render,
        hold: around.hold ?? HOLD,
      };
      turns = new LineWorkers({
        after: afterTimeout,
        log,
        what: 'inbox',
        work: messengerTurns(parts),
        due: (limit) => inbox.due(limit),
        atOnce: TURNS_AT_ONCE,
      });
      void setProfiles(settings.pages.keys(), graph, around, settings.publicUrl);
      const say: DeletionPage['say'] = (locale, key, params) =>
        sayTo(wording.reader(locale), { key, ...(params && { params }) });
      const dayWords = (locale: Locale, at: number) =>
        instantWords(locale, { instant: at, zone: 'UTC', style: 'date' });
      return [webhookRoutes(parts), deletionRoutes(parts, { say, service: operator, dayWords })];
    },
    stop: async () => {
      await turns?.stop();
    },
  };
}

/** Get Started and the menu, on each page. Where it fails they stay as they were, and an operator reads of it in the log. */
async function setProfiles(
  pages: Iterable<string>,
  graph: Graph,
  { wording, log }: Pick<Around, 'wording' | 'log'>,
  publicUrl: string,
): Promise<void> {
  const profile = messengerProfile(
    (key, locale) => sayTo(wording.reader(locale), { key }),
    (locale) => new URL(`/chat?lang=${locale}`, publicUrl).href,
  );
  for (const page of pages) {
    const answer = await graph.setProfile(page, profile);
    if (answer.kind !== 'done') log({ event: 'messenger.failed', what: 'profile', code: answer.code });
  }
}
