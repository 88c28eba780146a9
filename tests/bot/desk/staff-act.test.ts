import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldByStaff } from '../../../bot/conversation/hold.ts';
import { claimConversation, endClaim } from '../../../bot/desk/staff-act.ts';
import { AMAL, KASIA, staffCard } from './conversations.ts';
import { type DeskUnderTest, startDesk } from './desk-under-test.ts';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

describe('a claim', () => {
  it('introduces the member of staff in the person’s language, and shows in the queue', async () => {
    const id = await desk.waiting();
    const claim = await claimConversation(id, AMAL, desk.ports);
    expect(claim).toMatchObject({ kind: 'offered', fence: 1 });
    const [, offered] = await desk.redis.store.entries(id, 0);
    expect(offered).toMatchObject({
      from: 'system',
      rendered: { text: 'ar conversation:hand-off.offered Amal link worker Example Hub' },
    });
    expect(await desk.queueOf()).toContainEqual([id, 'offered']);
  });

  it('makes a typed answer work as a tapped one', async () => {
    const id = await desk.waiting();
    await claimConversation(id, AMAL, desk.ports);
    const { state } = await desk.load(id);
    expect(state.offered.map(({ action }) => action.do)).toEqual(['accept-staff', 'refuse-staff']);
  });

  it('asked for again by the same member of staff is the same claim', async () => {
    const id = await desk.waiting();
    const first = await claimConversation(id, AMAL, desk.ports);
    const second = await claimConversation(id, AMAL, desk.ports);
    expect(second.fence).toBe(first.fence);
    expect(await desk.told(id)).toEqual(['waiting', 'offered']);
  });

  it('of something that another holds is taken', async () => {
    const id = await desk.waiting();
    await claimConversation(id, AMAL, desk.ports);
    await expect(claimConversation(id, KASIA, desk.ports)).rejects.toMatchObject({ code: 'claim.taken' });
  });

  it('is not for whom the person refused; a colleague may ask', async () => {
    const id = await desk.waiting();
    await claimConversation(id, AMAL, desk.ports);
    await desk.act(id, { kind: 'refuse' });
    await expect(claimConversation(id, AMAL, desk.ports)).rejects.toMatchObject({ code: 'token.not-allowed' });
    expect(await claimConversation(id, KASIA, desk.ports)).toMatchObject({ kind: 'offered', fence: 2 });
  });

  it('of somebody who does not wait leads nowhere', async () => {
    const id = await desk.arrive('hello');
    await expect(claimConversation(id, AMAL, desk.ports)).rejects.toMatchObject({ code: 'conversation.not-found' });
  });

  it('by 100 at once is won by exactly one, each time', async () => {
    const other = await desk.redis.another();
    for (let round = 0; round < 5; round += 1) {
      const id = await desk.waiting();
      const results = await Promise.allSettled(
        Array.from({ length: 100 }, (_, at) =>
          claimConversation(id, staffCard(`Staff${at}`), {
            ...desk.ports,
            store: at % 2 === 0 ? desk.redis.store : other.store,
          }),
        ),
      );
      const winners = results.flatMap((result, at) => (result.status === 'fulfilled' ? [at] : []));
      const losers = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
      expect(winners).toHaveLength(1);
      expect(new Set(losers)).toEqual(new Set(['claim.taken']));
      expect((await desk.holdOf(id)) as HeldByStaff).toMatchObject({ staff: { name: `Staff${winners[0]}` }, fence: 1 });
      expect(await desk.told(id)).toEqual(['waiting', 'offered']);
    }
  });
});

describe('the end of a claim', () => {
  it.each([
    ['give-back', 'given-back', 'bot'],
    ['release', 'staff-gone', 'waiting'],
  ] as const)('%s tells the person and brings the queue up to date', async (kind, event, hold) => {
    const { id, proof } = await joined();
    await endClaim(id, { kind, ...proof }, desk.ports);
    expect((await desk.holdOf(id)).kind).toBe(hold);
    expect((await desk.told(id)).at(-1)).toBe(event);
    const line = (await desk.queueOf()).find(([conversation]) => conversation === id);
    expect(line?.[1]).toBe(hold === 'bot' ? undefined : hold);
  });

  it('keeps the outcome in the log, and not in the words that the person reads', async () => {
    const { id, proof } = await joined();
    await endClaim(
      id,
      { kind: 'close', end: { outcome: 'signposted', to: 'the advice centre' }, ...proof },
      desk.ports,
    );
    const last = (await desk.redis.store.entries(id, 0)).at(-1);
    expect(last).toMatchObject({
      event: 'closed',
      said: { params: { name: 'Amal', outcome: 'signposted', to: 'the advice centre' } },
    });
  });

  it('asked for again is answered as the first time', async () => {
    const { id, proof } = await joined();
    await endClaim(id, { kind: 'close', end: { outcome: 'solved' }, ...proof }, desk.ports);
    await endClaim(id, { kind: 'close', end: { outcome: 'solved' }, ...proof }, desk.ports);
    expect((await desk.told(id)).filter((event) => event === 'closed')).toHaveLength(1);
  });

  it('needs the newest claim', async () => {
    const { id, proof } = await joined();
    const close = { kind: 'close', end: { outcome: 'solved' } } as const;
    await expect(endClaim(id, { ...close, ...proof, fence: 0 }, desk.ports)).rejects.toMatchObject({
      code: 'claim.lost',
    });
    await expect(endClaim(id, { ...close, ...proof, staff: KASIA.id }, desk.ports)).rejects.toMatchObject({
      code: 'claim.lost',
    });
    expect((await desk.holdOf(id)).kind).toBe('joined');
  });
});

async function joined() {
  const id = await desk.waiting();
  const { fence } = await claimConversation(id, AMAL, desk.ports);
  await desk.act(id, { kind: 'accept' });
  return { id, proof: { staff: AMAL.id, fence } };
}
