import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimConversation, endClaim } from '../../../bot/desk/staff-act.ts';
import { queueKeys } from '../../../bot/store/keys.ts';
import { AMAL } from '../desk/conversations.ts';
import { type DeskUnderTest, startDesk } from '../desk/desk-under-test.ts';
import { HubUnderTest, PLACE } from './hub-under-test.ts';

let desk: DeskUnderTest;
let at: HubUnderTest;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
beforeEach(() => {
  at = new HubUnderTest(desk);
});

describe('what Teams answers', () => {
  it('is a pause: nothing is sent until it is over, and then it goes on', async () => {
    await at.waiting();
    await at.waiting();
    at.shown.next.push({ kind: 'failed', code: 'asked', waitMs: 30_000, unknown: false });
    const wait = (await at.look()) ?? 0;
    expect(wait).toBeGreaterThanOrEqual(30_000);
    at.now += wait - 1;
    await at.look();
    expect(at.shown.calls).toHaveLength(1);
    at.now += 1;
    await at.look();
    expect(at.titles()).toEqual(['Somebody waits', 'Somebody waits']);
    expect(at.faults).toEqual([{ event: 'desk.failed', what: 'teams-channel', code: 'asked' }]);
  });

  it('is that nobody lets us in: it is tried again after some minutes', async () => {
    await at.waiting();
    at.shown.next.push({ kind: 'standstill', why: 'unreachable', code: 'BotNotInConversationRoster' });
    at.now += (await at.look()) ?? 0;
    expect(at.titles()).toEqual([]);
    await at.look();
    expect(at.titles()).toEqual(['Somebody waits']);
  });

  it('is that it will never take this card: the others go on, and it is tried again when it says something else', async () => {
    const id = await at.waiting();
    await at.look();
    await at.waiting();
    at.shown.next.push({ kind: 'refused', code: 'BadSyntax' });
    await claimConversation(id, AMAL, desk.ports);
    await at.look();
    expect(at.titles()).toEqual(['Somebody waits', 'Somebody waits']);
    const calls = at.shown.calls.length;
    await at.look();
    expect(at.shown.calls).toHaveLength(calls);
    expect(at.faults).toMatchObject([{ code: 'BadSyntax' }]);
    await desk.act(id, { kind: 'leave' });
    await at.look();
    expect(at.titles()).toEqual(['No longer waiting', 'Somebody waits']);
  });

  it('is that it will never take this new card: it is posted when it says something else', async () => {
    const id = await at.waiting();
    at.shown.next.push({ kind: 'refused', code: 'BadSyntax' });
    await at.look();
    await at.look();
    expect(at.shown.calls).toHaveLength(1);
    const { fence } = await claimConversation(id, AMAL, desk.ports);
    await desk.act(id, { kind: 'accept' });
    const to = { kind: 'role', role: 'adviser' } as const;
    await endClaim(id, { kind: 'transfer', to, reason: 'nearer', staff: AMAL.id, fence }, desk.ports);
    await at.look();
    expect(at.titles()).toEqual(['Somebody waits']);
  });

  it('is an error of its own: it is tried again later, the same change once more', async () => {
    const id = await at.waiting();
    await at.look();
    await claimConversation(id, AMAL, desk.ports);
    at.shown.next.push({ kind: 'failed', code: '502', waitMs: null, unknown: true });
    const wait = (await at.look()) ?? 0;
    expect(at.titles()).toEqual(['Somebody waits']);
    at.now += wait;
    await at.look();
    expect(at.titles()).toEqual(['With Amal']);
  });

  it('is that somebody deleted the card: it is left at that', async () => {
    const id = await at.waiting();
    await at.look();
    at.shown.cards.clear();
    await claimConversation(id, AMAL, desk.ports);
    expect(await at.look()).toBeNull();
    expect(await at.look()).toBeNull();
    expect(at.titles()).toEqual([]);
  });
});

describe('after a process was killed', () => {
  /** What it was about to do stays undone, and whoever comes next takes over once its lease has ended. */
  async function killedWhile(): Promise<{ comesBack: () => Promise<void> }> {
    at.shown.next.push('killed');
    const calls = at.shown.calls.length;
    const looking = at.look();
    while (at.shown.calls.length === calls) await desk.redis.data.send(['PING']);
    await desk.redis.data.send(['DEL', queueKeys(at.hub).cardHands]);
    return {
      comesBack: async () => {
        at.shown.release();
        await looking;
      },
    };
  }

  it('a change that was not written is made once more, where the card stands', async () => {
    const id = await at.waiting();
    await at.look();
    await claimConversation(id, AMAL, desk.ports);
    const { comesBack } = await killedWhile();
    await at.look();
    expect(at.titles()).toEqual(['With Amal']);
    await desk.act(id, { kind: 'accept' });
    await comesBack();
    expect(await at.look()).toBeNull();
    expect(at.titles()).toEqual(['With Amal']);
    expect(at.faults).toEqual([]);
  });

  it('a card of which nobody knows whether it was posted is not posted twice when somebody shows that it is there', async () => {
    const id = await at.waiting();
    const { comesBack } = await killedWhile();
    await at.look();
    expect(at.shown.calls).toHaveLength(1);
    await desk.redis.staffCards.saw(at.hub, { key: await at.keyOf(id), copy: 1, place: PLACE });
    at.now += 60_000;
    await at.look();
    await comesBack();
    await claimConversation(id, AMAL, desk.ports);
    await at.look();
    expect(at.titles()).toEqual(['With Amal']);
  });

  it('a card that was taken without a word where it stands is never posted again, and is changed once somebody shows where', async () => {
    const id = await at.waiting();
    at.shown.next.push('nowhere');
    expect(await at.look()).toBeNull();
    at.now += 3_600_000;
    expect(await at.look()).toBeNull();
    expect(at.titles()).toEqual(['Somebody waits']);
    expect(at.faults).toMatchObject([{ what: 'teams-channel', code: 'no-activity-id' }]);
    await desk.redis.staffCards.saw(at.hub, { key: await at.keyOf(id), copy: 1, place: PLACE });
    await claimConversation(id, AMAL, desk.ports);
    await at.look();
    expect(at.titles()).toEqual(['With Amal']);
  });

  it('it is posted again where nobody does, and the first says that it is out of date as soon as somebody uses it', async () => {
    const id = await at.waiting();
    at.shown.next.push('lost-answer');
    at.now += (await at.look()) ?? 0;
    at.now += 15_000;
    await at.look();
    expect(at.titles()).toEqual(['Somebody waits', 'Somebody waits']);
    await desk.redis.staffCards.saw(at.hub, { key: await at.keyOf(id), copy: 1, place: PLACE });
    await at.look();
    expect(at.titles()).toEqual([expect.stringContaining('out of date'), 'Somebody waits']);
  });
});
