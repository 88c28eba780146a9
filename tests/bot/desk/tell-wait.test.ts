import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type HubId, hubIdSchema, staffIdSchema } from '../../../bot/conversation/ids.ts';
import { LEAST_TALKS } from '../../../bot/desk/rules/forecast.ts';
import { REAL_PACE } from '../../../bot/desk/rules/pace.ts';
import { endClaim } from '../../../bot/desk/staff-act.ts';
import { helperOf, lentTo, staffMemberSchema } from '../../../bot/desk/staff-member.ts';
import { takeNext } from '../../../bot/desk/take-turn.ts';
import { type TellWaitPorts, tellWait, tellWaitsAnew } from '../../../bot/desk/tell-wait.ts';
import { startWaitTeller } from '../../../bot/desk/wait-teller.ts';
import type { Staffing } from '../../../dialogs/staffing.ts';
import { REQUEST } from './conversations.ts';
import { type DeskUnderTest, startDesk } from './desk-under-test.ts';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

let hubs = 0;
let hub: HubId;
beforeEach(() => {
  hub = hubIdSchema.parse(`wait-${++hubs}`);
});

const MINUTE = REAL_PACE.minuteMs;
const ports = (staffing: Staffing = { kind: 'here' }): TellWaitPorts => ({
  ...desk.redis,
  ...desk.ports,
  staffing: async () => staffing,
  pace: REAL_PACE,
  random: () => 0.5,
});
const amal = () =>
  staffMemberSchema.parse({
    id: `tenant:amal-${hub}`,
    name: 'Amal',
    role: 'adviser',
    organisation: 'Hub',
    hub,
    languages: ['ar'],
    capacity: 1,
  });

async function waiting(at: HubId = hub) {
  const id = await desk.arrive('hello');
  await desk.act(id, { ...REQUEST, hub: at });
  return id;
}
/** What the person read since they asked, by key. */
async function read(id: Awaited<ReturnType<typeof waiting>>): Promise<string[]> {
  const entries = await desk.redis.store.entries(id, 0);
  return entries.flatMap((entry) => (entry.from === 'system' ? [entry.said.key.replace('conversation:', '')] : []));
}
async function talksOf(minutes: number, there: HubId = hub): Promise<void> {
  for (let at = 0; at < LEAST_TALKS; at += 1) {
    await desk.redis.serviceTimes.ended(there, { id: `talk-${at}`, ms: minutes * MINUTE });
  }
}
const onDuty = () => desk.redis.duty.seen(hub, helperOf(amal()));

describe('somebody who has begun to wait', () => {
  it('is told their place and how long it takes, once', async () => {
    await Promise.all([onDuty(), talksOf(10)]);
    await waiting();
    const second = await waiting();
    await tellWait(second, ports());
    await tellWait(second, ports());
    expect(await read(second)).toEqual(['hand-off.waiting', 'hand-off.place-and-time']);
    const hold = await desk.holdOf(second);
    expect(hold.kind === 'waiting' && hold.handOff.told).toMatchObject({
      place: 2,
      range: { fromMs: 10 * MINUTE, toMs: 11 * MINUTE },
    });
  });

  it('is told their place alone where nobody knows how long it takes', async () => {
    await talksOf(10);
    const id = await waiting();
    await tellWait(id, ports());
    expect(await read(id)).toEqual(['hand-off.waiting', 'hand-off.place']);
  });

  it('is told the hours where nobody is there', async () => {
    const id = await waiting();
    await tellWait(id, ports({ kind: 'away', zone: 'Europe/London', next: 1, speaks: null }));
    expect(await read(id)).toEqual(['hand-off.waiting', 'away.until']);
  });

  it('is told when the hub closes where the time that it takes goes beyond', async () => {
    await Promise.all([onDuty(), talksOf(10)]);
    await waiting();
    const id = await waiting();
    const { now } = await desk.redis.duty.onDuty(hub);
    const closes = { zone: 'Europe/London', at: now + 5 * MINUTE, next: now + 900 * MINUTE };
    await tellWait(id, ports({ kind: 'here', closes }));
    expect(await read(id)).toEqual(['hand-off.waiting', 'hand-off.closing-until']);
    await tellWaitsAnew(hub, ports({ kind: 'here', closes }));
    expect(await read(id)).toHaveLength(2);
  });

  it('keeps their place, and the queue knows what they were told', async () => {
    const [first, second] = [await waiting(), await waiting()];
    await tellWait(first, ports());
    expect(await desk.redis.queue.place(hub, first)).toBe(1);
    expect(await desk.redis.queue.place(hub, second)).toBe(2);
    const [item] = await desk.redis.queue.list(hub);
    expect(item?.hold.handOff.told).toMatchObject({ place: 1 });
  });

  it('is told nothing any more when somebody has come meanwhile', async () => {
    const id = await waiting();
    await takeNext(amal(), '2026-11-22', { ...ports(), ...desk.redis });
    await tellWait(id, ports());
    expect(await read(id)).toEqual(['hand-off.waiting', 'hand-off.offered']);
  });
});

describe('somebody who waits', () => {
  it('is told as soon as something is known, and no more while it stays so', async () => {
    const id = await waiting();
    await tellWaitsAnew(hub, ports());
    expect(await read(id)).toEqual(['hand-off.waiting']);
    await Promise.all([onDuty(), talksOf(10)]);
    await tellWaitsAnew(hub, ports());
    await tellWaitsAnew(hub, ports());
    expect(await read(id)).toEqual(['hand-off.waiting', 'hand-off.place-and-time']);
  });

  it('is told by one process of several, each time', async () => {
    await Promise.all([onDuty(), talksOf(10)]);
    const ids = [await waiting(), await waiting()];
    const runs: (() => void)[] = [];
    const after = (_: number, run: () => void) => {
      runs.push(run);
      return () => undefined;
    };
    const telling = { ...ports(), log: () => undefined };
    const stops = [1, 2].map(() => startWaitTeller([hub], telling, after));
    for (const run of runs) run();
    for (const stop of stops) await stop();
    for (const id of ids) expect(await read(id)).toEqual(['hand-off.waiting', 'hand-off.place-and-time']);
  });
});

