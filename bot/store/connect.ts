import { randomBytes } from 'node:crypto';
import type { Duty, ServiceTimes, Slots } from '../conversation/duty.ts';
import { LEASE_MS } from '../conversation/hold.ts';
import type { Inbox } from '../conversation/inbox.ts';
import type { IntroductionCounts, UnderWayList } from '../conversation/introductions.ts';
import type { Loans } from '../conversation/loans.ts';
import type { Mentions } from '../conversation/mentions.ts';
import type { Outbox } from '../conversation/outbox.ts';
import type { Counts, Plans } from '../conversation/plans.ts';
import type { Reasons } from '../conversation/reasons.ts';
import type { Reports } from '../conversation/reports.ts';
import type { Signs } from '../conversation/signs.ts';
import type { StaffCards } from '../conversation/staff-cards.ts';
import type { ConversationStore, DeliveryCursor, HandOffQueue, Sweepable, Wakes } from '../conversation/store.ts';
import { Connection, type ConnectionListener, type RedisAddress } from './connection.ts';
import { RedisConversationStore } from './conversation-store.ts';
import { RedisCounts } from './counts.ts';
import { RedisDeliveryCursor } from './delivery-cursor.ts';
import { RedisDuty } from './duty.ts';
import { nonces } from './envelope.ts';
import { RedisInbox } from './inbox.ts';
import { KeyStore } from './key-store.ts';
import { RedisLoans } from './loans.ts';
import { RedisMentions } from './mentions.ts';
import { RedisOutbox } from './outbox.ts';
import { RedisPlans } from './plans.ts';
import { Pointers } from './pointers.ts';
import { RedisQueue } from './queue.ts';
import { RedisReasons } from './reasons.ts';
import { RedisReports } from './reports.ts';
import { RedisServiceTimes } from './service-times.ts';
import { RedisSigns } from './signs.ts';
import { RedisSlots } from './slots.ts';
import { RedisStaffCards } from './staff-cards.ts';
import { SweepStore } from './sweep-store.ts';
import { RedisUnderWayList } from './under-way-list.ts';
import { RedisWakes } from './wakes.ts';
import { WrittenEffects } from './written-effects.ts';

export type StoreOptions = {
  readonly data: RedisAddress;
  /** A second Redis, never backed up: what is deleted there makes the data unreadable. */
  readonly keys: RedisAddress;
  /** 32 bytes that wrap every content key. */
  readonly masterKey: Buffer;
  /** Longest wait for an answer of Redis, in milliseconds (default 2,000). */
  readonly commandTimeoutMs?: number;
  /** Longest wait for the first connection, in milliseconds (default 10,000). */
  readonly connectTimeoutMs?: number;
  /** Length of a claim's lease, in milliseconds. */
  readonly leaseMs?: number;
  /** For how long an open desk counts as open, in milliseconds. */
  readonly onDutyMs?: number;
  readonly random?: (bytes: number) => Buffer;
  /** Told when a connection is lost or ready again. */
  readonly onChange?: (which: 'data' | 'keys' | 'wakes', ...change: Parameters<ConnectionListener>) => void;
};

export type Store = {
  readonly store: ConversationStore;
  readonly sweepable: Sweepable;
  readonly cursor: DeliveryCursor;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly queue: HandOffQueue;
  readonly duty: Duty;
  readonly slots: Slots;
  readonly staffCards: StaffCards;
  readonly loans: Loans;
  readonly serviceTimes: ServiceTimes;
  readonly plans: Plans;
  readonly counts: Counts & IntroductionCounts;
  readonly underWay: UnderWayList;
  readonly reports: Reports;
  readonly reasons: Reasons;
  readonly wakes: Wakes;
  readonly signs: Signs;
  readonly mentions: Mentions;
  /** Resolves where both Redis answer; rejects with `store.unavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Connects to the data and to the key store. Rejects with `store.unavailable` where one does not answer in time, and with
 * `MasterKeyMismatch` where the key store belongs to another master key.
 */
export async function connectStore(options: StoreOptions): Promise<Store> {
  const { commandTimeoutMs = 2000, connectTimeoutMs = 10_000, leaseMs = LEASE_MS, random = randomBytes } = options;
  const settings = (which: 'data' | 'keys' | 'wakes') => ({
    commandTimeoutMs,
    onChange: (...change: Parameters<ConnectionListener>) => options.onChange?.(which, ...change),
  });
  const connection = new Connection(options.data, settings('data'));
  const keyConnection = new Connection(options.keys, settings('keys'));
  const wakes = new RedisWakes(options.data, settings('wakes'));
  const close = async () => {
    wakes.close();
    await Promise.all([connection.close(), keyConnection.close()]);
  };
  try {
    const keys = new KeyStore(keyConnection, options.masterKey, random);
    await Promise.all([connection, keyConnection, wakes].map((each) => each.ready(connectTimeoutMs)));
    await keys.checkMasterKey();
    const written = new WrittenEffects();
    const pointers = new Pointers(connection, options.masterKey);
    const parts = { connection, keys, pointers, written, nonce: nonces(random), leaseMs };
    const store = new RedisConversationStore(parts);
    const token = () => random(12).toString('base64url');
    return {
      store,
      sweepable: new SweepStore(connection, keys, written),
      cursor: new RedisDeliveryCursor(connection),
      inbox: new RedisInbox({ ...parts, store, token }),
      outbox: new RedisOutbox(connection, token),
      queue: new RedisQueue(connection),
      duty: new RedisDuty(connection, options.onDutyMs),
      slots: new RedisSlots(connection, leaseMs),
      staffCards: new RedisStaffCards(connection, token),
      loans: new RedisLoans(connection),
      serviceTimes: new RedisServiceTimes(connection),
      plans: new RedisPlans(connection, keys, options.masterKey, random),
      counts: new RedisCounts(connection),
      underWay: new RedisUnderWayList(connection, Date.now),
      reports: new RedisReports(connection, keys, options.masterKey, parts.nonce),
      reasons: new RedisReasons(connection),
      wakes,
      signs: new RedisSigns(connection, wakes),
      mentions: new RedisMentions(connection, wakes),
      ping: async () => {
        await Promise.all([connection.send(['PING']), keyConnection.send(['PING'])]);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
