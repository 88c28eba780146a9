import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { PAUSE_AFTER_URGENT_MINUTES } from '../../../../bot/desk/rules/rest.ts';
import { helperOf, type StaffMember } from '../../../../bot/desk/staff-member.ts';
import type { Queue } from '../../../../bot/wire/desk.ts';
import type { Shift } from '../../../../bot/wire/shift.ts';
import { REQUEST } from '../conversations.ts';
import { AMAL, type Caller, KASIA, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
let supervisor: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia] = await Promise.all([served.as(AMAL, ['adviser']), served.as(KASIA, ['adviser'])]);
  supervisor = await served.as(KASIA, ['supervisor']);
});
afterAll(() => served.stop());

/** Their desk is open, as its stream says again and again. */
const sits = (...staff: StaffMember[]) =>
  Promise.all(staff.map((it) => served.desk.redis.duty.open(helperOf(it), [it.hub])));
const queueOf = async (caller: Caller) => (await caller.get('/desk/api/queue')).body as Queue;
const shiftOf = async (caller: Caller) => (await caller.get('/desk/api/shift')).body as Shift;
const colleague = async (caller: Caller, { id }: StaffMember) =>
  (await shiftOf(caller)).staff.find((it) => it.id === id);
const code = (answer: { body: unknown }) => (answer.body as { error: { code: string } }).error.code;
async function wakesOf(hub: string) {
  const { wakes } = await served.desk.redis.another({ commandTimeoutMs: 20_000 });
  let woken = 0;
  await wakes.onQueue(hub, () => {
    woken += 1;
  });
  return () => woken;
}

describe('who is away from their desk', () => {
  it('is offered nobody and counts for nobody, keeps whom they hold, and a supervisor sees it at once', async () => {
    await sits(AMAL, KASIA);
    const mine = await served.desk.waiting('held');
    await amal.post(`/desk/api/conversations/${mine}/claim`);
    const woken = await wakesOf(AMAL.hub);
    expect(await amal.post('/desk/api/me/away', { away: true })).toMatchObject({ status: 204 });
    await expect.poll(woken).toBeGreaterThan(0);

    const waits = await served.desk.waiting('waits');
    const seen = await queueOf(amal);
    expect(seen.me).toMatchObject({ away: expect.any(Number), rest: null, canTake: true });
    expect(seen.lines.filter(({ offer }) => offer?.kind === 'next')).toEqual([]);
    expect(seen.lines.find(({ conversation }) => conversation === mine)?.heldBy?.id).toBe(AMAL.id);
    expect((await amal.post('/desk/api/queue/next', {})).body).toEqual({ claim: null });
    const { helpers } = await served.desk.redis.duty.onDuty(AMAL.hub);
    expect(helpers.map(({ id }) => id)).toEqual([KASIA.id]);
    expect(await colleague(supervisor, AMAL)).toMatchObject({ away: expect.any(Number), holds: 1 });

    // A reload, as the same desk opens again.
    await sits(AMAL);
    expect((await queueOf(amal)).me.away).toBe(seen.me.away);
    // Whoever takes somebody is back.
    expect((await amal.post('/desk/api/queue/next', { anyway: true })).body).toMatchObject({
      claim: { conversation: waits },
    });
    expect((await queueOf(amal)).me.away).toBeNull();
    for (const id of [mine, waits]) await served.desk.act(id, { kind: 'leave' });
  });

  it('is back by the same switch, and whose desk is not open cannot be away from it', async () => {
    await sits(AMAL);
    await amal.post('/desk/api/me/away', { away: true });
    await amal.post('/desk/api/me/away', { away: false });
    expect((await queueOf(amal)).me.away).toBeNull();
    expect(code(await (await served.as(OLA)).post('/desk/api/me/away', { away: true }))).toBe('desk.not-open');
  });
});

describe('after an urgent conversation', () => {
  it('nobody new is offered for a while, unless they ask, or everybody rests', async () => {
    await sits(AMAL, KASIA);
    const hard = await served.desk.arrive('help');
    await served.desk.act(hard, { ...REQUEST, band: 'urgent' });
    await amal.post('/desk/api/queue/next', {});
    await served.desk.act(hard, { kind: 'accept' });
    await served.desk.act(hard, { kind: 'leave' });

    const next = await served.desk.waiting('next');
    const { me, lines, now } = await queueOf(amal);
    expect(me).toMatchObject({ rest: { kind: 'pause' }, canTake: true });
    expect((me.rest?.until ?? 0) - now).toBeGreaterThan((PAUSE_AFTER_URGENT_MINUTES - 1) * 60_000);
    expect(lines.find(({ conversation }) => conversation === next)?.offer).toMatchObject({ kind: 'kept' });
    expect((await amal.post('/desk/api/queue/next', {})).body).toEqual({ claim: null });
    expect((await queueOf(kasia)).lines.find(({ conversation }) => conversation === next)?.offer).toEqual({
      kind: 'next',
    });
    expect(await colleague(supervisor, AMAL)).toMatchObject({ rest: { kind: 'pause' } });

    await kasia.post('/desk/api/me/away', { away: true });
    expect((await queueOf(amal)).lines.find(({ conversation }) => conversation === next)?.offer).toEqual({
      kind: 'next',
    });
    await kasia.post('/desk/api/me/away', { away: false });
    expect(await amal.post(`/desk/api/conversations/${next}/claim`)).toMatchObject({ status: 200 });
    await served.desk.act(next, { kind: 'leave' });
  });
});

