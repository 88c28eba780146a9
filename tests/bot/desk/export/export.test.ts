import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { exportSchema } from '../../../../bot/wire/export.ts';
import { AMAL, type Caller, KASIA, type ServedDesk, serveDesk } from '../api/served-desk.ts';
import { REQUEST } from '../conversations.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
});
afterAll(() => served.stop());

async function talking(share: 'all' | 'from-now' = 'all') {
  const id = await served.desk.arrive('first words', 'second words');
  await served.desk.act(id, { ...REQUEST, share });
  const path = `/desk/api/conversations/${id}`;
  const { fence } = (await amal.post(`${path}/claim`)).body as { fence: number };
  await served.desk.act(id, { kind: 'accept' });
  await amal.post(`${path}/notes`, { fence, noteId: 'note-00001', text: 'a bruise' });
  return { id, path, fence };
}

let made = 0;
function wish(fence: number, more: object = {}) {
  made += 1;
  const nothing = { entries: [], notes: [], goal: false, plan: false };
  const usual = { reason: 'safeguarding', why: 'She is afraid of him.', telling: { kind: 'told' } };
  return { fence, exportId: `export-${made}`, ...usual, ...nothing, ...more };
}
const saidTo = async (id: ConversationId) =>
  (await served.desk.redis.store.entries(id, 0)).flatMap((it) => (it.from === 'bot' ? [it.said.key] : []));
const auditedOf = (id: ConversationId) =>
  served.audited.filter((line) => line.conversation === id && line.event === 'audit.exported');

it('gives exactly what was chosen, and the person is told once', async () => {
  const { id, path, fence } = await talking();
  const request = wish(fence, { entries: [1], notes: ['note-00001'] });
  const first = exportSchema.parse((await amal.post(`${path}/export`, request)).body);
  expect(first.entries).toMatchObject([{ seq: 1, from: 'person', text: 'second words' }]);
  expect(first.notes).toMatchObject([{ name: 'Amal', text: 'a bruise' }]);
  expect(first).toMatchObject({ reason: 'safeguarding', why: 'She is afraid of him.', goal: null, plan: [] });
  await amal.post(`${path}/export`, request);
  expect(await saidTo(id)).toEqual(['conversation:export.safeguarding']);
});

it('is audited by its kind, its reason and whether the person was told; never by what is in it', async () => {
  const { id, path, fence } = await talking();
  await amal.post(`${path}/export`, wish(fence, { entries: [0] }));
  expect(auditedOf(id)).toMatchObject([{ staff: AMAL.id, reason: 'safeguarding', told: 'told' }]);
  expect(JSON.stringify(served.audited)).not.toMatch(/words|afraid|bruise/);
});

it('does not tell the person where that is dangerous, and staff say why', async () => {
  const { id, path, fence } = await talking();
  const telling = { kind: 'not-told', because: 'danger-to-them' };
  expect((await amal.post(`${path}/export`, wish(fence, { telling }))).status).toBe(200);
  expect(await saidTo(id)).toEqual([]);
  expect(auditedOf(id)).toMatchObject([{ told: 'danger-to-them' }]);
});

it('of a complaint the person is always told', async () => {
  const { id, path, fence } = await talking();
  const telling = { kind: 'not-told', because: 'danger-to-them' };
  expect((await amal.post(`${path}/export`, wish(fence, { reason: 'complaint', telling }))).status).toBe(400);
  expect((await amal.post(`${path}/export`, wish(fence, { reason: 'complaint' }))).status).toBe(200);
  expect(await saidTo(id)).toEqual(['conversation:export.complaint']);
});

it('gives nothing that the person did not show', async () => {
  const { path, fence } = await talking('from-now');
  const all = Array.from({ length: 20 }, (_, seq) => seq);
  const { body } = await amal.post(`${path}/export`, wish(fence, { entries: all, goal: true }));
  expect(JSON.stringify(body)).not.toContain('first words');
  expect(exportSchema.parse(body).goal).toBeNull();
});

it('says of what was written for an introduction that it is theirs to share, and not what it is', async () => {
  const { id, path, fence } = await talking();
  const name = { from: 'person', text: 'Zebrowitz', locale: 'pl', withheld: 'introduction' } as const;
  await served.desk.redis.store.commit({ from: await served.desk.load(id), entries: [name] });
  const all = Array.from({ length: 20 }, (_, seq) => seq);
  const { entries } = exportSchema.parse((await amal.post(`${path}/export`, wish(fence, { entries: all }))).body);
  expect(entries).toContainEqual(
    expect.objectContaining({ from: 'person', text: '', english: 'en conversation:introduction.withheld' }),
  );
  expect(JSON.stringify(entries)).not.toContain('Zebrowitz');
});

it('is for who holds the talk alone, and leaves no trace where it is refused', async () => {
  const { id, path, fence } = await talking();
  expect((await kasia.post(`${path}/export`, wish(fence, { entries: [0] }))).status).toBe(409);
  expect((await amal.post(`${path}/export`, wish(fence + 1, { entries: [0] }))).status).toBe(409);
  expect(auditedOf(id)).toEqual([]);
  expect(await saidTo(id)).toEqual([]);
});
