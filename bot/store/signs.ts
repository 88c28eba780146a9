import type { ConversationId } from '../conversation/ids.ts';
import { shardOf } from '../conversation/ids.ts';
import { type Sign, type Signs, signSchema } from '../conversation/signs.ts';
import type { Connection } from './connection.ts';
import { shardKeys } from './keys.ts';
import type { RedisWakes } from './wakes.ts';

/** Signs by sharded Pub/Sub: Redis hands them on and keeps nothing of them. */
export class RedisSigns implements Signs {
  readonly #connection: Connection;
  readonly #wakes: RedisWakes;

  constructor(connection: Connection, wakes: RedisWakes) {
    this.#connection = connection;
    this.#wakes = wakes;
  }

  async send(id: ConversationId, sign: Sign): Promise<void> {
    await this.#connection.send(['SPUBLISH', shardKeys(shardOf(id)).signs, `${id} ${JSON.stringify(sign)}`]);
  }

  listen(id: ConversationId, hear: (sign: Sign) => void): Promise<() => Promise<void>> {
    return this.#wakes.onMessage(shardKeys(shardOf(id)).signs, id, (detail) => {
      // After a gap listeners are woken with nothing: a sign that was lost in it is of yesterday.
      if (detail === '') return;
      const sign = signSchema.safeParse(JSON.parse(detail));
      // One that only another version of the service can read is for that one.
      if (sign.success) hear(sign.data);
    });
  }
}
