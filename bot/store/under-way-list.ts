import { type ConversationId, conversationIdSchema } from '../conversation/ids.ts';
import type { UnderWayList } from '../conversation/introductions.ts';
import type { Connection } from './connection.ts';
import { introductionsKey, POINTER_MS } from './keys.ts';
import { listOf, textOf } from './reply.ts';

/**
 * Ids in Redis, by when something was last heard of them. Nothing is ever taken out by name: a look that is late could take out what has come
 * since. What is old goes by its time.
 */
export class RedisUnderWayList implements UnderWayList {
  readonly #connection: Connection;
  readonly #clock: () => number;

  /** @param clock milliseconds since 1970. */
  constructor(connection: Connection, clock: () => number) {
    this.#connection = connection;
    this.#clock = clock;
  }

  async put(hub: string, id: ConversationId): Promise<void> {
    const key = introductionsKey(hub);
    const now = this.#clock();
    await this.#connection.send(['ZADD', key, String(now), id]);
    await this.#connection.send(['ZREMRANGEBYSCORE', key, '-inf', `(${now - POINTER_MS}`]);
    await this.#connection.send(['PEXPIRE', key, String(POINTER_MS)]);
  }

  async list(hub: string, limit: number): Promise<readonly ConversationId[]> {
    const ids = await this.#connection.send(['ZRANGE', introductionsKey(hub), '0', String(limit - 1), 'REV']);
    return listOf(ids).map((id) => conversationIdSchema.parse(textOf(id)));
  }
}
