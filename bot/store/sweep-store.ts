import { type Effect, effectId, effectSchema } from '../conversation/effect.ts';
import { type ConversationId, conversationIdSchema, SHARDS, shardOf } from '../conversation/ids.ts';
import type { Sweepable } from '../conversation/store.ts';
import type { Connection } from './connection.ts';
import type { KeyStore } from './key-store.ts';
import { conversationKeys, shardKeys } from './keys.ts';
import { listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';
import type { WrittenEffects } from './written-effects.ts';

const ALL_SHARDS = Array.from({ length: SHARDS }, (_, shard) => String(shard).padStart(2, '0'));

/** What a sweeper needs. Asks every shard at once: 64 small commands that travel together. */
export class SweepStore implements Sweepable {
  readonly #connection: Connection;
  readonly #keys: KeyStore;
  readonly #written: WrittenEffects;

  constructor(connection: Connection, keys: KeyStore, written: WrittenEffects) {
    this.#connection = connection;
    this.#keys = keys;
    this.#written = written;
  }

  async effects(id: ConversationId): Promise<Effect[]> {
    const lines = listOf(await this.#connection.send(['HVALS', conversationKeys(id).effects]));
    return lines.flatMap((line) => {
      const text = textOf(line);
      const colon = text.indexOf(':');
      const effect = effectSchema.safeParse(JSON.parse(text.slice(colon + 1)));
      // One of another version is left to it, and keeps none of ours from being carried out.
      if (!effect.success) return [];
      this.#written.remember(id, effect.data, Number(text.slice(0, colon)));
      return [effect.data];
    });
  }

  /** An effect that was written again since it was committed or read here stays to be done again. */
  async done(id: ConversationId, effect: Effect): Promise<void> {
    const { effects, due } = conversationKeys(id);
    const version = this.#written.versionOf(id, effect);
    await run(
      this.#connection,
      SCRIPTS.done,
      [effects, due],
      [id, effectId(effect), version === null ? '' : String(version)],
    );
  }

  overdue(olderThanMs: number, limit: number): Promise<ConversationId[]> {
    return this.#ripe('due', olderThanMs, limit);
  }

  expiredLeases(limit: number): Promise<ConversationId[]> {
    return this.#ripe('leases', 0, limit);
  }

  eraseKey(id: ConversationId, epoch: number): Promise<void> {
    return this.#keys.erase(id, epoch);
  }

  async *held(): AsyncIterable<ConversationId> {
    for (const shard of ALL_SHARDS) {
      const members = listOf(await this.#connection.send(['SMEMBERS', shardKeys(shard).held]));
      yield* await this.#alive(members.map((id) => conversationIdSchema.parse(textOf(id))));
    }
  }

  async #ripe(index: 'due' | 'leases', olderThanMs: number, limit: number): Promise<ConversationId[]> {
    const args = [String(olderThanMs), String(limit)];
    const replies = await Promise.all(
      ALL_SHARDS.map((shard) => run(this.#connection, SCRIPTS.ripe, [shardKeys(shard)[index]], args)),
    );
    const found = replies.flatMap((reply) => {
      const flat = listOf(reply);
      return Array.from({ length: flat.length / 2 }, (_, pair) => ({
        id: conversationIdSchema.parse(textOf(flat[2 * pair])),
        at: numberOf(flat[2 * pair + 1]),
      }));
    });
    found.sort((a, b) => a.at - b.at);
    return this.#alive(found.slice(0, limit).map(({ id }) => id));
  }

  /** Leaves out, and takes off the indexes, conversations whose time is over. */
  async #alive(ids: readonly ConversationId[]): Promise<ConversationId[]> {
    const replies = await Promise.all(
      ids.map((id) => {
        const { due, leases, held } = shardKeys(shardOf(id));
        return run(this.#connection, SCRIPTS.alive, [conversationKeys(id).record, due, leases, held], [id]);
      }),
    );
    return ids.filter((_, index) => replies[index] === 1);
  }
}
