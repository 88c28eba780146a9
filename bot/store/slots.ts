import type { Helper, Slots, Taken } from '../conversation/duty.ts';
import { type ConversationId, conversationIdSchema } from '../conversation/ids.ts';
import type { Connection } from './connection.ts';
import { slotsKey } from './keys.ts';
import { listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

/** A slot is asked about again when nothing was heard of it for this part of a lease: longer than a claim takes to commit. */
const QUIET_PART = 1 / 12;
/** More than anybody holds: a slot that is kept is never refused. */
const ANY = 1_000;

/** The slots of each member of staff: conversations by when the slot ends. */
export class RedisSlots implements Slots {
  readonly #connection: Connection;
  readonly #leaseMs: number;

  constructor(connection: Connection, leaseMs: number) {
    this.#connection = connection;
    this.#leaseMs = leaseMs;
  }

  async take(staff: Helper['id'], conversation: ConversationId, capacity: number): Promise<Taken> {
    const args = [conversation, capacity, this.#leaseMs, Math.round(this.#leaseMs * QUIET_PART)].map(String);
    const [taken, ...unsure] = listOf(await run(this.#connection, SCRIPTS.slotTake, [slotsKey(staff)], args));
    if (numberOf(taken) === 1) return { kind: 'taken' };
    return { kind: 'full', unsure: unsure.map((id) => conversationIdSchema.parse(textOf(id))) };
  }

  async keep(staff: Helper['id'], conversation: ConversationId): Promise<void> {
    await this.take(staff, conversation, ANY);
  }

  async free(staff: Helper['id'], conversation: ConversationId): Promise<void> {
    await this.#connection.send(['ZREM', slotsKey(staff), conversation]);
  }

  async held(staff: Helper['id']): Promise<readonly ConversationId[]> {
    const ids = listOf(await this.#connection.send(['ZRANGE', slotsKey(staff), '0', '-1']));
    return ids.map((id) => conversationIdSchema.parse(textOf(id)));
  }
}
