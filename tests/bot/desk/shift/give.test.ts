import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConversationId, handOffIdSchema, hubIdSchema } from '../../../../bot/conversation/ids.ts';
import { type GivePorts, give } from '../../../../bot/desk/shift/give.ts';
import { claimConversation, endClaim } from '../../../../bot/desk/staff-act.ts';
import { directoryOf } from '../../../../bot/desk/staff-file.ts';
import { helperOf, type StaffMember, staffMemberSchema } from '../../../../bot/desk/staff-member.ts';
import { AMAL, HUB, KASIA, REQUEST, staffCard } from '../conversations.ts';
import { type DeskUnderTest, startDesk } from '../desk-under-test.ts';

const LAST_DAY = '2026-11-22';
const NOW = Date.parse(`${LAST_DAY}T09:00:00Z`);
const OLA: StaffMember = staffMemberSchema.parse({
  ...staffCard('Ola'),
  hub: HUB,
  languages: ['en', 'ar'],
  capacity: 20,
  record: {
    adult: true,
    organisation_is: 'charity',
    checks: [{ name: 'DBS', on: '2020-01-01', until: LAST_DAY }],
    training: [{ name: 'safeguarding', on: '2020-01-01' }],
  },
});
const GIFT = { to: OLA.id, reason: 'knows-more' } as const;

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await startDesk();
  await desk.redis.duty.open(helperOf(OLA), [HUB]);
});
afterAll(() => desk.stop());

const ports = (clock = () => NOW): GivePorts => ({
  ...desk.ports,
  duty: desk.redis.duty,
  slots: desk.redis.slots,
  directory: directoryOf([OLA]),
  clock,
});

async function heldByAmal(): Promise<{ id: ConversationId; fence: number }> {
  const id = await desk.arrive('hello');
  await desk.act(id, { ...REQUEST, id: handOffIdSchema.parse(randomUUID().replaceAll('-', '')) });
  const { fence } = await claimConversation(id, AMAL, desk.ports);
  await desk.act(id, { kind: 'accept' });
  return { id, fence };
}

const held = () => desk.redis.slots.held(OLA.id);

describe('giving a person to a colleague', () => {
  it('is done on what the supervisor saw, and done again is as done once', async () => {
    const { id } = await heldByAmal();
    const seen = await desk.load(id);
    await give(seen, GIFT, ports());
    await give(seen, GIFT, ports());
    expect(await desk.holdOf(id)).toMatchObject({ kind: 'offered', staff: { id: OLA.id } });
    expect(await held()).toContain(id);
  });

  it('takes them from nobody who has come to hold them meanwhile', async () => {
    const { id, fence } = await heldByAmal();
    const seen = await desk.load(id);
    const back = { kind: 'transfer', to: { kind: 'role', role: 'adviser' }, reason: 'other' } as const;
    await endClaim(id, { ...back, staff: AMAL.id, fence }, desk.ports);
    const passedOn = await desk.load(id);
    await expect(give(seen, GIFT, ports())).rejects.toMatchObject({ code: 'claim.lost' });
    await claimConversation(id, KASIA, desk.ports);
    for (const before of [seen, passedOn])
      await expect(give(before, GIFT, ports())).rejects.toMatchObject({ code: 'claim.lost' });
    expect(await desk.holdOf(id)).toMatchObject({ kind: 'offered', staff: { id: KASIA.id } });
    expect(await held()).not.toContain(id);
  });

  it('takes them from no other hub to which they were passed on meanwhile', async () => {
    const id = await desk.arrive('hello');
    await desk.act(id, REQUEST);
    const seen = await desk.load(id);
    const { fence } = await claimConversation(id, AMAL, desk.ports);
    await desk.act(id, { kind: 'accept' });
    const to = { kind: 'hub', hub: hubIdSchema.parse('other-hub') } as const;
    await endClaim(id, { kind: 'transfer', to, reason: 'nearer', staff: AMAL.id, fence }, desk.ports);
    await expect(give(seen, GIFT, ports())).rejects.toMatchObject({ code: 'claim.lost' });
    expect(await desk.holdOf(id)).toMatchObject({ kind: 'waiting', handOff: { hub: 'other-hub' } });
  });

  it('is to nobody whose checks have ended, though their desk is still open', async () => {
    const { id } = await heldByAmal();
    const seen = await desk.load(id);
    const nextDay = ports(() => NOW + 86_400_000);
    await expect(give(seen, GIFT, nextDay)).rejects.toMatchObject({ code: 'colleague.not-here' });
    expect(await desk.holdOf(id)).toMatchObject({ kind: 'joined', staff: { id: AMAL.id } });
    await give(seen, GIFT, ports());
    expect(await desk.holdOf(id)).toMatchObject({ kind: 'offered', staff: { id: OLA.id } });
  });

  it('is to somebody whose slots are all of people who have left', async () => {
    const { id } = await heldByAmal();
    for (const theirs of await held()) await desk.redis.slots.free(OLA.id, theirs);
    await desk.leaveSlots(OLA.id, OLA.capacity);
    await give(await desk.load(id), GIFT, ports());
    expect(await desk.holdOf(id)).toMatchObject({ kind: 'offered', staff: { id: OLA.id } });
    expect(await held()).toEqual([id]);
  });

  it('reserves nothing of them where it fails, and gives back nothing that is theirs', async () => {
    const { id } = await heldByAmal();
    const seen = await desk.load(id);
    for (const theirs of await held()) await desk.redis.slots.free(OLA.id, theirs);
    const broken = {
      ...ports(),
      render: () => {
        throw new Error('no words');
      },
    };
    await expect(give(seen, GIFT, broken)).rejects.toThrow('no words');
    expect(await held()).toEqual([]);
    await give(seen, GIFT, ports());
    await expect(give(seen, GIFT, { ...broken, clock: () => NOW + 86_400_000 })).rejects.toMatchObject({
      code: 'colleague.not-here',
    });
    expect(await held()).toEqual([id]);
  });
});
