import { RECENT_CLAIMS, RECENT_MS, type ServiceTimes } from '../conversation/duty.ts';
import type { Connection } from './connection.ts';
import { QUEUE_MS, queueKeys } from './keys.ts';
import { listOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

/** How long the newest claims of each hub lasted, in the slot of its queue. */
export class RedisServiceTimes implements ServiceTimes {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async ended(hub: string, { id, ms }: { readonly id: string; readonly ms: number }): Promise<void> {
    const args = [id, String(ms), String(RECENT_CLAIMS), String(QUEUE_MS)];
    await run(this.#connection, SCRIPTS.served, [queueKeys(hub).served], args);
  }

  async recent(hub: string): Promise<readonly number[]> {
    const lines = listOf(
      await run(this.#connection, SCRIPTS.recentServed, [queueKeys(hub).served], [String(RECENT_MS)]),
    );
    return lines.map((line) => Number(textOf(line).split(' ')[1]));
  }
}
