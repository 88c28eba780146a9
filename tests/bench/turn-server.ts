import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { DirectLineAdapter } from '../../bot/adapters/direct-line/adapter.ts';
import { buildApp } from '../../bot/app.ts';
import { FingerpostBot } from '../../bot/bot.ts';
import { botOf, loadContent, wordingOf } from '../../bot/compose.ts';
import { hubIdSchema } from '../../bot/conversation/ids.ts';
import { PlanCodes } from '../../bot/plan-codes.ts';
import { ReportNumbers } from '../../bot/report-numbers.ts';
import { connectStore } from '../../bot/store/connect.ts';
import { Connection } from '../../bot/store/connection.ts';
import { startEmbedded } from '../../bot/store/embedded.ts';
import { isUrgent } from '../../knowledge/danger/kinds.ts';

/**
 * The two things that are compared, in one process and on one Redis (`appendfsync everysec`): the whole web-chat path of the
 * service, and a bare Fastify route that does one GET and one SET of 2 KB through the same client. Ends when its parent does.
 */
const PAYLOAD = 'x'.repeat(2048);
const UNLIMITED = { burst: 1e9, perMinute: 1e9 };

const dataDir = await mkdtemp(join(tmpdir(), 'fp-bench-'));
const embedded = await startEmbedded({ dataDir, fsync: 'everysec', log: () => undefined });
const { store, queue, duty, wakes, signs, plans, reports, close } = await connectStore(embedded);

const content = loadContent(new URL('../../', import.meta.url));
const settings = { operator: 'The Hub', hub: hubIdSchema.parse('croxteth'), demonstration: true };
const wording = wordingOf(content, settings);
const nothing = async () => undefined;
const receive = botOf(content, settings, wording, {
  store,
  queue,
  duty,
  codes: new PlanCodes({ plans, random: (bytes) => randomBytes(bytes), clock: Date.now }),
  numbers: new ReportNumbers({ reports, random: (bytes) => randomBytes(bytes), clock: Date.now }),
  runEffects: nothing,
  log: () => undefined,
  clock: Date.now,
});
const bot = new FingerpostBot(receive);
const app = await buildApp({
  receive: new DirectLineAdapter((context) => bot.run(context)).receive,
  store,
  queue,
  wakes,
  signs,
  isUrgent: (text) => isUrgent(content.danger.find(text)),
  say: wording.errorWords,
  log: () => undefined,
  clock: Date.now,
  random: (bytes) => randomBytes(bytes),
  directLineSecret: 'a-secret-for-the-benchmark',
  tokenKey: createSecretKey(randomBytes(32)),
  publicUrl: null,
  area: 'liverpool',
  limits: { conversation: UNLIMITED, address: UNLIMITED },
  trustProxy: false,
  ready: async () => true,
  routes: [],
});

const client = new Connection(embedded.data, { commandTimeoutMs: 2000 });
await client.ready(5000);
await client.send(['SET', 'limit', PAYLOAD]);
const bare = fastify();
bare.post('/turn', async () => {
  const value = await client.send(['GET', 'limit']);
  await client.send(['SET', 'limit', PAYLOAD]);
  return { id: String(value).length };
});

const turns = await app.listen({ host: '127.0.0.1', port: 0 });
const limit = await bare.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ turns, limit });

process.once('disconnect', async () => {
  await Promise.all([app.close(), bare.close(), client.close()]);
  await close();
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
});