describe('a supervisor', () => {
  it('sees who is on, who waits, and from when that is too long', async () => {
    await sits(AMAL, KASIA);
    const id = await served.desk.waiting('waits');
    const shift = await shiftOf(supervisor);
    expect(shift.staff.map(({ name }) => name)).toEqual(['Amal', 'Kasia']);
    expect(shift.staff[0]).toMatchObject({
      languages: ['en', 'ar'],
      holds: 0,
      capacity: 20,
      since: expect.any(Number),
    });
    const person = shift.people.find(({ conversation }) => conversation === id);
    expect(person).toMatchObject({
      state: 'waiting',
      heldBy: null,
      late: { at: (person?.since ?? 0) + 600_000, by: 'limit' },
    });
    expect([...(person?.fits ?? [])].sort()).toEqual([AMAL.id, KASIA.id].sort());
    expect(JSON.stringify(shift)).not.toContain('waits');
    await served.desk.act(id, { kind: 'leave' });
  });

  it('gives who waits to a colleague, whom the person is asked about, and moves them on to another', async () => {
    await sits(AMAL, KASIA);
    const id = await served.desk.waiting('waits');
    const assign = (to: StaffMember, reason = 'knows-more') =>
      supervisor.post(`/desk/api/conversations/${id}/assign`, { to: to.id, reason });
    expect((await assign(AMAL)).status).toBe(204);
    expect((await assign(AMAL)).status).toBe(204);
    expect(await served.desk.holdOf(id)).toMatchObject({ kind: 'offered', staff: { id: AMAL.id } });
    expect((await assign(KASIA)).status).toBe(204);
    await served.desk.act(id, { kind: 'accept' });
    expect((await assign(AMAL)).status).toBe(204);
    expect(await served.desk.holdOf(id)).toMatchObject({ kind: 'offered', staff: { id: AMAL.id } });
    expect(await served.desk.told(id)).toEqual(['waiting', 'offered', 'offered', 'joined', 'offered']);
    expect(await served.desk.redis.slots.held(KASIA.id)).not.toContain(id);
    expect(served.audited.filter(({ event }) => event === 'audit.assigned').at(-1)).toMatchObject({
      staff: KASIA.id,
      colleague: AMAL.id,
      conversation: id,
    });
    await served.desk.act(id, { kind: 'leave' });
  });

  it('gives nobody to who is away or not there, or whom the person does not want', async () => {
    await sits(AMAL, KASIA);
    const id = await served.desk.waiting('waits');
    const assign = (to: StaffMember) => supervisor.post(`/desk/api/conversations/${id}/assign`, { to: to.id });
    expect(code(await assign(OLA))).toBe('colleague.not-here');
    await amal.post('/desk/api/me/away', { away: true });
    expect(code(await assign(AMAL))).toBe('colleague.not-here');
    await amal.post('/desk/api/me/away', { away: false });
    await assign(AMAL);
    await served.desk.act(id, { kind: 'refuse' });
    expect(code(await assign(AMAL))).toBe('token.not-allowed');
    expect(await served.desk.redis.slots.held(AMAL.id)).not.toContain(id);
    await served.desk.act(id, { kind: 'leave' });
  });

  it('lends a colleague to another hub and ends it: both hubs see it at once, and what they hold stays theirs', async () => {
    const there = await served.as(OLA, ['supervisor']);
    await sits(AMAL, KASIA, OLA);
    const [here, other] = await Promise.all([wakesOf(AMAL.hub), wakesOf(OLA.hub)]);
    const before = [here(), other()];
    const loan = `/desk/api/staff/${AMAL.id}/loan`;
    expect((await supervisor.post(loan, { hub: OLA.hub })).status).toBe(204);
    await expect.poll(() => here() > (before[0] ?? 0) && other() > (before[1] ?? 0)).toBe(true);
    const lent = { loan: { hub: { id: OLA.hub }, until: expect.any(Number) } };
    for (const caller of [supervisor, there]) expect(await colleague(caller, AMAL)).toMatchObject(lent);

    const id = await served.desk.arrive('there');
    await served.desk.act(id, { ...REQUEST, hub: OLA.hub });
    expect((await amal.post('/desk/api/queue/next', { anyway: true })).body).toMatchObject({
      claim: { conversation: id },
    });
    await served.desk.act(id, { kind: 'accept' });
    expect((await there.post(`${loan}/end`)).status).toBe(204);
    expect(await colleague(there, AMAL)).toBeUndefined();
    expect(await colleague(supervisor, AMAL)).toMatchObject({ loan: null });
    const { lines } = await queueOf(amal);
    expect(lines.find(({ conversation }) => conversation === id)?.heldBy?.id).toBe(AMAL.id);
    expect(await amal.get(`/desk/api/conversations/${id}`)).toMatchObject({ status: 200 });
    expect(served.audited.filter(({ event }) => event === 'audit.lent')).toMatchObject([
      { staff: KASIA.id, colleague: AMAL.id, hub: OLA.hub },
      { staff: OLA.id, colleague: AMAL.id, hub: null },
    ]);
  });

  it('lends nobody of another hub, who is not there, to nowhere, or beyond the day, and not themselves', async () => {
    await sits(AMAL, OLA, KASIA);
    const lend = async (staff: StaffMember, body: object) =>
      code(await supervisor.post(`/desk/api/staff/${staff.id}/loan`, body));
    expect(await lend(OLA, { hub: AMAL.hub })).toBe('colleague.not-here');
    expect(await lend(AMAL, { hub: 'nowhere' })).toBe('request.invalid');
    expect(await lend(AMAL, { hub: AMAL.hub })).toBe('request.invalid');
    expect(await lend(KASIA, { hub: OLA.hub })).toBe('request.invalid');
    expect(await lend(AMAL, { hub: OLA.hub, until: Date.now() - 1 })).toBe('request.invalid');
    expect(await lend(AMAL, { hub: OLA.hub, until: Date.now() + 2 * 3_600_000 })).toBe('request.invalid');
  });
});

