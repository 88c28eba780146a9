import { ENDED_MS, ON_DUTY_MS } from '../conversation/duty.ts';
import { LEASE_MS } from '../conversation/hold.ts';
import { LOAN_MOST_MS } from '../conversation/loans.ts';
import { MENTION_MS } from '../conversation/mentions.ts';
import {
  CARD_HANDS_MS,
  CONFIRMED_MS,
  CONTENT_KEY_MS,
  CONVERSATION_MS,
  PLAN_MS,
  POINTER_MS,
  QUEUE_MS,
  REPORT_MS,
} from './keys.ts';

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
    name: 'inbox',
    pattern: /^\{s\d\d\}i:\d\d-[0-9a-f]{32}$/,
    type: 'hash',
    lifetime: CONVERSATION_MS,
    holds:
      'what a channel brought and whose turn is still to be run, encrypted, by the field that the commit will mark as seen',
  },
  {
    server: 'data',
    name: 'arrivals',
    pattern: /^\{s\d\d\}arrivals$/,
    type: 'zset',
    lifetime: 'members',
    holds: 'conversations of the shard with something in their inbox, by when it is to be looked at',
  },
  {
    server: 'data',
    name: 'outbox',
    pattern: /^\{s\d\d\}o:\d\d-[0-9a-f]{32}$/,
    type: 'hash',
    lifetime: CONVERSATION_MS,
    holds: 'who sends the log to its channel now, how far within an entry, failed attempts, what stands in the way',
  },
  {
    server: 'data',
    name: 'departures',
    pattern: /^\{s\d\d\}departures$/,
    type: 'zset',
    lifetime: 'members',
    holds: 'conversations of the shard with something to send, by when it is to be tried',
  },
  {
    server: 'data',
    name: 'undelivered',
    pattern: /^\{s\d\d\}undelivered$/,
    type: 'zset',
    lifetime: 'members',
    holds:
      'conversations of the shard whose person cannot be reached, or with messages that were given up, by since when',
  },
  {
    server: 'data',
    name: 'confirmed',
    pattern: /^confirmed:[\w-]{43}$/,
    type: 'string',
    lifetime: CONFIRMED_MS,
    holds: 'nothing: that a channel said a message has arrived, by the digest of its key',
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
    holds: 'what the queue shows: `<version>:<hold json>`',
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
    name: 'queue ended',
    pattern: /^\{q:[a-z0-9-]{1,40}\}ended$/,
    type: 'hash',
    lifetime: QUEUE_MS,
    holds: 'the version at which each line in `gone` went',
  },
  {
    server: 'data',
    name: 'queue duty',
    pattern: /^\{q:[a-z0-9-]{1,40}\}duty$/,
    type: 'hash',
    lifetime: QUEUE_MS,
    holds:
      'staff whose desk is open: `<until>:<version>:<languages, topics, areas, role, capacity, since when, whether away, ' +
      'what they are spared something for>`; ids of staff, no names',
  },
  {
    server: 'data',
    name: 'desk',
    pattern: /^desk:[\w.-]{1,64}:[\w.-]{1,64}$/,
    type: 'hash',
    lifetime: ON_DUTY_MS,
    holds: 'an open desk: since when, since when its owner is away, in which hubs it is open',
  },
  {
    server: 'data',
    name: 'ended',
    pattern: /^ended:[\w.-]{1,64}:[\w.-]{1,64}$/,
    type: 'zset',
    lifetime: ENDED_MS,
    holds:
      'of a member of staff who held an urgent conversation: the bands of the last, by when they ended; nothing of anybody else',
  },
  {
    server: 'data',
    name: 'loan',
    pattern: /^loan:[\w.-]{1,64}:[\w.-]{1,64}$/,
    type: 'string',
    lifetime: LOAN_MOST_MS,
    holds: 'the hub to which a member of staff is lent today, and until when',
  },
  {
    server: 'data',
    name: 'queue served',
    pattern: /^\{q:[a-z0-9-]{1,40}\}served$/,
    type: 'zset',
    lifetime: QUEUE_MS,
    holds: 'how long the newest claims lasted: `<hand-off>:<fence> <ms>`, by when they ended',
  },
  {
    server: 'data',
    name: 'queue cards',
    pattern: /^\{q:[a-z0-9-]{1,40}\}cards$/,
    type: 'hash',
    lifetime: QUEUE_MS,
    holds:
      "which hand-offs have a card in the hub's channel of Teams, where it stands, a digest of what it says, the name of the staff on it; " +
      'how much may be sent there',
  },
  {
    server: 'data',
    name: 'queue card hands',
    pattern: /^\{q:[a-z0-9-]{1,40}\}card-hands$/,
    type: 'string',
    lifetime: CARD_HANDS_MS,
    holds: "who sends to the hub's channel of Teams now",
  },
  {
    server: 'data',
    name: 'slots',
    pattern: /^slots:[\w.-]{1,64}:[\w.-]{1,64}$/,
    type: 'zset',
    lifetime: LEASE_MS,
    holds: 'conversations that a member of staff holds, by when the slot ends unless it is kept',
  },
  {
    server: 'data',
    name: 'mentions',
    pattern: /^mentions:[\w.-]{1,64}:[\w.-]{1,64}$/,
    type: 'hash',
    lifetime: MENTION_MS,
    holds: 'where notes name a member of staff, by conversation: the name of whoever wrote the note, and when',
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
    name: 'plan holders',
    pattern: /^plan-holders:1:[\w-]{43}$/,
    type: 'set',
    lifetime: PLAN_MS,
    holds: 'the conversations that have taken up the plan of a place, so that deleting it reaches them',
  },
  {
    server: 'data',
    name: 'counts',
    pattern: /^\{s\d\d\}counts$/,
    type: 'hash',
    lifetime: 'for-ever',
    holds:
      'sums over many people, by month, topic, guide or service, outcome and language; and by month and who gave the link',
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
    server: 'data',
    name: 'introductions',
    pattern: /^introductions:[a-z0-9-]{1,40}$/,
    type: 'zset',
    lifetime: POINTER_MS,
    holds: 'conversations in which an introduction by the hub is or was under way, by when it was last heard of',
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
