import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { conversationSchema } from '../../../../bot/wire/desk.ts';
import { colleaguesSchema } from '../../../../bot/wire/transfer.ts';
import { AMAL, type Caller, KASIA, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
let ola: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia, ola] = await Promise.all([served.as(AMAL), served.as(KASIA), served.as(OLA)]);
});
afterAll(() => served.stop());

async function joined(): Promise<{ id: ConversationId; path: string; fence: number }> {
  const id = await served.desk.waiting('hello');
  const path = `/desk/api/conversations/${id}`;
  const { body } = await amal.post(`${path}/claim`);
  await served.desk.act(id, { kind: 'accept' });
  return { id, path, fence: (body as { fence: number }).fence };
}
const entriesOf = (id: ConversationId) => served.desk.redis.store.entries(id, 0);

describe('giving back to the bot', () => {
  it('says what was agreed first, as words of staff, once', async () => {
    const { id, path, fence } = await joined();
    const summary = { text: 'You see the adviser on Monday.', messageId: 'summary-1' };
    for (let times = 0; times < 2; times += 1) {
      expect((await amal.post(`${path}/give-back`, { fence, summary })).status).toBe(204);
    }
    expect((await entriesOf(id)).slice(-2)).toMatchObject([
      { from: 'staff', text: 'You see the adviser on Monday.', locale: 'en', made: { by: 'untranslated' } },
      { from: 'system', event: 'given-back' },
    ]);
    expect((await entriesOf(id)).filter(({ from }) => from === 'staff')).toHaveLength(1);
  });

  it('says nothing where the claim is not theirs', async () => {
    const { id, path, fence } = await joined();
    const summary = { text: 'I am not here', messageId: 'summary-2' };
    expect((await kasia.post(`${path}/give-back`, { fence, summary })).status).toBe(409);
    expect((await entriesOf(id)).filter(({ from }) => from === 'staff')).toEqual([]);
  });
});

describe('passing a person on', () => {
  it('to a colleague: the person lets them in, and they read the note and hold the conversation', async () => {
    const { id, path, fence } = await joined();
    const request = { fence, to: { kind: 'staff', id: KASIA.id }, reason: 'language', note: 'needs a school' };
    expect((await amal.post(`${path}/transfer`, request)).status).toBe(204);
    expect((await amal.post(`${path}/transfer`, request)).status).toBe(204);
    expect(await served.desk.holdOf(id)).toMatchObject({ kind: 'offered', staff: { name: 'Kasia' } });
    expect((await entriesOf(id)).at(-1)).toMatchObject({
      rendered: { text: expect.stringMatching(/^ar conversation:hand-off\.passed-to/), choices: [{}, {}] },
    });
    expect((await amal.get(path)).status).toBe(409);
    await served.desk.act(id, { kind: 'accept' });
    const { notes } = conversationSchema.parse((await kasia.get(path)).body);
    expect(notes).toMatchObject([{ text: 'needs a school', name: 'Amal' }]);
    expect(served.audited.filter(({ conversation }) => conversation === id)).toContainEqual(
      expect.objectContaining({ event: 'audit.passed-on', staff: AMAL.id }),
    );
  });

  it('to a colleague takes a slot of theirs for as long as the person is with them, however often it is asked for', async () => {
    const { id, path, fence } = await joined();
    const request = { fence, to: { kind: 'staff', id: KASIA.id }, reason: 'language' };
    const held = async () => (await served.desk.redis.slots.held(KASIA.id)).filter((it) => it === id);
    expect((await amal.post(`${path}/transfer`, request)).status).toBe(204);
    // The same once more, with a claim that has no right to it, takes nothing from who has the person.
    expect((await amal.post(`${path}/transfer`, { ...request, fence: fence + 7 })).status).toBe(409);
    expect(await held()).toEqual([id]);
    await served.desk.act(id, { kind: 'refuse' });
    await served.desk.redis.slots.free(KASIA.id, id);
    expect((await amal.post(`${path}/transfer`, request)).status).toBe(204);
    expect(await held()).toEqual([]);
  });

  it('to a colleague whose slots are all of people who have left', async () => {
    const { id, path, fence } = await joined();
    for (const theirs of await served.desk.redis.slots.held(KASIA.id))
      await served.desk.redis.slots.free(KASIA.id, theirs);
    await served.desk.leaveSlots(KASIA.id, KASIA.capacity);
    const request = { fence, to: { kind: 'staff', id: KASIA.id }, reason: 'language' };
    expect((await amal.post(`${path}/transfer`, request)).status).toBe(204);
    expect(await served.desk.holdOf(id)).toMatchObject({ kind: 'offered', staff: { id: KASIA.id } });
  });

  it('whoever refuses the colleague keeps their place at the front', async () => {
    const { id, path, fence } = await joined();
    await amal.post(`${path}/transfer`, { fence, to: { kind: 'staff', id: KASIA.id }, reason: 'shift-ends' });
    await served.desk.act(id, { kind: 'refuse' });
    expect(await served.desk.holdOf(id)).toMatchObject({ kind: 'waiting', handOff: { front: true } });
  });

  it('to another hub: they wait there, and not here any more', async () => {
    const { id, path, fence } = await joined();
    const request = { fence, to: { kind: 'hub', id: OLA.hub }, reason: 'nearer' };
    expect((await amal.post(`${path}/transfer`, request)).status).toBe(204);
    expect((await served.desk.queueOf(OLA.hub)).map(([conversation]) => conversation)).toContain(id);
    expect((await served.desk.queueOf()).map(([conversation]) => conversation)).not.toContain(id);
    expect((await ola.post(`${path}/claim`)).status).toBe(200);
  });

  it('to nobody, or to a hub that there is not, changes nothing', async () => {
    const { id, path, fence } = await joined();
    for (const to of [
      { kind: 'staff', id: 'example-tenant:nobody' },
      { kind: 'hub', id: 'no-such-hub' },
    ]) {
      expect((await amal.post(`${path}/transfer`, { fence, to, reason: 'other' })).status).toBe(400);
    }
    expect((await served.desk.holdOf(id)).kind).toBe('joined');
  });

  it('is offered to the colleagues of one’s hub, to its roles and to other hubs', async () => {
    const colleagues = colleaguesSchema.parse((await amal.get('/desk/api/colleagues')).body);
    expect(colleagues.staff.map(({ name }) => name)).toEqual(['Kasia']);
    expect(colleagues.roles).toEqual(['link worker']);
    expect(colleagues.hubs).toEqual([{ id: 'other-hub', name: 'hub other-hub' }]);
  });
});