describe('a supervisor who is lent to another hub', () => {
  /** Kasia, who supervises, helps at Ola's hub; two wait there, and Ola talks with a third. */
  async function lentThere() {
    await sits(AMAL, KASIA, OLA);
    const leader = await served.as(AMAL, ['supervisor']);
    const loan = `/desk/api/staff/${KASIA.id}/loan`;
    expect((await leader.post(loan, { hub: OLA.hub })).status).toBe(204);
    const ola = await served.as(OLA, ['supervisor']);
    const [talks, first, second] = [await waitsThere(), await waitsThere(), await waitsThere()];
    await ola.post(`/desk/api/conversations/${talks}/claim`);
    await served.desk.act(talks, { kind: 'accept' });
    return {
      ...{ ola, talks, first, second },
      over: async () => {
        for (const id of [talks, first, second]) await served.desk.act(id, { kind: 'leave' });
        await leader.post(`${loan}/end`);
      },
    };
  }
  async function waitsThere() {
    const id = await served.desk.arrive('there');
    await served.desk.act(id, { ...REQUEST, hub: OLA.hub });
    return id;
  }

  it('helps there as anybody does: they take who is next, and nobody out of turn', async () => {
    const { first, second, over } = await lentThere();
    expect(code(await supervisor.post(`/desk/api/conversations/${second}/claim`))).toBe('claim.not-in-turn');
    expect((await supervisor.post(`/desk/api/conversations/${first}/claim`)).status).toBe(200);
    await over();
  });

  it('comes to no talk of others there, gives nobody there to a colleague, and sees no shift but that of their own hub', async () => {
    const { talks, first, over } = await lentThere();
    const here = await served.desk.waiting('here');
    expect(await supervisor.post(`/desk/api/conversations/${talks}/join`)).toMatchObject({ status: 403 });
    expect((await supervisor.get(`/desk/api/conversations/${talks}`)).status).toBe(409);
    const assign = { to: OLA.id, reason: 'other' };
    expect(await supervisor.post(`/desk/api/conversations/${first}/assign`, assign)).toMatchObject({ status: 403 });
    const { staff, people } = await shiftOf(supervisor);
    expect(staff.map(({ id }) => id)).not.toContain(OLA.id);
    expect(people.map(({ hub }) => hub)).not.toContain(OLA.hub);
    expect(people.map(({ conversation }) => conversation)).toContain(here);
    await served.desk.act(here, { kind: 'leave' });
    await over();
  });

  it('is told there that a note names them, as who has to ask', async () => {
    const { ola, talks, over } = await lentThere();
    const { fence } = await served.desk.load(talks);
    const note = { fence, noteId: 'note-0001', text: 'please look', names: [KASIA.id] };
    expect((await ola.post(`/desk/api/conversations/${talks}/notes`, note)).status).toBe(204);
    expect((await supervisor.get('/desk/api/mentions')).body).toMatchObject({
      mentions: [{ conversation: talks, mayOpen: false }],
    });
    await over();
  });
});
