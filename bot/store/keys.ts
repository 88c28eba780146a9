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

type KeyRule = {
  readonly server: 'data' | 'keys';
  readonly name: string;
  readonly pattern: RegExp;
  readonly type: 'string' | 'hash' | 'list' | 'set' | 'zset';
  /** Longest time to live in milliseconds, or `members` where the key stays and its members come and go. */
  readonly lifetime: number | 'given' | 'members' | 'for-ever';
  readonly holds: string;
};

/** Every key that is ever written, with what it holds and how long it lives. A test fails on a key that is not here. */
export const KEY_TABLE: readonly KeyRule[] = [
  {
    server: 'data',
    name: 'record',
    pattern: /^\{s\d\d\}c:\d\d-[0-9a-f]{32}$/,
    type: 'hash',
    lifetime: CONVERSATION_MS,
    holds:
      'version, channel, who holds it, lease, fence, sequence numbers, epoch, how far the log was sent (`delivered`); ' +
      'state and reference encrypted; ' +
      'seen ids as `o:<digest>` with the sequence number they led to, which outlive an erasure',
  },
  {
    server: 'data',
    name: 'log',
    pattern: /^\{s\d\d\}l:\d\d-[0-9a-f]{32}$/,
    type: 'list',
    lifetime: CONVERSATION_MS,
    holds:
      'everything that was said, by sequence number: `<at ms>:` and the ciphertext of all entries of one commit at the ' +
      'number of the first, nothing at the numbers of the others',
  },
  {
    server: 'data',
    name: 'notes',
    pattern: /^\{s\d\d\}n:\d\d-[0-9a-f]{32}$/,
    type: 'list',
    lifetime: CONVERSATION_MS,
    holds: 'what staff wrote for staff, each note `<at ms>:` and its ciphertext',
  },
  {
    server: 'data',
    name: 'effects',
    pattern: /^\{s\d\d\}e:\d\d-[0-9a-f]{32}$/,
    type: 'hash',
    lifetime: CONVERSATION_MS,
    holds: 'effects not known to be done: `<version>:<json>` by effect id',
  },
  {
    server: 'data',
    name: 'due',
    pattern: /^\{s\d\d\}due$/,
    type: 'zset',
    lifetime: 'members',
    holds: 'conversations of the shard with effects not done, by when the oldest was written',
  },
  {
    server: 'data',
    name: 'leases',
    pattern: /^\{s\d\d\}leases$/,
    type: 'zset',
    lifetime: 'members',
    holds: 'conversations of the shard that staff hold, by the end of the lease',
  },
  {
    server: 'data',
    name: 'held',
    pattern: /^\{s\d\d\}held$/,
    type: 'set',
    lifetime: 'members',
    holds: 'conversations of the shard that wait or are held',
  },
  {
    server: 'data',
    name: 'queue waiting',
    pattern: /^\{q:[a-z0-9-]{1,40}\}waiting$/,
    type: 'zset',
    lifetime: QUEUE_MS,
    holds: 'conversations that wait for the hub, in the order of the queue',
  },
  {
    server: 'data',
    name: 'queue lines',
    pattern: /^\{q:[a-z0-9-]{1,40}\}lines$/,
    type: 'hash',
    lifetime: QUEUE_MS,
    holds: 'what the queue shows: `<version>:<hold json>`; nothing after the colon for a line that has gone',
  },
  {
    server: 'data',
    name: 'queue gone',
    pattern: /^\{q:[a-z0-9-]{1,40}\}gone$/,
    type: 'zset',
    lifetime: QUEUE_MS,
    holds: 'lines that have gone, by when, so that a late projection cannot bring them back',
  },
  {
    server: 'data',
    name: 'resume',
    pattern: /^resume:[0-9a-f]{64}$/,
    type: 'string',
    lifetime: POINTER_MS,
    holds: "conversation id, by the digest of the person's resume credential",
  },
  {
    server: 'data',
    name: 'person',
    pattern: /^person:1:[\w-]{43}$/,
    type: 'string',
    lifetime: POINTER_MS,
    holds: 'conversation id, by HMAC of channel, page and user; the number is the version of the HMAC key',
  },
  {
    server: 'data',
    name: 'taken',
    pattern: /^taken:[\w-]{43}$/,
    type: 'string',
    lifetime: 'given',
    holds: 'nothing: that a single-use id was used, by its digest',
  },
  {
    server: 'data',
    name: 'plan',
    pattern: /^plan:1:[\w-]{43}$/,
    type: 'string',
    lifetime: PLAN_MS,
    holds:
      "a plan, encrypted under a key that only its code makes, by HMAC of the stretched code; the number is the key's version",
  },
  {
    server: 'data',
    name: 'counts',
    pattern: /^\{s\d\d\}counts$/,
    type: 'hash',
    lifetime: 'for-ever',
    holds: 'sums over many people, by month, topic, guide or service, outcome and language',
  },
  {
    server: 'data',
    name: 'reasons',
    pattern: /^\{s\d\d\}reasons$/,
    type: 'hash',
    lifetime: 'members',
    holds:
      'sums over many people, by day, guide or service and reason; a day goes after 90 days, when the list is read',
  },
  {
    server: 'data',
    name: 'report',
    pattern: /^report:1:[\w-]{43}$/,
    type: 'string',
    lifetime: REPORT_MS,
    holds: 'what somebody told us, encrypted under a key of its own, by HMAC of its number; `-` where it was deleted',
  },
  {
    server: 'data',
    name: 'reports',
    pattern: /^reports:[a-z0-9-]{1,40}$/,
    type: 'zset',
    lifetime: 'members',
    holds: 'the places of the reports for a hub, by when they were sent',
  },
  {
    server: 'keys',
    name: 'report key',
    pattern: /^r:[\w-]{43}$/,
    type: 'string',
    lifetime: REPORT_MS,
    holds: 'the key of one report, wrapped by the master key',
  },
  {
    server: 'keys',
    name: 'plan half',
    pattern: /^p:[\w-]{43}$/,
    type: 'string',
    lifetime: PLAN_MS,
    holds: 'half of the key of one plan, wrapped by the master key; the other half is its code',
  },
  {
    server: 'keys',
    name: 'content key',
    pattern: /^k:\d\d-[0-9a-f]{32}:\d+$/,
    type: 'string',
    lifetime: CONTENT_KEY_MS,
    holds: 'the content key of one epoch of one conversation, wrapped by the master key',
  },
  {
    server: 'keys',
    name: 'master check',
    pattern: /^master-check$/,
    type: 'string',
    lifetime: 'for-ever',
    holds: 'a known text wrapped by the master key, so that a wrong master key is found at the start',
  },
];

