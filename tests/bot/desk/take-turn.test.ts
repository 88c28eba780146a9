import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type HubId, hubIdSchema } from '../../../bot/conversation/ids.ts';
import { REAL_PACE } from '../../../bot/desk/rules/pace.ts';
import { endClaim } from '../../../bot/desk/staff-act.ts';
import { helperOf, hubsOf, type StaffMember, staffMemberSchema } from '../../../bot/desk/staff-member.ts';
import { takeNext, takeTurn } from '../../../bot/desk/take-turn.ts';
import { turnsOf } from '../../../bot/desk/turns.ts';
import { REQUEST } from './conversations.ts';
import { type DeskUnderTest, startDesk } from './desk-under-test.ts';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const DAY = '2026-11-22';
let hubs = 0;
let hub: HubId;
beforeEach(() => {
  hub = hubIdSchema.parse(`turn-${++hubs}`);
});

const ports = () => ({ ...desk.redis, ...desk.ports, pace: REAL_PACE });
const member = (name: string, more: object = {}): StaffMember =>
  staffMemberSchema.parse({
    id: `tenant:${name}-${hub}`,
    name,
    role: 'adviser',
    organisation: 'Hub',
    hub,
    languages: ['ar'],
    ...more,
  });
const onDuty = async (...staff: StaffMember[]) => {
  for (const it of staff) for (const at of hubsOf(it, DAY)) await desk.redis.duty.seen(at, helperOf(it));
};
async function waiting(more: Partial<typeof REQUEST> = {}) {
  const id = await desk.arrive('hello');
  await desk.act(id, { ...REQUEST, hub, ...more });
  return id;
}

describe('taking the next', () => {
  it('takes those who wait in their order, and says so when nobody is left', async () => {
    const amal = member('amal');
    await onDuty(amal);
    const [one, two, urgent] = [await waiting(), await waiting(), await waiting({ band: 'urgent' })];
    const taken = [];
    for (;;) {
      const next = await takeNext(amal, DAY, ports());
      if (next === null) break;
      taken.push(next.conversation);
    }
    expect(taken).toEqual([urgent, one, two]);
  });

  it('passes over who is kept for a colleague that speaks their language', async () => {
    const [amal, sam] = [member('amal'), member('sam', { languages: ['en'] })];
    await onDuty(amal, sam);
    const arabic = await waiting();
    const english = await waiting({ locale: 'en' });
    expect((await takeNext(sam, DAY, ports()))?.conversation).toBe(english);
    expect(await takeNext(sam, DAY, ports())).toBeNull();
    expect((await takeNext(amal, DAY, ports()))?.conversation).toBe(arabic);
  });

  it('gives colleagues who ask at once one person each', async () => {
    const staff = Array.from({ length: 6 }, (_, at) => member(`staff${at}`));
    await onDuty(...staff);
    const all = await Promise.all(Array.from({ length: 6 }, () => waiting()));
    const taken = await Promise.all(staff.map((it) => takeNext(it, DAY, ports())));
    expect(taken.map((it) => it?.conversation).toSorted()).toEqual(all.toSorted());
  });

  it('offers somebody who is lent the people of both hubs, for as long as the loan', async () => {
    const other = hubIdSchema.parse(`${hub}-other`);
    const ola = member('ola', { hub: other, lent: [{ hub, from: '2026-11-20', until: '2026-11-22' }] });
    await onDuty(ola);
    const here = await waiting();
    const there = await waiting({ hub: other });
    const seen = async (day: string) => (await turnsOf(ola, day, ports())).lines.map(({ item }) => item.conversation);
    expect(await seen(DAY)).toEqual([here, there]);
    expect(await seen('2026-11-23')).toEqual([there]);
    expect((await takeNext(ola, DAY, ports()))?.conversation).toBe(here);
  });
});

