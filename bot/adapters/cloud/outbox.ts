import { AsyncLocalStorage } from 'node:async_hooks';
import type { Activity } from 'botbuilder';
import type { ConversationId } from '../../conversation/ids.ts';
import type { ConversationStore, DeliveryCursor } from '../../conversation/store.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { activitiesFor } from './activities.ts';
import { type Reference, referenceSchema } from './reference.ts';

export type Send = (activities: readonly Partial<Activity>[]) => Promise<void>;

export type OutboxParts = {
  readonly store: Pick<ConversationStore, 'load' | 'entries'>;
  readonly cursor: DeliveryCursor;
  /** Sends outside a turn: `FingerpostCloudAdapter.send`. */
  readonly send: (reference: Reference, activities: readonly Partial<Activity>[]) => Promise<void>;
};

/** How many entries are read at once. */
const BATCH = 100;

/**
 * Sends to a person's channel what the log holds and the channel has not got yet, in the log's order. The outbox is the log itself
 * with a cursor, which moves on after each entry: a crash between the two sends that one entry again.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #inOrder = oneAtATime<ConversationId>();
  readonly #answer = new AsyncLocalStorage<Send>();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Rejects where something could not be sent; it and what comes after it are sent the next time. */
  readonly deliver = (id: ConversationId): Promise<void> => this.#inOrder(id, () => this.#deliver(id));

  /** Runs a turn whose replies go into the answer to its own request (`expectReplies`): what it delivers is sent with `send`. */
  answering<T>(send: Send, turn: () => Promise<T>): Promise<T> {
    return this.#answer.run(send, turn);
  }

  async #deliver(id: ConversationId): Promise<void> {
    const { store, cursor } = this.#parts;
    const conversation = await store.load(id, { fresh: true });
    // Without a reference nobody knows where they are; what they write next brings one, and they get all of it then.
    if (!conversation || conversation.reference === null) return;
    const reference = referenceSchema.parse(conversation.reference);
    const send = this.#answer.getStore() ?? ((activities) => this.#parts.send(reference, activities));
    let next = await cursor.delivered(id);
    while (next < conversation.nextSeq) {
      const entries = await store.entries(id, next, BATCH);
      if (entries.length === 0) return;
      for (const entry of entries) {
        const activities = activitiesFor(entry, reference.channelId);
        if (activities.length > 0) await send(activities);
        if (!(await cursor.advance(id, next, entry.seq + 1))) return;
        next = entry.seq + 1;
      }
    }
  }
}
