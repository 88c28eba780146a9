import type { AppParts } from '../../bot/app.ts';
import { InMemoryBot } from '../bot/adapters/direct-line/in-memory-bot.ts';
import { testApp } from '../bot/adapters/direct-line/test-app.ts';

export type Service = {
  /** What `botframework-directlinejs` calls its domain. */
  readonly domain: string;
  readonly port: number;
  readonly bot: InMemoryBot;
  stop(): Promise<void>;
};

/** The app, listening on the loopback address. With `port` and `bot` of an earlier one: that one, started again. */
export async function startService(parts: Partial<AppParts> = {}, port = 0, bot = new InMemoryBot()): Promise<Service> {
  const { app } = await testApp(parts, bot);
  const address = new URL(await app.listen({ host: '127.0.0.1', port }));
  return {
    domain: new URL('/v3/directline', address).href,
    port: Number(address.port),
    bot,
    stop: () => app.close(),
  };
}
