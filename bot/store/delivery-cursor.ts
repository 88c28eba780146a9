import type { ConversationId } from '../conversation/ids.ts';
import type { DeliveryCursor } from '../conversation/store.ts';
import type { Connection } from './connection.ts';
import { conversationKeys } from './keys.ts';
import { numberOf } from './reply.ts';

/** The cursor is a field of the conversation's record, so it lives and ends with it. It is moved by what sends: the outbox. */
export class RedisDeliveryCursor implements DeliveryCursor {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async delivered(id: ConversationId): Promise<number> {
    const reply = await this.#connection.send(['HGET', conversationKeys(id).record, 'delivered']);
    return reply === null ? 0 : numberOf(reply);
  }
}
