import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
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

it('nobody of another hub, and nobody who is not known, can be named; then the note is not kept either', async () => {
  const { amal, id, fence } = await talking();
  for (const who of [OLA.id, 'tenant:nobody'])
    expect((await amal.post(`/desk/api/conversations/${id}/notes`, note(fence, who))).status).toBe(400);
  expect(await served.desk.redis.store.notes(id)).toEqual([]);
});

it('a talk that is over is taken from the list', async () => {
  const { amal, id, fence } = await talking();
  await amal.post(`/desk/api/conversations/${id}/notes`, note(fence, KASIA.id));
  await amal.post(`/desk/api/conversations/${id}/close`, { fence, end: { outcome: 'solved' } });
  expect(JSON.stringify(await named(await served.as(KASIA)))).not.toContain(id);
});
