import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handOffIdSchema, hubIdSchema } from '../../../bot/conversation/ids.ts';
import { claimConversation, endClaim } from '../../../bot/desk/staff-act.ts';
import { sweep } from '../../../bot/desk/sweeper.ts';
import { look, startKeeper } from '../../../bot/teams-channel/keeper.ts';
import { AMAL, KASIA, REQUEST } from '../desk/conversations.ts';
import { type DeskUnderTest, startDesk } from '../desk/desk-under-test.ts';
import { HubUnderTest } from './hub-under-test.ts';

let desk: DeskUnderTest;
let at: HubUnderTest;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
beforeEach(() => {
  at = new HubUnderTest(desk);
});

describe('the card of a hand-off', () => {
  it('stands from when somebody waits until it is over, and is changed where it stands', async () => {
    const id = await at.waiting();
    await at.look();
    expect(at.titles()).toEqual(['Somebody waits']);
    const { fence } = await claimConversation(id, AMAL, desk.ports);
    await at.look();
    expect(at.titles()).toEqual(['With Amal']);
    await desk.act(id, { kind: 'accept' });
    await at.look();
    await endClaim(id, { kind: 'close', end: { outcome: 'solved' }, staff: AMAL.id, fence }, desk.ports);
    await at.look();
    expect(at.titles()).toEqual(['Ended. They were with Amal.']);
    expect(at.shown.calls).toHaveLength(3);
    await at.look();
    expect(at.shown.calls).toHaveLength(3);
  });

  it('says that they are back in the queue when the claim was not kept', async () => {
    const id = await at.waiting();
    await at.look();
    const brief = await desk.redis.another({ leaseMs: 50 });
    await claimConversation(id, AMAL, { ...desk.ports, store: brief.store });
    await at.look();
    while ((await desk.holdOf(id)).kind !== 'waiting') await sweep({ ...desk.ports, sweepable: desk.redis.sweepable });
    await at.look();
    expect(at.titles()).toEqual(['Somebody waits']);
    await claimConversation(id, KASIA, desk.ports);
    await at.look();
    expect(at.titles()).toEqual(['With Kasia']);
  });

  it('says that somebody left, and that they were passed on to another hub, where they get a card of their own', async () => {
    const left = await at.waiting();
    const moved = await at.waiting();
    await at.look();
    await desk.act(left, { kind: 'leave' });
    const { fence } = await claimConversation(moved, AMAL, desk.ports);
    await desk.act(moved, { kind: 'accept' });
    const to = { kind: 'hub', hub: hubIdSchema.parse(`${at.hub}-other`) } as const;
    await endClaim(moved, { kind: 'transfer', to, reason: 'nearer', staff: AMAL.id, fence }, desk.ports);
    await at.look();
    expect(at.titles()).toEqual(['No longer waiting', 'Passed on to another hub']);
    await at.look(to.hub);
    expect(at.titles()).toEqual(['No longer waiting', 'Passed on to another hub', 'Somebody waits']);
  });

  it('ends when the person says "forget me"', async () => {
    const id = await at.waiting();
    await at.look();
    const from = await desk.load(id);
    await desk.redis.store.commit({
      from,
      erase: true,
      state: from.state,
      hold: { to: { kind: 'bot' }, lease: 'end' },
      effects: [{ kind: 'project-queue', hub: at.hub }],
    });
    await desk.ports.runEffects(id);
    await at.look();
    expect(at.titles()).toEqual(['No longer waiting']);
  });

  it('is a new one when the same person asks again', async () => {
    const id = await at.waiting();
    await at.look();
    await desk.act(id, { kind: 'leave' });
    await desk.act(id, { ...REQUEST, id: handOffIdSchema.parse('b'.repeat(32)), hub: at.hub });
    await at.look();
    expect(at.titles().sort()).toEqual(['No longer waiting', 'Somebody waits']);
  });
});

describe('many at once', () => {
  it('are said in the pace of Teams, the urgent first, and only as they are when their turn has come', async () => {
    const ids = [];
    for (let people = 0; people < 12; people += 1) ids.push(await at.waiting());
    await at.waiting('urgent');
    expect(await at.look()).toBeGreaterThan(0);
    expect(at.shown.calls).toHaveLength(6);
    expect(at.shown.calls[0]).toBe('Urgent: somebody waits');
    // While it must not send, four are claimed and one of them leaves: there are no cards of theirs to be changed.
    for (const id of ids.slice(8)) await claimConversation(id, AMAL, desk.ports);
    for (let wait = 0; wait !== null; wait = (await at.look()) as number) at.now += wait;
    expect(at.titles().filter((title) => title === 'Somebody waits')).toHaveLength(8);
    expect(at.shown.calls).toHaveLength(9);
  });

  it('are said once though several processes look at the same time', async () => {
    await at.waiting();
    await at.waiting();
    const other = await desk.redis.another();
    await Promise.all([at.look(), look(at.hub, at.channelOf, { ...at.ports(), cards: other.staffCards }), at.look()]);
    await at.look();
    expect(at.titles()).toEqual(['Somebody waits', 'Somebody waits']);
    expect(at.shown.calls).toHaveLength(2);
  });
});

describe('the keeper', () => {
  it('looks by itself when a queue changes, and leaves nothing behind when it is stopped', async () => {
    const timers = new Set<NodeJS.Timeout>();
    const after = (_ms: number, run: () => void) => {
      // As soon as can be: no test waits for the pauses that gather changes.
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, 1);
      timers.add(timer);
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    };
    const keeper = await startKeeper([at.hub], at.channelOf, { ...at.ports(), wakes: desk.redis.wakes, after });
    const id = await at.waiting();
    await at.shown.until('Somebody waits');
    await claimConversation(id, AMAL, desk.ports);
    await at.shown.until('With Amal');
    await keeper.stop();
    expect(timers.size).toBe(0);
    expect(await desk.redis.staffCards.take(at.hub)).not.toBeNull();
  });
});
