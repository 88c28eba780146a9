import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEASE_MS } from '../../../bot/conversation/hold.ts';
import { effectRunner } from '../../../bot/desk/effects.ts';
import { rebuildQueue } from '../../../bot/desk/rebuild-queue.ts';
import { sendMessage } from '../../../bot/desk/relay.ts';
import { claimConversation } from '../../../bot/desk/staff-act.ts';
import { SWEEP_EVERY_MS, startSweeper, sweep } from '../../../bot/desk/sweeper.ts';
import { queueKeys } from '../../../bot/store/keys.ts';
import { AMAL, HUB, KASIA } from './conversations.ts';
import { type DeskUnderTest, messageBy, startDesk } from './desk-under-test.ts';

describe('a claim whose lease has ended', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    // A lease that has ended as soon as it began.
    desk = await startDesk({ leaseMs: 0 });
  });
  afterAll(() => desk.stop());

  it('puts the person at the front with their place, tells them, and shuts the late one out', async () => {
    const earlier = await desk.waiting();
    const id = await desk.waiting();
    const since = handOffOf(await desk.holdOf(id)).since;
    const { fence } = await claimConversation(id, AMAL, desk.ports);
    await desk.act(id, { kind: 'accept' });

    await sweep(desk.ports);
    expect(handOffOf(await desk.holdOf(id))).toMatchObject({ since, front: true });
    expect((await desk.told(id)).at(-1)).toBe('staff-gone');
    expect((await desk.queueOf()).map(([conversation]) => conversation)).toEqual([id, earlier]);
    await expect(sendMessage(id, messageBy(AMAL, fence, 'late'), desk.ports)).rejects.toMatchObject({
      code: 'claim.lost',
    });
    expect(await claimConversation(id, KASIA, desk.ports)).toMatchObject({ fence: fence + 1 });
  });

  it('is ended once when two processes find it at the same moment', async () => {
    const id = await desk.waiting();
    await claimConversation(id, AMAL, desk.ports);
    const other = await desk.redis.another();
    await Promise.all([sweep(desk.ports), sweep({ ...desk.ports, ...other })]);
    expect((await desk.told(id)).filter((event) => event === 'staff-gone')).toHaveLength(1);
    expect(desk.faults).toEqual([]);
  });
});

describe('with leases that last', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  it('a claim that is kept is left alone', async () => {
    const id = await desk.waiting();
    await claimConversation(id, AMAL, desk.ports);
    await sweep(desk.ports);
    expect((await desk.holdOf(id)).kind).toBe('offered');
  });

  it('an effect that a crash left undone is carried out', async () => {
    const id = await desk.waiting();
    await claimConversation(id, AMAL, { ...desk.ports, runEffects: async () => undefined });
    expect(await desk.queueOf()).toContainEqual([id, 'waiting']);
    const overdue = { expiredLeases: async () => [], overdue: () => desk.redis.sweepable.overdue(0, 10) };
    await sweep({ ...desk.ports, sweepable: overdue });
    expect(await desk.queueOf()).toContainEqual([id, 'offered']);
    expect(await desk.redis.sweepable.effects(id)).toEqual([]);
  });

  it('an effect that fails stays written, and is said in the log without anything about the person', async () => {
    const id = await desk.arrive('private words');
    const from = await desk.load(id);
    await desk.redis.store.commit({ from, effects: [{ kind: 'deliver' }] });
    const failing = failingRunner(desk);
    await failing.runEffects(id);
    expect(failing.lines).toEqual([{ event: 'desk.failed', what: 'deliver', code: 'internal' }]);
    expect(await desk.redis.sweepable.effects(id)).toEqual([{ kind: 'deliver' }]);
    await desk.ports.runEffects(id);
    expect(desk.delivered).toEqual([id]);
  });

  it('a queue that was lost is written anew', async () => {
    const id = await desk.waiting();
    const { lines, waiting, gone } = queueKeys(HUB);
    await desk.redis.data.send(['DEL', lines, waiting, gone]);
    expect(await desk.queueOf()).toEqual([]);
    await rebuildQueue([HUB], desk.redis);
    expect(await desk.queueOf()).toContainEqual([id, 'waiting']);
    expect(await desk.redis.queue.place(HUB, id)).not.toBeNull();
  });

  it('a line of the queue that no conversation knows of goes', async () => {
    const id = await desk.waiting();
    await desk.redis.store.commit({ from: await desk.load(id), hold: { to: { kind: 'bot' }, lease: 'end' } });
    expect((await desk.queueOf()).map(([conversation]) => conversation)).toContain(id);
    await rebuildQueue([HUB], desk.redis);
    expect((await desk.queueOf()).map(([conversation]) => conversation)).not.toContain(id);
  });

  it('looks every few seconds, never twice at once, and stops when its last look has ended', async () => {
    const looks: PromiseWithResolvers<never[]>[] = [];
    const planned: { ms: number; run: () => void; cancelled: boolean }[] = [];
    const stop = startSweeper(
      {
        ...desk.ports,
        sweepable: {
          expiredLeases: () => {
            const look = Promise.withResolvers<never[]>();
            looks.push(look);
            return look.promise;
          },
          overdue: async () => [],
        },
      },
      (ms, run) => {
        const plan = { ms, run, cancelled: false };
        planned.push(plan);
        return () => {
          plan.cancelled = true;
        };
      },
    );
    expect(planned.map(({ ms }) => ms)).toEqual([SWEEP_EVERY_MS]);
    planned[0]?.run();
    expect(planned).toHaveLength(1);
    let stopped = false;
    const stopping = stop().then(() => {
      stopped = true;
    });
    await Promise.resolve();
    expect(stopped).toBe(false);
    looks[0]?.resolve([]);
    await stopping;
    expect(planned).toHaveLength(1);
  });
});

it('has a person back at the front within 75 seconds', () => {
  expect(LEASE_MS + SWEEP_EVERY_MS).toBeLessThan(75_000);
});

function failingRunner(desk: DeskUnderTest) {
  const lines: unknown[] = [];
  const runEffects = effectRunner({
    ...desk.redis,
    deliver: () => Promise.reject(new Error('private words')),
    tellWait: async () => undefined,
    log: (line) => lines.push(line),
  });
  return { lines, runEffects };
}

function handOffOf(hold: Awaited<ReturnType<DeskUnderTest['holdOf']>>) {
  if (hold.kind === 'bot') throw new Error('no hand-off');
  return hold.handOff;
}
