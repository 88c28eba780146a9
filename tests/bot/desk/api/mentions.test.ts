import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { helperOf } from '../../../../bot/desk/staff-member.ts';
import { AMAL, type Caller, KASIA, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
});
afterAll(() => served.stop());

/** Amal talks with somebody. */
async function talking(): Promise<{ amal: Caller; id: ConversationId; fence: number }> {
  const id = await served.desk.waiting('hello');
  const amal = await served.as(AMAL);
  await amal.post(`/desk/api/conversations/${id}/claim`);
  await served.desk.act(id, { kind: 'accept' });
  return { amal, id, fence: (await served.desk.load(id)).fence };
}

const note = (fence: number, ...names: string[]) => ({ fence, noteId: randomUUID(), text: 'what she told me', names });
const named = async (by: Caller) => (await by.get('/desk/api/mentions')).body;

it('a colleague whom a note names is told where and by whom, without a word of it, until they put it away', async () => {
  const { amal, id, fence } = await talking();
  expect(await amal.post(`/desk/api/conversations/${id}/notes`, note(fence, KASIA.id))).toMatchObject({ status: 204 });
  const kasia = await served.as(KASIA);

  const told = await named(kasia);
  expect(told).toMatchObject({ mentions: [{ conversation: id, by: 'Amal', locale: 'ar', mayOpen: true }] });
  expect(JSON.stringify(told)).not.toContain('what she told me');
  expect(await named(amal)).toMatchObject({ mentions: [] });

  await kasia.post(`/desk/api/mentions/${id}/done`);
  expect(await named(kasia)).toMatchObject({ mentions: [] });
});

it('who may not come to a talk is told to ask, and reads nothing of it', async () => {
  const { amal, id, fence } = await talking();
  await amal.post(`/desk/api/conversations/${id}/notes`, note(fence, KASIA.id));
  const adviser = await served.as(KASIA, ['adviser']);

  expect(await named(adviser)).toMatchObject({ mentions: [{ conversation: id, mayOpen: false }] });
  expect((await adviser.get(`/desk/api/conversations/${id}`)).status).toBe(409);
});

const cannot = (id: string, name: string | null, why: string) => ({
  status: 409,
  body: { error: { code: 'colleague.not-named' }, names: [{ id, name, why }] },
});

it('nobody of another hub, and nobody who is not known, can be named; the answer says who and why, and the note is not kept', async () => {
  const { amal, id, fence } = await talking();
  const path = `/desk/api/conversations/${id}/notes`;
  expect(await amal.post(path, note(fence, KASIA.id, OLA.id))).toEqual(cannot(OLA.id, 'Ola', 'other-hub'));
  expect(await amal.post(path, note(fence, 'tenant:nobody'))).toEqual(cannot('tenant:nobody', null, 'unknown'));
  expect(await served.desk.redis.store.notes(id)).toEqual([]);
  expect(JSON.stringify(await named(await served.as(KASIA)))).not.toContain(id);
});

it('nobody whom the person refused can be named, nor is offered to be; only who is with the person is told', async () => {
  const id = await served.desk.waiting('hello');
  const [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
  await kasia.post(`/desk/api/conversations/${id}/claim`);
  await served.desk.act(id, { kind: 'refuse' });
  await amal.post(`/desk/api/conversations/${id}/claim`);
  await served.desk.act(id, { kind: 'accept' });
  const { fence } = await served.desk.load(id);
  const path = `/desk/api/conversations/${id}`;
  expect(await amal.post(`${path}/notes`, note(fence, KASIA.id))).toEqual(cannot(KASIA.id, 'Kasia', 'refused'));
  expect((await amal.get(`${path}/colleagues`)).body).toEqual({ staff: [] });
  for (const answer of [
    await kasia.post(`${path}/notes`, note(fence, KASIA.id)),
    await kasia.get(`${path}/colleagues`),
  ])
    expect(answer).toEqual({ status: 409, body: { error: { code: 'claim.taken' } } });
});

it('who may be named is of the hub of the talk, with those who are lent to it, and not of the hub of whoever writes', async () => {
  const { amal, id, fence } = await talking();
  const offered = async (by: Caller) => (await by.get(`/desk/api/conversations/${id}/colleagues`)).body;
  expect(await offered(amal)).toEqual({ staff: [{ id: KASIA.id, name: 'Kasia', role: 'link worker' }] });
  await served.desk.redis.loans.lend(OLA.id, { hub: AMAL.hub, until: Date.now() + 3_600_000 });
  await served.desk.redis.duty.open(helperOf(OLA), [OLA.hub, AMAL.hub]);
  expect(await offered(amal)).toMatchObject({ staff: [{ name: 'Ola' }, { name: 'Kasia' }] });
  expect((await amal.post(`/desk/api/conversations/${id}/notes`, note(fence, OLA.id))).status).toBe(204);
  await served.desk.redis.loans.end(OLA.id);
  expect(await offered(amal)).toMatchObject({ staff: [{ name: 'Kasia' }] });
});

it('a talk that is over is taken from the list', async () => {
  const { amal, id, fence } = await talking();
  await amal.post(`/desk/api/conversations/${id}/notes`, note(fence, KASIA.id));
  await amal.post(`/desk/api/conversations/${id}/close`, { fence, end: { outcome: 'solved' } });
  expect(JSON.stringify(await named(await served.as(KASIA)))).not.toContain(id);
});
