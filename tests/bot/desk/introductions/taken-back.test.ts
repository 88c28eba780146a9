import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { withMove } from '../../../../dialogs/introduction/in-state.ts';
import { INTRODUCTIONS } from '../../../../dialogs/introduction/introduction.ts';
import { newState } from '../../../../dialogs/state.ts';
import { AMAL, type Caller, KASIA, type ServedDesk, serveDesk } from '../api/served-desk.ts';
import { introducing, offer, progress, underWay, YES } from './introducing.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
let people: ReturnType<typeof introducing>;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
  people = introducing(served, amal);
});
afterAll(() => served.stop());

describe('what was taken back', () => {
  const line = async (id: ConversationId) => (await underWay(amal)).find(({ conversation }) => conversation === id);
  const lastSaid = async (id: ConversationId) => {
    const said = (await served.desk.redis.store.entries(id, 0)).flatMap((it) =>
      it.from === 'bot' ? [it.said.key] : [],
    );
    return said.at(-1);
  };

  it('stays before staff where the partner had been told, however it ended: somebody has to ask for its deletion', async () => {
    for (const move of ['sent', 'helped']) {
      const { id, introduction } = await people.agreed();
      await progress(amal, id, introduction, { move });
      expect(await line(id)).toEqual(move === 'sent' ? expect.objectContaining({ state: 'sent' }) : undefined);
      await people.does(id, { move: 'withdraw' });
      expect(await line(id)).toMatchObject({ state: 'withdrawn', wasTold: true });
    }
  });

  it('straight from the yes stays before staff too, as they may have handed the form over; what they know is noted and said', async () => {
    const { id, introduction } = await people.agreed();
    await people.does(id, { move: 'withdraw' });
    expect(await line(id)).toMatchObject({ state: 'withdrawn', wasTold: null });
    expect((await progress(kasia, id, introduction, { move: 'sent' })).status).toBe(204);
    expect(await line(id)).toMatchObject({ state: 'withdrawn', wasTold: true });
    expect(await lastSaid(id)).toBe('conversation:introduction.withdrawn-told');
  });

  it('leaves the list when staff say that nobody had been told, until a colleague knows better', async () => {
    const { id, introduction } = await people.agreed();
    await people.does(id, { move: 'withdraw' });
    expect((await progress(amal, id, introduction, { move: 'not-told' })).status).toBe(204);
    expect(await line(id)).toBeUndefined();
    expect(await lastSaid(id)).toBe('conversation:introduction.withdrawn');
    expect((await progress(kasia, id, introduction, { move: 'accepted' })).status).toBe(204);
    expect(await line(id)).toMatchObject({ wasTold: true });
  });

  it('cannot be untold, and goes no further', async () => {
    const { id, introduction } = await people.agreed();
    await progress(amal, id, introduction, { move: 'sent' });
    await people.does(id, { move: 'withdraw' });
    for (const move of ['not-told', 'accepted'])
      expect((await progress(amal, id, introduction, { move })).status).toBe(409);
    expect(await people.newest(id)).toMatchObject({ state: 'withdrawn', wasTold: true });
  });

  it('elsewhere is so on the list at once, and gone from it with "forget me"', async () => {
    const { id, introduction } = await people.agreed();
    await progress(amal, id, introduction, { move: 'sent' });
    expect(await line(id)).toMatchObject({ state: 'sent' });
    const { store } = await served.desk.redis.another();
    const from = await store.load(id);
    const state = from && withMove(from.state, introduction, { move: 'withdraw' });
    if (!from || !state) throw new Error('there is nothing to withdraw');
    const withdrawn = await store.commit({ from, state });
    if (withdrawn.kind !== 'committed') throw new Error(withdrawn.kind);
    expect(await line(id)).toMatchObject({ state: 'withdrawn' });
    await store.commit({ from: withdrawn.conversation, erase: true, state: newState('ar', 'chosen', null) });
    expect(await line(id)).toBeUndefined();
  });
});

it('a conversation that is full of what somebody needs takes no more, and staff are told why', async () => {
  const { id, path, fence } = await people.talking();
  for (let count = 0; count < INTRODUCTIONS; count += 1) {
    expect((await amal.post(`${path}/introductions`, offer(fence))).status).toBe(204);
    await people.does(id, YES, { move: 'withdraw' });
  }
  const full = (await served.desk.load(id)).state.introductions;
  expect(await amal.post(`${path}/introductions`, offer(fence))).toMatchObject({
    status: 409,
    body: { error: { code: 'introduction.full' } },
  });
  expect((await served.desk.load(id)).state.introductions).toEqual(full);
  await progress(amal, id, full[3]?.id ?? '', { move: 'not-told' });
  expect((await amal.post(`${path}/introductions`, offer(fence))).status).toBe(204);
});