/** The keys of one conversation, all in its shard's slot. `wake` is a sharded Pub/Sub channel, not a key. */
export function conversationKeys(id: ConversationId) {
  const shard = shardKeys(shardOf(id));
  return {
    record: `${shard.tag}c:${id}`,
    log: `${shard.tag}l:${id}`,
    notes: `${shard.tag}n:${id}`,
    effects: `${shard.tag}e:${id}`,
    due: shard.due,
    leases: shard.leases,
    held: shard.held,
    wake: shard.wake,
  };
}

export function shardKeys(shard: string) {
  const tag = `{s${shard}}`;
  return { tag, due: `${tag}due`, leases: `${tag}leases`, held: `${tag}held`, wake: `${tag}wake` };
}

/** The keys of one hub's queue, all in one slot. `wake` is a sharded Pub/Sub channel, not a key. */
export function queueKeys(hub: HubId | string) {
  const tag = `{q:${hub}}`;
  return { waiting: `${tag}waiting`, lines: `${tag}lines`, gone: `${tag}gone`, wake: `${tag}wake` };
}

export const resumeKey = (hash: string): string => `resume:${hash}`;
export const personKey = (hmac: string): string => `person:1:${hmac}`;
export const takenKey = (digest: string): string => `taken:${digest}`;
export const contentKeyKey = (id: ConversationId, epoch: number): string => `k:${id}:${epoch}`;
export const planKey = (at: string): string => `plan:1:${at}`;
export const planKeyKey = (at: string): string => `p:${at}`;
export const countsKey = (shard: string): string => `{s${shard}}counts`;
export const reasonsKey = (shard: string): string => `{s${shard}}reasons`;
export const reportKey = (at: string): string => `report:1:${at}`;
export const reportKeyKey = (at: string): string => `r:${at}`;
export const reportsKey = (hub: string): string => `reports:${hub}`;
export const MASTER_CHECK_KEY = 'master-check';