describe('taking one who waits', () => {
  it('is refused out of turn, but not to a supervisor', async () => {
    const [amal, sam] = [member('amal'), member('sam', { languages: ['ar', 'en'] })];
    await onDuty(amal, sam);
    const [first, second] = [await waiting(), await waiting()];
    const from = await desk.load(second);
    await expect(takeTurn(from, { member: amal, anyone: false }, ports())).rejects.toMatchObject({
      code: 'claim.not-in-turn',
    });
    expect(await takeTurn(from, { member: sam, anyone: true }, ports())).toMatchObject({ kind: 'offered' });
    expect(await takeTurn(await desk.load(first), { member: amal, anyone: false }, ports())).toMatchObject({
      kind: 'offered',
    });
  });

  it('ends where somebody holds as many as they can, and goes on when one is over, however it ended', async () => {
    const amal = member('amal', { capacity: 2 });
    await onDuty(amal);
    const all = [await waiting(), await waiting(), await waiting(), await waiting()];
    const first = await takeNext(amal, DAY, ports());
    await takeNext(amal, DAY, ports());
    await expect(takeNext(amal, DAY, ports())).rejects.toMatchObject({ code: 'claim.full' });
    const proof = { staff: amal.id, fence: first?.fence ?? 0 };
    await endClaim(all[0] as (typeof all)[0], { kind: 'release', ...proof }, ports());
    await desk.redis.slots.free(amal.id, all[0] as (typeof all)[0]);
    await takeTurn(await desk.load(all[0] as (typeof all)[0]), { member: amal, anyone: false }, ports());
    await expect(takeNext(amal, DAY, ports())).rejects.toMatchObject({ code: 'claim.full' });
  });

  it('never gives anybody more than they can hold, when they ask many times at once', async () => {
    const amal = member('amal', { capacity: 2 });
    await onDuty(amal);
    for (let at = 0; at < 4; at += 1) await waiting();
    const held = async () => (await desk.redis.queue.list(hub)).filter(({ hold }) => hold.kind !== 'waiting').length;
    // Several who ask at the same moment may be given the same person: it is one claim.
    await Promise.allSettled(Array.from({ length: 6 }, () => takeNext(amal, DAY, ports())));
    expect(await held()).toBeLessThanOrEqual(2);
    await Promise.allSettled([takeNext(amal, DAY, ports())]);
    expect(await held()).toBe(2);
    await expect(takeNext(amal, DAY, ports())).rejects.toMatchObject({ code: 'claim.full' });
    expect(await held()).toBe(2);
  });
});

describe('who is away or rests', () => {
  it('takes nobody by turn, and whoever waits when they ask for it: then they are back', async () => {
    const amal = member('amal');
    await desk.redis.duty.open(helperOf(amal), [hub]);
    await desk.redis.duty.setAway(amal.id, true);
    const id = await waiting();
    expect(await takeNext(amal, DAY, ports())).toBeNull();
    expect((await turnsOf(amal, DAY, ports())).anyway).toBe(id);
    expect((await takeNext(amal, DAY, ports(), { anyway: true }))?.conversation).toBe(id);
    expect((await turnsOf(amal, DAY, ports())).away).toBeNull();
  });

  it('is told until when, and takes one by name out of the pause, but nobody out of turn', async () => {
    const [amal, sara] = [member('amal'), member('sara')];
    for (const it of [amal, sara]) await desk.redis.duty.open(helperOf(it), [hub]);
    const { now } = await desk.redis.duty.atDesks(hub);
    await desk.redis.duty.held(amal.id, { band: 'urgent', endedAt: now });
    const [first, second] = [await waiting(), await waiting()];
    expect(await turnsOf(amal, DAY, ports())).toMatchObject({
      next: null,
      anyway: first,
      rest: { kind: 'pause', until: now + 10 * REAL_PACE.minuteMs },
    });
    const taking = async (id: typeof first) => takeTurn(await desk.load(id), { member: amal, anyone: false }, ports());
    await expect(taking(second)).rejects.toMatchObject({ code: 'claim.not-in-turn' });
    expect(await taking(first)).toMatchObject({ kind: 'offered' });
  });
});

describe('a slot', () => {
  it('that nobody keeps, of a person who has left, is found free', async () => {
    const amal = member('amal', { capacity: 1 });
    await onDuty(amal);
    const { slots } = (await desk.redis.another({ leaseMs: 12 })) as typeof desk.redis;
    const left = await desk.arrive('hello');
    expect(await slots.take(amal.id, left, 1)).toEqual({ kind: 'taken' });
    const next = await waiting();
    await expect.poll(() => slots.take(amal.id, next, 1)).toEqual({ kind: 'taken' });
  });
});
