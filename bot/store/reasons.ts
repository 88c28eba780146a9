import { z } from 'zod';
import { type StepReason, stepReasonSchema } from '../../dialogs/report/step-reason.ts';
import { effectId } from '../conversation/effect.ts';
import { type ConversationId, SHARDS, shardOf } from '../conversation/ids.ts';
import type { ReasonCount, Reasons } from '../conversation/reasons.ts';
import type { Connection } from './connection.ts';
import { conversationKeys, reasonsKey } from './keys.ts';
import { listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

const ALL_KEYS = Array.from({ length: SHARDS }, (_, shard) => reasonsKey(String(shard).padStart(2, '0')));
const fieldSchema = z
  .tuple([z.string(), z.string(), z.string(), z.string()])
  .transform(([day, step, what, reason]) => ({ step, ...stepReasonSchema.parse({ day, what, reason }) }));

/** Sums for each shard, in its own slot, so that an effect of a conversation and its sum change together. */
export class RedisReasons implements Reasons {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async add(id: ConversationId, effect: Parameters<Reasons['add']>[1]): Promise<void> {
    const { step, was, is } = effect;
    const field = ({ day, what, reason }: StepReason) => JSON.stringify([day, step, what, reason]);
    const sums = [...(was ? [field(was), '-1'] : []), ...(is ? [field(is), '1'] : [])];
    const keys = [conversationKeys(id).effects, reasonsKey(shardOf(id))];
    await run(this.#connection, SCRIPTS.count, keys, [effectId(effect), ...sums]);
  }

  async list(since: string): Promise<ReasonCount[]> {
    const sums = new Map<string, number>();
    await Promise.all(ALL_KEYS.map((key) => this.#addUp(key, since, sums)));
    return [...sums]
      .flatMap(([field, count]) => {
        const parsed = fieldSchema.safeParse(JSON.parse(field));
        // One that was taken back in another conversation has one less there: only the sum over all shards is a number of people.
        return parsed.success && count > 0 ? [{ ...parsed.data, count }] : [];
      })
      .sort((a, b) => b.day.localeCompare(a.day) || a.step.localeCompare(b.step) || a.reason.localeCompare(b.reason));
  }

  async #addUp(key: string, since: string, sums: Map<string, number>): Promise<void> {
    const flat = listOf(await this.#connection.send(['HGETALL', key]));
    const over: string[] = [];
    for (let at = 0; at < flat.length; at += 2) {
      const field = textOf(flat[at]);
      if (dayOf(field) < since) over.push(field);
      else sums.set(field, (sums.get(field) ?? 0) + numberOf(flat[at + 1]));
    }
    if (over.length > 0) await this.#connection.send(['HDEL', key, ...over]);
  }
}

/** A field begins with `["2026-11-22"`. */
function dayOf(field: string): string {
  return field.slice(2, 12);
}
