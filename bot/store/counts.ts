import { z } from 'zod';
import { outcomeSchema } from '../../dialogs/plan/plan.ts';
import { localeSchema } from '../../locales/locale.ts';
import { effectId } from '../conversation/effect.ts';
import { type ConversationId, SHARDS, shardOf } from '../conversation/ids.ts';
import type { IntroductionCount, IntroductionCounts } from '../conversation/introductions.ts';
import { type ArrivalCount, type Counts, FEWEST_COUNTED, type OutcomeCount } from '../conversation/plans.ts';
import type { Connection } from './connection.ts';
import { conversationKeys, countsKey } from './keys.ts';
import { listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

const introductionField = z.tuple([z.literal('introduction'), z.string(), z.string(), z.string()]);
const arrivalSchema = z.tuple([z.literal('arrival'), z.string(), z.string()]);
const fieldSchema = z.tuple([z.literal('outcome'), z.string(), z.string(), z.string(), outcomeSchema, localeSchema]);

/** Sums for each shard, in its own slot, so that an effect of a conversation and its sum change together. */
export class RedisCounts implements Counts, IntroductionCounts {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async countOutcome(id: ConversationId, effect: Parameters<Counts['countOutcome']>[1]): Promise<void> {
    const { month, topic, step, locale, was, is } = effect;
    const field = (outcome: string) => JSON.stringify(['outcome', month, topic, step, outcome, locale]);
    const args = [
      effectId(effect),
      ...(was === null ? [] : [field(was), '-1']),
      ...(is === null ? [] : [field(is), '1']),
    ];
    const keys = [conversationKeys(id).effects, countsKey(shardOf(id))];
    await run(this.#connection, SCRIPTS.count, keys, args);
  }

  async countIntroduction(
    id: ConversationId,
    effect: Parameters<IntroductionCounts['countIntroduction']>[1],
  ): Promise<void> {
    const field = JSON.stringify(['introduction', effect.month, effect.of, effect.state]);
    const keys = [conversationKeys(id).effects, countsKey(shardOf(id))];
    await run(this.#connection, SCRIPTS.count, keys, [effectId(effect), field, '1']);
  }

  async introductions(): Promise<IntroductionCount[]> {
    return [...(await this.#sums())].flatMap(([field, count]) => {
      const parsed = introductionField.safeParse(JSON.parse(field));
      if (!parsed.success) return [];
      const [, month, kind, state] = parsed.data;
      return [{ month, kind, state, count }];
    });
  }

  async countArrival(id: ConversationId, { month, giver }: { month: string; giver: string }): Promise<void> {
    const field = JSON.stringify(['arrival', month, giver]);
    await this.#connection.send(['HINCRBY', countsKey(shardOf(id)), field, '1']);
  }

  async arrivals(): Promise<ArrivalCount[]> {
    return [...(await this.#sums())].flatMap(([field, count]) => {
      const parsed = arrivalSchema.safeParse(JSON.parse(field));
      if (!parsed.success) return [];
      const [, month, giver] = parsed.data;
      return [{ month, giver, count: count < FEWEST_COUNTED ? 'few' : count }];
    });
  }

  async outcomes(): Promise<OutcomeCount[]> {
    return [...(await this.#sums())].flatMap(([field, count]) => {
      const parsed = fieldSchema.safeParse(JSON.parse(field));
      // An answer that was changed in another month takes one away there: only the sum over all shards is a number of people.
      if (!parsed.success || count <= 0) return [];
      const [, month, topic, step, outcome, locale] = parsed.data;
      return [{ month, topic, step, outcome, locale, count }];
    });
  }

  /** Every sum over all shards. */
  async #sums(): Promise<ReadonlyMap<string, number>> {
    const shards = Array.from({ length: SHARDS }, (_, shard) => countsKey(String(shard).padStart(2, '0')));
    const replies = await Promise.all(shards.map((key) => this.#connection.send(['HGETALL', key])));
    const sums = new Map<string, number>();
    for (const flat of replies.map(listOf)) {
      for (let at = 0; at < flat.length; at += 2) {
        const field = textOf(flat[at]);
        sums.set(field, (sums.get(field) ?? 0) + numberOf(flat[at + 1]));
      }
    }
    return sums;
  }
}
