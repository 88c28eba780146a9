import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Conversation } from '../../../bot/conversation/store.ts';
import { claimedBy, committed, joinedBy, newConversation, said, staffCard } from './conversation-fixture.ts';
import { redisTime, startTestStore, type TestStore } from './redis-fixture.ts';

const LEASE_MS = 50;
const sam = staffCard('Sam');
const kim = staffCard('Kim');

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

async function lapsed(conversation: Conversation): Promise<void> {
  while ((await redisTime(test.data)) <= (conversation.leaseUntil ?? 0));
}

describe('a claim', () => {
  it('is held for the length of the lease by the time of Redis', async () => {
    const joined = await joinedBy(test.store, await newConversation(test.store), sam);
    expect(joined.leaseUntil).toBe(joined.loadedAt + 60_000);
    expect(joined.fence).toBe(1);
  });

  it('lets its holder write and nobody else', async () => {
    const from = await joinedBy(test.store, await newConversation(test.store), sam);
    const write = (guard: { staff: typeof sam.id; fence: number }) =>
      test.store.commit({ from, entries: [said('x')], guard: { kind: 'claim', ...guard } });
    expect(await write({ staff: kim.id, fence: from.fence })).toEqual({ kind: 'guarded' });
    expect(await write({ staff: sam.id, fence: from.fence - 1 })).toEqual({ kind: 'guarded' });
    expect(await write({ staff: sam.id, fence: from.fence + 1 })).toEqual({ kind: 'guarded' });
    expect((await write({ staff: sam.id, fence: from.fence })).kind).toBe('committed');
  });

  it('refuses what was written under an older claim by the same person', async () => {
    const first = await joinedBy(test.store, await newConversation(test.store), sam);
    const second = await claimedBy(test.store, first, sam);
    expect(second.fence).toBe(first.fence + 1);
    const guard = { kind: 'claim', staff: sam.id, fence: first.fence } as const;
    expect(await test.store.commit({ from: second, entries: [said('late')], guard })).toEqual({ kind: 'guarded' });
    expect(await test.store.heartbeat(second.id, { staff: sam.id, fence: first.fence })).toBe(false);
  });

  it('ends with its lease: its holder can no longer write, renew, or be passed over before', async () => {
    const { store, sweepable } = await test.another({ leaseMs: LEASE_MS });
    const from = await joinedBy(store, await newConversation(store), sam);
    const takeBack = { from, guard: { kind: 'lease-expired' } } as const;
    const early = await test.store.commit({ ...takeBack, from: await longLease() });
    expect(early).toEqual({ kind: 'guarded' });
    await lapsed(from);
    const guard = { kind: 'claim', staff: sam.id, fence: from.fence } as const;
    expect(await store.commit({ from, entries: [said('too late')], guard })).toEqual({ kind: 'guarded' });
    expect(await store.heartbeat(from.id, { staff: sam.id, fence: from.fence })).toBe(false);
    expect(await sweepable.expiredLeases(100)).toContain(from.id);
    const back = await committed(store, { ...takeBack, hold: { to: { kind: 'bot' }, lease: 'end' } });
    expect(back).toMatchObject({ leaseUntil: null, hold: { kind: 'bot' }, fence: from.fence });
    expect(await sweepable.expiredLeases(100)).not.toContain(from.id);
  });

  it('is renewed by a heartbeat, which changes no version', async () => {
    const joined = await joinedBy(test.store, await newConversation(test.store), sam);
    while ((await redisTime(test.data)) <= joined.loadedAt);
    expect(await test.store.heartbeat(joined.id, { staff: sam.id, fence: joined.fence })).toBe(true);
    const renewed = await test.store.load(joined.id, { fresh: true });
    expect(renewed?.version).toBe(joined.version);
    expect(renewed?.leaseUntil).toBeGreaterThan(joined.leaseUntil ?? 0);
    const kept = await committed(test.store, { from: joined, entries: [said('on')] });
    expect(kept.leaseUntil).toBe(renewed?.leaseUntil);
  });

  it('cannot be renewed where nobody holds the conversation', async () => {
    const from = await newConversation(test.store);
    expect(await test.store.heartbeat(from.id, { staff: sam.id, fence: 0 })).toBe(false);
  });

  it('guards nothing as expired where there is no lease', async () => {
    const from = await newConversation(test.store);
    expect(await test.store.commit({ from, guard: { kind: 'lease-expired' } })).toEqual({ kind: 'guarded' });
  });

  it('is won by one of twenty who take it at once', async () => {
    const from = await joinedBy(test.store, await newConversation(test.store), sam);
    const claims = await Promise.allSettled(Array.from({ length: 20 }, () => claimedBy(test.store, from, kim)));
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

async function longLease(): Promise<Conversation> {
  return joinedBy(test.store, await newConversation(test.store), sam);
}