describe('somebody who waits at a hub that shares a helper with another', () => {
  /** Amal helps at both hubs, whose talks take ten minutes. */
  async function sharing(): Promise<HubId> {
    const other = hubIdSchema.parse(`${hub}-other`);
    await Promise.all([talksOf(10), talksOf(10, other), desk.redis.duty.open(helperOf(amal()), [hub, other])]);
    return other;
  }
  const rangeOf = async (id: Awaited<ReturnType<typeof waiting>>) => {
    const hold = await desk.holdOf(id);
    return hold.kind === 'waiting' ? hold.handOff.told?.range : undefined;
  };

  it('is not promised who is promised to somebody there, and has a place of their own', async () => {
    const other = await sharing();
    const [here, there] = [await waiting(), await waiting(other)];
    await tellWaitsAnew(hub, ports());
    await tellWaitsAnew(other, ports());
    expect(await rangeOf(here)).toMatchObject({ fromMs: 0, toMs: 2 * MINUTE });
    expect(await rangeOf(there)).toMatchObject({ fromMs: 10 * MINUTE });
    const hold = await desk.holdOf(there);
    expect(hold.kind === 'waiting' && hold.handOff.told?.place).toBe(1);
  });

  it('waits for the end of a talk there, also of one that goes on after the loan', async () => {
    const other = await sharing();
    await waiting(other);
    const taken = await takeNext(lentTo(amal(), other), '2026-11-22', { ...ports(), ...desk.redis });
    expect(taken).not.toBeNull();
    const [before, after] = [await waiting(), await waiting()];
    await tellWait(before, ports());
    expect((await rangeOf(before))?.fromMs).toBeGreaterThanOrEqual(9 * MINUTE);
    await desk.redis.duty.open(helperOf(amal()), [hub]);
    await desk.act(before, { kind: 'leave' });
    await tellWait(after, ports());
    expect((await rangeOf(after))?.fromMs).toBeGreaterThanOrEqual(9 * MINUTE);
  });
});

describe('somebody whom nobody who is there fits', () => {
  const nobodyFits = ['hand-off.waiting', 'hand-off.nobody-fits'];

  it('is told so once, and not where nobody is there at all', async () => {
    const id = await desk.arrive('hello');
    await desk.act(id, { ...REQUEST, hub, preference: 'woman' });
    await tellWaitsAnew(hub, ports());
    expect(await read(id)).toEqual(['hand-off.waiting']);
    await onDuty();
    for (let look = 0; look < 3; look += 1) await tellWaitsAnew(hub, ports());
    expect(await read(id)).toEqual(nobodyFits);
  });

  it('is told so at once when they refuse the last of them, and nothing where somebody else is there', async () => {
    await onDuty();
    const other = { ...helperOf(amal()), id: staffIdSchema.parse(`tenant:sara-${hub}`) };
    const refusing = async () => {
      const id = await waiting();
      await takeNext(amal(), '2026-11-22', { ...ports(), ...desk.redis });
      await desk.act(id, { kind: 'refuse' });
      await tellWait(id, ports(), 'nobody-fits');
      return read(id);
    };
    const before = ['hand-off.waiting', 'hand-off.offered', 'hand-off.refused'];
    expect(await refusing()).toEqual([...before, 'hand-off.nobody-fits']);
    await desk.redis.duty.seen(hub, other);
    for (const held of await desk.redis.slots.held(amal().id)) await desk.redis.slots.free(amal().id, held);
    expect(await refusing()).toEqual(before);
  });

  it('says anew who it should be: that counts in the queue at once, in their place, and they are told the wait anew', async () => {
    await onDuty();
    const id = await desk.arrive('hello');
    await desk.act(id, { ...REQUEST, hub, preference: 'woman' });
    const later = await waiting();
    await tellWait(id, ports());
    await desk.act(id, { kind: 'wish', preference: null });
    await tellWait(id, ports());
    expect(await read(id)).toEqual([...nobodyFits, 'hand-off.wish-changed', 'hand-off.place']);
    expect(await desk.redis.queue.place(hub, later)).toBe(2);
    expect((await takeNext(amal(), '2026-11-22', { ...ports(), ...desk.redis }))?.conversation).toBe(id);
  });
});

describe('a talk that has ended', () => {
  it('is remembered as long as it was, once', async () => {
    const id = await waiting();
    const taken = await takeNext(amal(), '2026-11-22', { ...ports(), ...desk.redis });
    await desk.act(id, { kind: 'accept' });
    const proof = { staff: amal().id, fence: taken?.fence ?? 0 };
    await endClaim(id, { kind: 'close', end: { outcome: 'solved' }, ...proof }, ports());
    const [ms, ...others] = await desk.redis.serviceTimes.recent(hub);
    expect(others).toEqual([]);
    expect(ms).toBeLessThan(MINUTE);
    const again = { id: `${REQUEST.id}:${proof.fence}`, ms: ms ?? 0 };
    await desk.redis.serviceTimes.ended(hub, again);
    expect(await desk.redis.serviceTimes.recent(hub)).toEqual([ms]);
  });
});
