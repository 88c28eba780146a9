import type { ConversationId } from './ids.ts';

/** Something that a channel brought and whose turn is still to be run. */
export type Arrived = {
  /** Idempotency key, the same that the turn commits under. */
  readonly once: string;
  /** When it happened by the channel's clock, in milliseconds since 1970: the order of the turns. */
  readonly at: number;
  /** What happened, as the adapter that keeps it states it. Encrypted at rest. */
  readonly event: unknown;
};

/**
 * How long what came waits for what was written before it and comes by another way: until nothing more has come for `ms`, and `longestMs` after
 * the first at the latest.
 */
export type Hold = { readonly ms: number; readonly longestMs: number };

/** A conversation that was taken to run its turns: nobody else runs them until it is left or the lease ends. */
export type TakenIn = { readonly token: string; readonly asked: string; readonly waiting: readonly Arrived[] };

/**
 * What channels brought, kept until its turn is run. A channel that sends again what was not acknowledged is acknowledged once it is here; and
 * what comes out of order, to several processes, is put back in order by waiting together for a moment.
 */
export interface Inbox {
  /**
   * Resolves once it is durable. `known`: it is here already, or its turn was run. Rejects with
   * `conversation.not-found` where the conversation cannot be read any more, as after a restored backup: it has to begin again first.
   */
  accept(id: ConversationId, arrived: Arrived, hold: Hold): Promise<'accepted' | 'known'>;
  /** Null: it is not due, or somebody else has it. What waits comes in order. */
  take(id: ConversationId): Promise<TakenIn | null>;
  /** Keeps it for longer, while turns are run. False: the lease was lost. */
  keep(id: ConversationId, taken: TakenIn): Promise<boolean>;
  /** Ends the work: what is `done` goes. What is left is due again in `waitMs`. True: more has come, and it is due in `againMs`. */
  leave(
    id: ConversationId,
    taken: TakenIn,
    done: readonly Arrived[],
    waitMs: number | null,
    againMs: number,
  ): Promise<boolean>;
  /** Conversations that are due, the oldest first. */
  due(limit: number): Promise<ConversationId[]>;
}
