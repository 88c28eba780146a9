import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StaffId, staffIdSchema } from '../../../bot/conversation/ids.ts';
import { MENTION_MS } from '../../../bot/conversation/mentions.ts';
import { newId } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore({ fsync: 'everysec' });
});
afterAll(() => test.stop());

const staff = (name: string) => staffIdSchema.parse(`tenant:${name}`);
const named = async (who: StaffId) => (await test.mentions.list(who)).map(({ conversation }) => conversation);
const kept = (who: StaffId) => test.data.send(['HLEN', `mentions:${who}`]);

it('a mention ends by its own age, however many came after it', async () => {
  const amal = staff('amal');
  const [old, young] = [newId(), newId()];
  const now = Date.now();
  await test.mentions.add(amal, { conversation: old, by: 'Kasia', at: now - MENTION_MS });
  expect(await named(amal)).toEqual([]);
  await test.mentions.add(amal, { conversation: old, by: 'Kasia', at: now - MENTION_MS });
  await test.mentions.add(amal, { conversation: young, by: 'Ola', at: now });
  expect(await kept(amal)).toBe(1);
  expect(await named(amal)).toEqual([young]);
});

it('of one conversation the newest counts, and the newest come first', async () => {
  const sara = staff('sara');
  const [one, two] = [newId(), newId()];
  const now = Date.now();
  await test.mentions.add(sara, { conversation: one, by: 'Kasia', at: now - 3 });
  await test.mentions.add(sara, { conversation: two, by: 'Kasia', at: now - 2 });
  await test.mentions.add(sara, { conversation: one, by: 'Ola', at: now - 1 });
  expect(await test.mentions.list(sara)).toEqual([
    { conversation: one, by: 'Ola', at: now - 1 },
    { conversation: two, by: 'Kasia', at: now - 2 },
  ]);
  await test.mentions.drop(sara, one);
  expect(await named(sara)).toEqual([two]);
});

it('a day after the newest nothing of them is left, also where nobody looks', async () => {
  const nora = staff('nora');
  await test.mentions.add(nora, { conversation: newId(), by: 'Ola', at: Date.now() });
  const left = Number(await test.data.send(['PTTL', `mentions:${nora}`]));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(MENTION_MS);
});
