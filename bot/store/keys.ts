import type { ConversationId, HubId } from '../conversation/ids.ts';
import { shardOf } from '../conversation/ids.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Lifetimes are pushed back at most once in this time, so that a busy conversation does not pay for it on every turn. */
export const REFRESH_MS = HOUR_MS;
/** A conversation ends 7 days after its last use; the hour makes up for refreshing only once in an hour. */
export const CONVERSATION_MS = 7 * DAY_MS + REFRESH_MS;
/** A pointer says only which conversation was meant, so it may outlast it: then it leads to nothing. */
export const POINTER_MS = 30 * DAY_MS;
/** A plan that is kept under a code ends 30 days after its last use. */
export const PLAN_MS = 30 * DAY_MS;
/** What somebody told us ends 90 days after it was last changed. */
export const REPORT_MS = 90 * DAY_MS;
/** Queue lines go when nobody has touched the hub's queue for longer than a conversation lives. */
export const QUEUE_MS = 8 * DAY_MS;
/** A content key is refreshed at most once in this time, because each refresh is a write to the key store's file. */
export const CONTENT_KEY_REFRESH_MS = DAY_MS;
/** A content key outlasts its conversation even when it was refreshed a day before the conversation was. */
export const CONTENT_KEY_MS = CONVERSATION_MS + 2 * CONTENT_KEY_REFRESH_MS;

/** How long the cards of a hub's channel are in the hands of who took them, in milliseconds: longer than one call to Teams may last. */
export const CARD_HANDS_MS = 30_000;

/** How long a channel's word that a message has arrived is kept: longer than it is tried. */
export const CONFIRMED_MS = 2 * DAY_MS;

/** The keys of one conversation, all in its shard's slot. `wake` is a sharded Pub/Sub channel, not a key. */
export function conversationKeys(id: ConversationId) {
  const shard = shardKeys(shardOf(id));
  return {
    record: `${shard.tag}c:${id}`,
    log: `${shard.tag}l:${id}`,
    notes: `${shard.tag}n:${id}`,
    effects: `${shard.tag}e:${id}`,
    inbox: `${shard.tag}i:${id}`,
    outbox: `${shard.tag}o:${id}`,
    arrivals: shard.arrivals,
    departures: shard.departures,
    undelivered: shard.undelivered,
    due: shard.due,
    leases: shard.leases,
    held: shard.held,
    wake: shard.wake,
  };
}

/** `wake` and `signs` are sharded Pub/Sub channels, not keys. */
export function shardKeys(shard: string) {
  const tag = `{s${shard}}`;
  return {
    tag,
    due: `${tag}due`,
    leases: `${tag}leases`,
    held: `${tag}held`,
    arrivals: `${tag}arrivals`,
    departures: `${tag}departures`,
    undelivered: `${tag}undelivered`,
    wake: `${tag}wake`,
    signs: `${tag}signs`,
  };
}

/** The keys of one hub's queue, all in one slot. `wake` is a sharded Pub/Sub channel, not a key. */
export function queueKeys(hub: HubId | string) {
  const tag = `{q:${hub}}`;
  return {
    waiting: `${tag}waiting`,
    lines: `${tag}lines`,
    gone: `${tag}gone`,
    ended: `${tag}ended`,
    duty: `${tag}duty`,
    served: `${tag}served`,
    cards: `${tag}cards`,
    cardHands: `${tag}card-hands`,
    wake: `${tag}wake`,
  };
}

export const confirmedKey = (digest: string): string => `confirmed:${digest}`;
export const resumeKey = (hash: string): string => `resume:${hash}`;
export const personKey = (hmac: string): string => `person:1:${hmac}`;
export const takenKey = (digest: string): string => `taken:${digest}`;
export const contentKeyKey = (id: ConversationId, epoch: number): string => `k:${id}:${epoch}`;
export const planKey = (at: string): string => `plan:1:${at}`;
export const planHoldersKey = (at: string): string => `plan-holders:1:${at}`;
export const planKeyKey = (at: string): string => `p:${at}`;
export const countsKey = (shard: string): string => `{s${shard}}counts`;
export const reasonsKey = (shard: string): string => `{s${shard}}reasons`;
export const reportKey = (at: string): string => `report:1:${at}`;
export const reportKeyKey = (at: string): string => `r:${at}`;
export const introductionsKey = (hub: string): string => `introductions:${hub}`;
export const reportsKey = (hub: string): string => `reports:${hub}`;
export const deskKey = (staff: string): string => `desk:${staff}`;
export const endedKey = (staff: string): string => `ended:${staff}`;
export const loanKey = (staff: string): string => `loan:${staff}`;
/** Also the sharded Pub/Sub channel that says when it has changed. */
export const mentionsKey = (staff: string): string => `mentions:${staff}`;
export const slotsKey = (staff: string): string => `slots:${staff}`;
export const MASTER_CHECK_KEY = 'master-check';
