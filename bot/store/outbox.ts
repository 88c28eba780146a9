import { hash } from 'node:crypto';
import { z } from 'zod';
import type { ConversationId } from '../conversation/ids.ts';
import {
  type DeadLetter,
  deadLetterSchema,
  type Outbox,
  type Progress,
  standstillSchema,
  type TakenOut,
  type Undelivered,
} from '../conversation/outbox.ts';
import type { Connection } from './connection.ts';
import { CONFIRMED_MS, CONVERSATION_MS, confirmedKey, conversationKeys, shardKeys } from './keys.ts';
import { type FieldChange, type Fields, fieldsOf, Line, oldest } from './line.ts';
import { listOf, numberOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

const failedSchema = z.object({ times: z.number().int(), since: z.number(), unknown: z.boolean() });
const sentSchema = z.tuple([z.number().int(), z.number().int()]);

/** Progress lies in one hash for each conversation, beside its log; the cursor itself is a field of the record and outlives an erasure. */
export class RedisOutbox implements Outbox {
  readonly #connection: Connection;
  readonly #line: Line;

  constructor(connection: Connection, token: () => string) {
    this.#connection = connection;
    const keysOf = (id: ConversationId) => {
      const { record, outbox, departures } = conversationKeys(id);
      return { needed: record, hash: outbox, line: departures, record };
    };
    this.#line = new Line(connection, keysOf, (shard) => shardKeys(shard).departures, token);
  }

  async join(id: ConversationId): Promise<void> {
    const { record, outbox, departures } = conversationKeys(id);
    const args = [id, '0', String(CONVERSATION_MS)];
    await run(this.#connection, SCRIPTS.lineJoin, [record, outbox, departures], args);
  }

  async take(id: ConversationId): Promise<TakenOut | null> {
    const taken = await this.#line.take(id);
    if (taken === null) return null;
    const { token, asked, fields, delivered, abandoned } = taken;
    return { token, asked, abandoned, progress: progressIn(fields, delivered) };
  }

  advance(id: ConversationId, { token }: TakenOut, progress: Progress): Promise<boolean> {
    return this.#line.keep(id, token, progress.next, fieldsFor(progress));
  }

  leave(id: ConversationId, taken: TakenOut, progress: Progress, waitMs: number | null): Promise<boolean> {
    const stands = progress.standstill !== null || progress.dead.length > 0;
    const index = { key: conversationKeys(id).undelivered, stands };
    return this.#line.leave(id, taken, waitMs, 0, fieldsFor(progress), index);
  }

  async answered(id: ConversationId): Promise<{ from: number; to: number } | null> {
    const { record, outbox } = conversationKeys(id);
    const reply = await run(this.#connection, SCRIPTS.answered, [record, outbox], []);
    if (reply === null) return null;
    const [from, to] = listOf(reply);
    return { from: numberOf(from), to: numberOf(to) };
  }

  due(limit: number): Promise<ConversationId[]> {
    return this.#line.due(limit);
  }

  async confirm(key: string): Promise<void> {
    await this.#connection.send(['SET', nameOf(key), '', 'PX', String(CONFIRMED_MS)]);
  }

  async isConfirmed(key: string): Promise<boolean> {
    return (await this.#connection.send(['EXISTS', nameOf(key)])) === 1;
  }

  async undelivered(limit: number): Promise<Undelivered[]> {
    const ids = await oldest(this.#connection, (shard) => shardKeys(shard).undelivered, limit);
    return (await Promise.all(ids.map((id) => this.#undelivered(id)))).flatMap((found) => found ?? []);
  }

  async sendAgain(id: ConversationId): Promise<boolean> {
    const found = await this.#undelivered(id);
    if (found === null) return false;
    const { outbox } = conversationKeys(id);
    const again = found.dead.map(({ seq }) => seq);
    if (again.length > 0) await this.#connection.send(['HSET', outbox, 'again', JSON.stringify(again)]);
    await this.join(id);
    return true;
  }

  /** Null, and gone from the list, where the conversation is over or nothing stands in its way any more. */
  async #undelivered(id: ConversationId): Promise<Undelivered | null> {
    const { outbox, undelivered } = conversationKeys(id);
    const fields = fieldsOf(await this.#connection.send(['HGETALL', outbox]));
    const { standstill, dead } = progressIn(fields, 0);
    if (standstill !== null || dead.length > 0) return { conversation: id, standstill, dead };
    await this.#connection.send(['ZREM', undelivered, id]);
    return null;
  }
}

const nameOf = (key: string): string => confirmedKey(hash('sha256', key, 'base64url'));

function progressIn(fields: Fields, delivered: number): Progress {
  const read = <T>(field: string, schema: z.ZodType<T>): T | null => {
    const text = fields.get(field)?.toString();
    return text === undefined ? null : schema.parse(JSON.parse(text));
  };
  const [seq, pieces] = read('sent', sentSchema) ?? [delivered, 0];
  return {
    next: delivered,
    pieces: seq === delivered ? pieces : 0,
    failed: read('failed', failedSchema),
    standstill: read('standstill', standstillSchema),
    dead: read<DeadLetter[]>('dead', z.array(deadLetterSchema)) ?? [],
    again: read('again', z.array(z.number().int())) ?? [],
  };
}

function fieldsFor({ next, pieces, failed, standstill, dead, again }: Progress): FieldChange {
  const all: readonly (readonly [string, unknown])[] = [
    ['sent', pieces === 0 ? null : [next, pieces]],
    ['failed', failed],
    ['standstill', standstill],
    ['dead', dead.length === 0 ? null : dead],
    ['again', again.length === 0 ? null : again],
  ];
  return {
    gone: all.filter(([, value]) => value === null).map(([field]) => field),
    set: all.filter(([, value]) => value !== null).map(([field, value]) => [field, JSON.stringify(value)]),
  };
}
