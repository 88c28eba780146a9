import { afterAll, beforeAll, expect, it } from 'vitest';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { claimSchema } from '../../../../bot/wire/desk.ts';
import { AMAL, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
});
afterAll(() => served.stop());

it('what staff write is carried as text that every channel can: no half of a pair, any script, 2,000 characters', async () => {
  const id = await served.desk.waiting();
  const amal = await served.as(AMAL);
  const { fence } = claimSchema.parse((await amal.post(`/desk/api/conversations/${id}/claim`)).body);
  await served.desk.act(id, { kind: 'accept' });
  const texts = [
    'half \ud83d of one',
    'nul \u0000 and \u202e turned',
    '👩‍👩‍👧 می‌خواهم',
    '<b>not bold</b> {{name}} $t(x)',
    'ل'.repeat(2_000),
  ];
  for (const [at, text] of texts.entries()) {
    const answer = await amal.post(`/desk/api/conversations/${id}/messages`, {
      fence,
      messageId: `message-${at}`,
      text,
    });
    expect(answer.status).toBe(200);
  }
  const entries = await served.desk.redis.store.entries(id, 0);
  const said = entries.flatMap((entry) => (entry.from === 'staff' ? [entry.text] : []));
  expect(said).toEqual(texts.map((text) => text.toWellFormed()));
  const long = await amal.post(`/desk/api/conversations/${id}/messages`, {
    fence,
    messageId: 'message-long',
    text: 'x'.repeat(2_001),
  });
  expect(long.status).toBe(400);
});
