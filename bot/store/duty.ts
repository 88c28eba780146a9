import { z } from 'zod';
import {
  type AtDesk,
  AWAY_MOST_MS,
  atDeskSchema,
  type Duty,
  ENDED_MS,
  type Ended,
  endedSchema,
  type Helper,
  KEPT_ENDED,
  ON_DUTY_MS,
} from '../conversation/duty.ts';
import { type HubId, hubIdSchema } from '../conversation/ids.ts';
import type { Connection, Reply } from './connection.ts';
import { deskKey, endedKey, QUEUE_MS, queueKeys } from './keys.ts';
import { listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

/** What is kept of an open desk beside who sits at it. The newest version counts. */
type Desk = Pick<AtDesk, 'since' | 'away'> & { readonly version: number; readonly hubs: readonly HubId[] };

const hubsSchema = z.array(hubIdSchema);

/**
 * Who is at a desk now. What is true of a desk lies in a key of its own, and is shown for each of its hubs in the slot of that hub's queue, as the
 * queue shows conversations; a version keeps an older showing from overwriting a newer one.
 */
export class RedisDuty implements Duty {
  readonly #connection: Connection;
  readonly #lastsMs: number;

  constructor(connection: Connection, lastsMs: number = ON_DUTY_MS) {
    this.#connection = connection;
    this.#lastsMs = lastsMs;
  }

  async open(helper: Helper, hubs: readonly HubId[]): Promise<void> {
    const args = [JSON.stringify(hubs), this.#lastsMs, AWAY_MOST_MS].map(String);
    const [reply, ended] = await Promise.all([
      run(this.#connection, SCRIPTS.deskOpen, [deskKey(helper.id)], args),
      this.#ended(helper.id),
    ]);
    const { since, away, version, hubs: before } = deskOf(reply);
    const left = before.filter((hub) => !hubs.includes(hub));
    await Promise.all([
      ...hubs.map((hub) => this.#show(hub, { ...helper, since, away, ended, hubs: [...hubs] }, version, this.#lastsMs)),
      ...left.map((hub) => this.#leave(hub, helper.id)),
    ]);
  }

  async seen(hub: string, desk: Helper & Partial<AtDesk>): Promise<void> {
    await this.#show(hub, desk, 0, this.#lastsMs);
  }

  async setAway(staff: Helper['id'], isAway: boolean): Promise<boolean> {
    return this.#change(staff, isAway ? '1' : '0');
  }

  async held(staff: Helper['id'], { band, endedAt }: Ended): Promise<void> {
    const args = [endedAt, band, KEPT_ENDED, ENDED_MS].map(String);
    await run(this.#connection, SCRIPTS.ended, [endedKey(staff)], args);
    await this.#change(staff, '');
  }

  async onDuty(hub: string): ReturnType<Duty['onDuty']> {
    const { now, desks } = await this.atDesks(hub);
    return { now, helpers: desks.filter(({ away }) => away === null) };
  }

  async atDesks(hub: string): ReturnType<Duty['atDesks']> {
    const [now, ...lines] = listOf(await run(this.#connection, SCRIPTS.onDuty, [queueKeys(hub).duty], []));
    const desks = lines.flatMap((line) => {
      // One that only another version of the service can read counts for that one.
      const desk = atDeskSchema.safeParse(JSON.parse(textOf(line)));
      return desk.success ? [desk.data] : [];
    });
    return { now: numberOf(now), desks };
  }

  /** Shows a change at every hub where the desk is open. False: it is open nowhere. */
  async #change(staff: Helper['id'], away: '0' | '1' | ''): Promise<boolean> {
    const reply = await run(this.#connection, SCRIPTS.deskChange, [deskKey(staff)], [away]);
    if (reply === null) return false;
    const { hubs, version, since, away: awaySince } = deskOf(reply);
    const ended = await this.#ended(staff);
    await Promise.all(
      hubs.map(async (hub) => {
        const shown = (await this.atDesks(hub)).desks.find(({ id }) => id === staff);
        if (shown) await this.#show(hub, { ...shown, since, away: awaySince, ended }, version, null);
      }),
    );
    return true;
  }

  /** `lastsMs` null: for as long as before. */
  async #show(hub: string, desk: Helper & Partial<AtDesk>, version: number, lastsMs: number | null): Promise<void> {
    const { duty, wake } = queueKeys(hub);
    const args = [hub, desk.id, String(version), JSON.stringify(desk), String(lastsMs ?? ''), String(QUEUE_MS)];
    await run(this.#connection, SCRIPTS.seen, [duty, wake], args);
  }

  async #leave(hub: string, staff: Helper['id']): Promise<void> {
    const { duty, wake } = queueKeys(hub);
    if ((await this.#connection.send(['HDEL', duty, staff])) === 1)
      await this.#connection.send(['SPUBLISH', wake, hub]);
  }

  async #ended(staff: Helper['id']): Promise<Ended[]> {
    const lines = listOf(await this.#connection.send(['ZRANGE', endedKey(staff), '0', '-1']));
    return lines.map((line) => {
      const [band, at] = textOf(line).split(' ');
      return endedSchema.parse({ band, endedAt: Number(at) });
    });
  }
}

function deskOf(reply: Reply): Desk {
  const [since = '', away = '', version = '', hubs = ''] = listOf(reply).map(textOf);
  return {
    since: Number(since),
    away: away === '' ? null : Number(away),
    version: Number(version),
    hubs: hubsSchema.parse(JSON.parse(hubs)),
  };
}
