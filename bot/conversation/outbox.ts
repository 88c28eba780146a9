import { z } from 'zod';
import type { ConversationId } from './ids.ts';

/**
 * Why a person gets nothing now. `window`: the channel lets us answer for a limited time only, and it is over. `unreachable`: they have blocked
 * us, or their account is gone. `failing`: the channel has refused for so long that we stopped trying. The first two end when they write again.
 */
export const standstillSchema = z.object({
  why: z.enum(['window', 'unreachable', 'failing']),
  /** What the channel answered, as its own code; null where it was not even asked. */
  code: z.string().max(40).nullable(),
  /** Milliseconds since 1970. */
  at: z.number(),
});
export type Standstill = z.output<typeof standstillSchema>;

/** A message that the channel will never take as it is. Those after it went on. */
export const deadLetterSchema = z.object({ seq: z.number().int(), code: z.string().max(40), at: z.number() });
export type DeadLetter = z.output<typeof deadLetterSchema>;

/** How far a conversation has been sent to its channel. */
export type Progress = {
  /** Sequence number of the next entry to send. */
  readonly next: number;
  /** How many of the messages that this entry makes have been sent. */
  readonly pieces: number;
  /** Failed attempts at the next message since the last success, and when the first of them was; null: none. */
  readonly failed: { readonly times: number; readonly since: number; readonly unknown: boolean } | null;
  readonly standstill: Standstill | null;
  readonly dead: readonly DeadLetter[];
  /** Entries whose dead letter somebody has asked to send again. */
  readonly again: readonly number[];
};

/** A conversation that was taken to send what it holds: nobody else sends until it is left or the lease ends. */
export type TakenOut = {
  readonly token: string;
  readonly asked: string;
  /** Who had it before did not leave it: they may have sent one message more than they recorded. */
  readonly abandoned: boolean;
  readonly progress: Progress;
};

/** What could not be delivered, for staff: ids and codes, no words. */
export type Undelivered = {
  readonly conversation: ConversationId;
  readonly standstill: Standstill | null;
  readonly dead: readonly DeadLetter[];
};

/**
 * The line of conversations that hold something to send to a channel. What is sent is in the log; here is who is due, how far they are, and
 * what stands in the way. Each message has a stable key, so that one whose outcome is unknown is asked for before it is sent again.
 */
export interface Outbox {
  /** Puts it in line, at once; again is the same. */
  join(id: ConversationId): Promise<void>;
  /** Null: it is not due, or somebody else has it. */
  take(id: ConversationId): Promise<TakenOut | null>;
  /** Records progress and keeps it for longer. False: the lease was lost, and somebody else goes on from what was recorded. */
  advance(id: ConversationId, taken: TakenOut, progress: Progress): Promise<boolean>;
  /** Ends the work with this progress; due again in `waitMs`, or null for when it is asked for. True: it was asked for, and is due now. */
  leave(id: ConversationId, taken: TakenOut, progress: Progress, waitMs: number | null): Promise<boolean>;
  /**
   * Everything in the log that is not sent yet is answered with, and counts as sent: from this sequence number on and before that. Null: it is
   * in the line or stands still, because something before is still to be sent, or it is over.
   */
  answered(id: ConversationId): Promise<{ readonly from: number; readonly to: number } | null>;
  due(limit: number): Promise<ConversationId[]>;
  /** The channel says that the message with this key has arrived. */
  confirm(key: string): Promise<void>;
  isConfirmed(key: string): Promise<boolean>;
  /** The oldest first. */
  undelivered(limit: number): Promise<Undelivered[]>;
  /** Staff ask to try again: its dead letters are sent as they are, and what stands still goes on. False: nothing is undelivered there. */
  sendAgain(id: ConversationId): Promise<boolean>;
}
