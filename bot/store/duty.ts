import { type Duty, type Helper, helperSchema, ON_DUTY_MS } from '../conversation/duty.ts';
import type { Connection } from './connection.ts';
import { QUEUE_MS, queueKeys } from './keys.ts';
import { listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

/** Who is at a desk now, for each hub in the slot of its queue. */
export class RedisDuty implements Duty {
  readonly #connection: Connection;
  readonly #lastsMs: number;

  constructor(connection: Connection, lastsMs: number = ON_DUTY_MS) {
    this.#connection = connection;
    this.#lastsMs = lastsMs;
  }

  async seen(hub: string, helper: Helper): Promise<void> {
    const { duty, wake } = queueKeys(hub);
    const args = [hub, helper.id, JSON.stringify(helper), String(this.#lastsMs), String(QUEUE_MS)];
    await run(this.#connection, SCRIPTS.seen, [duty, wake], args);
  }

  async onDuty(hub: string): ReturnType<Duty['onDuty']> {
    const [now, ...lines] = listOf(await run(this.#connection, SCRIPTS.onDuty, [queueKeys(hub).duty], []));
    const helpers = lines.flatMap((line) => {
      // One that only another version of the service can read counts for that one.
      const helper = helperSchema.safeParse(JSON.parse(textOf(line)));
      return helper.success ? [helper.data] : [];
    });
    return { now: numberOf(now), helpers };
  }
}
