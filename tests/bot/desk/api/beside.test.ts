import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { conversationSchema } from '../../../../bot/wire/desk.ts';
import { AMAL, type Caller, KASIA, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA, ['supervisor'])]);
});
afterAll(() => served.stop());

async function joined() {
  const id = await served.desk.waiting('my words');
  const path = `/desk/api/conversations/${id}`;
  const { body } = await amal.post(`${path}/claim`);
  await served.desk.act(id, { kind: 'accept' });
  return { id, path, fence: (body as { fence: number }).fence };
}

describe('a supervisor', () => {
  it('reads, writes and keeps notes beside a colleague, announced and recorded', async () => {
    const { id, path, fence } = await joined();
    expect((await kasia.get(path)).status).toBe(409);
    for (let times = 0; times < 2; times += 1) expect((await kasia.post(`${path}/join`)).status).toBe(204);
    expect((await served.desk.told(id)).filter((event) => event === 'beside-joined')).toHaveLength(1);
    const seen = conversationSchema.parse((await kasia.get(path)).body);
    expect(seen).toMatchObject({
      holder: 'Amal',
      fence,
      entries: expect.arrayContaining([expect.objectContaining({ text: 'my words' })]),
    });
    expect(served.audited).toContainEqual(
      expect.objectContaining({ event: 'audit.read', staff: KASIA.id, conversation: id }),
    );
    expect((await kasia.post(`${path}/messages`, { fence, messageId: 'message-1', text: 'Hello' })).status).toBe(200);
    expect((await kasia.post(`${path}/notes`, { fence, noteId: 'note-0001', text: 'well done' })).status).toBe(204);
    const { holder, notes, entries } = conversationSchema.parse((await amal.get(path)).body);
    expect({ holder, notes }).toMatchObject({ holder: null, notes: [{ name: 'Kasia', text: 'well done' }] });
    expect(entries.at(-1)).toMatchObject({ from: 'staff', name: 'Kasia', text: 'Hello' });
  });

  it('neither renews nor ends the colleague’s claim, and is out once they leave', async () => {
    const { path, fence } = await joined();
    await kasia.post(`${path}/join`);
    expect((await kasia.post(`${path}/heartbeat`, { fence })).status).toBe(409);
    expect((await kasia.post(`${path}/close`, { fence, end: { outcome: 'solved' } })).status).toBe(409);
    for (let times = 0; times < 2; times += 1) expect((await kasia.post(`${path}/leave`)).status).toBe(204);
    expect((await kasia.get(path)).status).toBe(409);
    expect((await kasia.post(`${path}/messages`, { fence, messageId: 'message-2', text: 'late' })).status).toBe(409);
  });

  it('is out when the talk ends, and comes to none of another hub', async () => {
    const { path, fence } = await joined();
    await kasia.post(`${path}/join`);
    expect((await (await served.as(OLA, ['supervisor'])).post(`${path}/join`)).status).toBe(404);
    await amal.post(`${path}/close`, { fence, end: { outcome: 'solved' } });
    expect((await kasia.get(path)).status).toBe(409);
    expect((await kasia.post(`${path}/join`)).status).toBe(404);
  });
});
