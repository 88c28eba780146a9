import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import type { Progress } from '../../../../bot/conversation/outbox.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { undeliveredSchema } from '../../../../bot/wire/undelivered.ts';
import { AMAL, type Caller, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
let amal: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  amal = await served.as(AMAL);
});
afterAll(() => served.stop());

/** Somebody who waits for Amal's hub and whose channel refuses. */
async function refused(change: Partial<Progress>): Promise<ConversationId> {
  const id = await served.desk.waiting('my own words');
  const { outbox } = served.desk.redis;
  await outbox.join(id);
  const taken = await outbox.take(id);
  if (taken === null) throw new Error('nothing to take');
  await outbox.leave(id, taken, { ...taken.progress, ...change }, null);
  return id;
}
const listOf = async (caller: Caller) =>
  undeliveredSchema.parse((await caller.get('/desk/api/undelivered')).body).conversations;

describe('what could not be delivered', () => {
  it('is shown with its reason and no word of anybody', async () => {
    const id = await refused({ standstill: { why: 'window', code: null, at: 5 } });
    const { body } = await amal.get('/desk/api/undelivered');
    expect(undeliveredSchema.parse(body).conversations).toContainEqual({
      conversation: id,
      channel: expect.any(String),
      standstill: 'window',
      since: 5,
      code: null,
      dead: [],
    });
    expect(JSON.stringify(body)).not.toContain('my own words');
  });

  it('is sent again when staff ask, and only then', async () => {
    const id = await refused({ dead: [{ seq: 0, code: '100', at: 5 }] });
    expect(await served.desk.redis.outbox.take(id)).toBeNull();
    expect((await amal.post(`/desk/api/undelivered/${id}/send-again`)).status).toBe(204);
    expect((await served.desk.redis.outbox.take(id))?.progress.again).toEqual([0]);
  });

  it('of another hub is neither shown nor sent', async () => {
    const id = await refused({ dead: [{ seq: 0, code: '100', at: 5 }] });
    const ola = await served.as(OLA);
    expect(await listOf(ola)).toEqual([]);
    expect((await ola.post(`/desk/api/undelivered/${id}/send-again`)).status).toBe(404);
  });

  it('is nothing where all was delivered', async () => {
    const id = await served.desk.waiting('hello');
    expect((await amal.post(`/desk/api/undelivered/${id}/send-again`)).status).toBe(404);
  });
});
