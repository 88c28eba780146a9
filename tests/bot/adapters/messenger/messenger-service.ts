import { createSecretKey, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { DirectLineAdapter } from '../../../../bot/adapters/direct-line/adapter.ts';
import { buildApp } from '../../../../bot/app.ts';
import { FingerpostBot } from '../../../../bot/bot.ts';
import { botOf, loadContent, type Settings, wordingOf } from '../../../../bot/compose.ts';
import { type ConversationId, hubIdSchema } from '../../../../bot/conversation/ids.ts';
import type { Hold } from '../../../../bot/conversation/inbox.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { effectRunner, type RunEffects } from '../../../../bot/desk/effects.ts';
import { openMessenger } from '../../../../bot/messenger-side.ts';
import { startDelivery } from '../../../../bot/outbox/all-channels.ts';
import { PlanCodes } from '../../../../bot/plan-codes.ts';
import { ReportNumbers } from '../../../../bot/report-numbers.ts';
import type { Store } from '../../../../bot/store/connect.ts';
import { isUrgent } from '../../../../knowledge/danger/kinds.ts';
import { drawnBytes } from '../../../draws.ts';
import { APP, PAGE, PAGE_TOKEN } from './graph-service.ts';
import { batchOf, type Event, metaJson, signature } from './meta.ts';

export const VERIFY_TOKEN = 'the-token-for-the-set-up';
const hub = hubIdSchema.parse('croxteth');
const settings: Settings = {
  operator: 'The Hub',
  hub,
  demonstration: false,
  chatPage: 'https://fingerpost.example/chat',
};
const content = loadContent(new URL('../../../../', import.meta.url));
const wording = wordingOf(content, settings);

export type MessengerService = {
  readonly app: FastifyInstance;
  readonly runEffects: RunEffects;
  readonly logged: object[];
  /** Posts a batch as Meta does. */
  post(events: readonly Event[], page?: string): Promise<{ statusCode: number }>;
  /** The conversation of somebody, which must be there. */
  conversationOf(user: string): Promise<ConversationId>;
  stop(): Promise<void>;
};

/** One process of the service with Messenger, on this store and this Graph API. */
export async function messengerService(
  opened: Store,
  { graphUrl }: { readonly graphUrl: string },
  {
    limit = { burst: 30, perMinute: 15 },
    clock = Date.now,
    hold = { ms: 20, longestMs: 20 },
  }: Partial<{ limit: { burst: number; perMinute: number }; clock: () => number; hold: Hold }> = {},
): Promise<MessengerService> {
  const { store, sweepable, queue, plans, reports, wakes } = opened;
  const logged: object[] = [];
  const log = (line: object) => void logged.push(line);
  const common = {
    store,
    isUrgent: (text: string) => isUrgent(content.danger.find(text)),
    say: wording.errorWords,
    clock,
    random: (bytes: number) => drawnBytes(bytes),
    area: 'liverpool',
  };
  const config = {
    operator: 'The Hub',
    messenger: {
      graphUrl,
      appId: APP.id,
      appSecret: APP.secret,
      verifyToken: VERIFY_TOKEN,
      pages: new Map([[PAGE, PAGE_TOKEN]]),
      publicUrl: 'https://fingerpost.example',
    },
  };
  const messenger = openMessenger(config, { ...common, ...opened, wording, limit, log, hold });
  if (messenger === null) throw new Error('Messenger is not configured');
  const line = startDelivery({
    ...opened,
    sendingFor: ({ reference }) => messenger.sendingTo(reference),
    clock,
    chance: Math.random,
    after: afterTimeout,
    log,
  });
  const runEffects = effectRunner({
    ...opened,
    sweepable,
    tellWait: async () => undefined,
    deliver: line.deliver,
    log,
  });
  const codes = new PlanCodes({ ...common, plans });
  const numbers = new ReportNumbers({ ...common, reports });
  const outside = { store, queue, duty: opened.duty, codes, numbers, runEffects, log, clock };
  const bot = new FingerpostBot(botOf(content, settings, wording, outside));
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
    routes: messenger.routes((context) => bot.run(context), runEffects),
  });
  return {
    app,
    runEffects,
    logged,
    post: (events, page) => {
      const body = metaJson(batchOf(events, page));
      const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature(body) };
      return app.inject({ method: 'POST', url: '/messenger/webhook', headers, payload: body });
    },
    conversationOf: async (user) => {
      const id = await store.knownPerson({ channel: 'messenger', page: PAGE, user });
      if (id === null) throw new Error('nobody knows them');
      return id;
    },
    stop: async () => {
      await app.close();
      await messenger.stop();
      await line.stop();
    },
  };
}
