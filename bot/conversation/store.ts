import type { State } from '../../dialogs/state.ts';
import type { Channel } from './channel.ts';
import type { Effect } from './effect.ts';
import type { EntryBody, LogEntry, Note } from './entry.ts';
import type { Hold, StaffCard } from './hold.ts';
import type { ConversationId, StaffId } from './ids.ts';

/** A conversation as it was at `version`. `loadedAt` is Redis TIME in milliseconds. */
export type Conversation = {
  readonly id: ConversationId;
  readonly version: number;
  readonly channel: Channel;
  readonly state: State;
  readonly hold: Hold;
  /** End of the claim's lease by Redis TIME, or null where nobody holds it. */
  readonly leaseUntil: number | null;
  /** The last fencing token that was given out; the next claim takes one more. */
  readonly fence: number;
  /** Sequence number that the next log entry gets. */
  readonly nextSeq: number;
  /** Sequence number of the oldest entry that still exists; rises with an erasure. */
  readonly firstSeq: number;
  /** Rises with every erasure; each epoch has a content key of its own. */
  readonly epoch: number;
  /** Where a Bot Framework channel is answered (its conversation reference), or null for web chat. Encrypted at rest. */
  readonly reference: unknown;
  readonly loadedAt: number;
};

/** What one turn, or one act of staff, changes. Everything in it happens, or nothing. */
export type Change = {
  /** The conversation that the change was worked out on; if it has moved on since, the result is `conflict`. */
  readonly from: Conversation;
  /** Idempotency key of what caused the change. Seen before: nothing happens and the result is `duplicate`. */
  readonly once?: string;
  readonly state?: State;
  readonly entries?: readonly EntryBody[];
  readonly notes?: readonly Note[];
  readonly hold?: HoldChange;
  readonly effects?: readonly Effect[];
  readonly reference?: unknown;
  readonly guard?: Guard;
  /**
   * Deletes log, notes, state and reference before `entries` are appended under a new epoch, and adds the effect that deletes the old
   * epoch's key. Seen ids stay.
   */
  readonly erase?: true;
};

export type HoldChange = {
  readonly to: Hold;
  /** Sets `handOff.since` to Redis TIME: the person has just asked. Otherwise their place is kept. */
  readonly stampSince?: true;
  /** `start` begins a lease of LEASE_MS, `keep` leaves it, `end` removes it. */
  readonly lease: 'start' | 'keep' | 'end';
};

/** A condition that the commit checks by Redis TIME in the same script: nothing can come between. */
export type Guard =
  /** Staff write only while their claim holds: the same person, the newest fencing token, a lease that has not ended. */
  { readonly kind: 'claim'; readonly staff: StaffId; readonly fence: number } | { readonly kind: 'lease-expired' };

export type CommitResult =
  | { readonly kind: 'committed'; readonly conversation: Conversation; readonly entries: readonly LogEntry[] }
  /** `seq` is the first entry that the earlier commit appended, or null if it appended none. */
  | { readonly kind: 'duplicate'; readonly seq: number | null }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'guarded' }
  | { readonly kind: 'missing' };

/**
 * The port to the conversations. Every method rejects with `FingerpostError('store.unavailable')` when Redis does not answer in
 * time: the outcome of a write is then unknown, and the caller asks again with the same `once`.
 */
export interface ConversationStore {
  create(start: { id: ConversationId; channel: Channel; state: State; resumeHash?: string }): Promise<Conversation>;
  /** `fresh` skips the checked in-process copy. Null: no such conversation, or its time is over. */
  load(id: ConversationId, options?: { fresh?: boolean }): Promise<Conversation | null>;
  commit(change: Change): Promise<CommitResult>;
  /** Entries with `seq >= from`, oldest first, at most `limit` (default 500). */
  entries(id: ConversationId, from: number, limit?: number): Promise<LogEntry[]>;
  notes(id: ConversationId): Promise<(Note & { at: number })[]>;
  /** What an earlier commit with this idempotency key did; null if there was none. */
  seen(id: ConversationId, once: string): Promise<{ seq: number | null } | null>;
  /** Renews a claim. False: it is no longer theirs. Changes no version. */
  heartbeat(id: ConversationId, claim: { staff: StaffId; fence: number }): Promise<boolean>;
  /** The conversation that a resume credential belongs to, by its SHA-256 in hex. */
  byResume(hash: string): Promise<ConversationId | null>;
  /** Ends a resume credential, as Exit does. After an erasure it leads to the emptied conversation. */
  dropResume(hash: string): Promise<void>;
  /** The conversation of a person on a channel that has ids, found by HMAC; created by `create` when there is none. */
  byPerson(
    person: { channel: Channel; page: string; user: string },
    fresh: () => ConversationId,
  ): Promise<ConversationId>;
  /** The same, without beginning one; null: there is none, or not any more. */
  knownPerson(person: { channel: Channel; page: string; user: string }): Promise<ConversationId | null>;
  /** True the first time an id is taken within its time (single-use stream addresses, sign-in links). */
  takeOnce(id: string, seconds: number): Promise<boolean>;
}

/** Effects that are written but not yet known to be done, and leases that ended: what a sweeper needs. */
export interface Sweepable {
  effects(id: ConversationId): Promise<Effect[]>;
  done(id: ConversationId, effect: Effect): Promise<void>;
  /** Conversations with effects older than `olderThanMs`, oldest first. */
  overdue(olderThanMs: number, limit: number): Promise<ConversationId[]>;
  /** Conversations whose claim's lease ended, by Redis TIME. */
  expiredLeases(limit: number): Promise<ConversationId[]>;
  /** Deletes the content key of an epoch and rewrites the key store's file. */
  eraseKey(id: ConversationId, epoch: number): Promise<void>;
  /** Every conversation that waits or is held, from the shards: the queue can be rebuilt from it. */
  held(): AsyncIterable<ConversationId>;
}

/**
 * How far a conversation's log has been sent to the person's channel: the outbox is the log itself and this cursor. It outlives
 * an erasure, as the sequence numbers do.
 */
export interface DeliveryCursor {
  /** Sequence number of the next entry to send; 0 where nothing has been sent yet. */
  delivered(id: ConversationId): Promise<number>;
}

export type QueueItem = {
  readonly conversation: ConversationId;
  readonly hold: Exclude<Hold, { kind: 'bot' }>;
};

/** A hub's queue: a projection of the shards. Order: band, then who was at the front before, then Redis TIME of asking. */
export interface HandOffQueue {
  /** Writes what the queue shows for a conversation. An older version never overwrites a newer one. */
  project(conversation: Pick<Conversation, 'id' | 'version' | 'hold'>, hub: string): Promise<void>;
  list(hub: string): Promise<QueueItem[]>;
  /** 1 for the next one; null if it does not wait. */
  place(hub: string, id: ConversationId): Promise<number | null>;
}

/** Wake-ups across processes. A wake-up says only "read again"; it may come twice or late, so readers also read after subscribing. */
export interface Wakes {
  onConversation(id: ConversationId, wake: () => void): Promise<() => Promise<void>>;
  onQueue(hub: string, wake: () => void): Promise<() => Promise<void>>;
}

/** What staff may do while they hold a claim. */
export type Claim = { readonly staff: StaffCard; readonly fence: number };
