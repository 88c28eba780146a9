import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepNote, sendMessage } from '../../../bot/desk/relay.ts';
import { claimConversation, endClaim } from '../../../bot/desk/staff-act.ts';
import { AMAL, KASIA } from './conversations.ts';
import { type DeskUnderTest, messageBy, startDesk } from './desk-under-test.ts';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

describe('a message of staff', () => {
  it('is in the log, and its place is said', async () => {
    const { id, fence } = await joined();
    const seq = await sendMessage(id, messageBy(AMAL, fence, 'مرحبا'), desk.ports);
    const [entry] = await desk.redis.store.entries(id, seq);
    expect(entry).toMatchObject({ seq, from: 'staff', text: 'مرحبا', staff: { name: 'Amal' } });
  });

  it('sent again is the same message in the same place', async () => {
    const { id, fence } = await joined();
    const message = messageBy(AMAL, fence, 'Hello');
    const first = await sendMessage(id, message, desk.ports);
    await desk.say(id, 'سلام');
    expect(await sendMessage(id, message, desk.ports)).toBe(first);
    expect(await staffTexts(id)).toEqual(['Hello']);
  });

  it('sent again after the claim has ended is still known to be saved', async () => {
    const { id, fence } = await joined();
    const message = messageBy(AMAL, fence, 'Goodbye');
    const first = await sendMessage(id, message, desk.ports);
    await endClaim(id, { kind: 'close', end: { outcome: 'solved' }, staff: AMAL.id, fence }, desk.ports);
    expect(await sendMessage(id, message, desk.ports)).toBe(first);
    await expect(sendMessage(id, messageBy(AMAL, fence, 'More'), desk.ports)).rejects.toMatchObject({
      code: 'claim.lost',
    });
  });

  it('waits until the person has let them in', async () => {
    const id = await desk.waiting();
    const { fence } = await claimConversation(id, AMAL, desk.ports);
    await expect(sendMessage(id, messageBy(AMAL, fence, 'Hello'), desk.ports)).rejects.toMatchObject({
      code: 'claim.not-joined',
    });
    expect(await staffTexts(id)).toEqual([]);
  });

  it('is refused with another’s name or an old claim', async () => {
    const { id, fence } = await joined();
    for (const message of [messageBy(KASIA, fence, 'Hello'), messageBy(AMAL, fence - 1, 'Hello')]) {
      await expect(sendMessage(id, message, desk.ports)).rejects.toMatchObject({ code: 'claim.lost' });
    }
    expect(await staffTexts(id)).toEqual([]);
  });

  it('gets through while the person writes, all in one order and none lost', async () => {
    const { id, fence } = await joined();
    const texts = Array.from({ length: 5 }, (_, at) => `message ${at}`);
    await Promise.all([
      ...texts.map((text) => sendMessage(id, messageBy(AMAL, fence, text), desk.ports)),
      desk.say(id, 'one'),
    ]);
    expect((await staffTexts(id)).sort()).toEqual(texts);
  });
});

describe('a note', () => {
  it('is for staff only, and once', async () => {
    const { id, fence } = await joined();
    const before = await desk.redis.store.entries(id, 0);
    const note = { claim: { staff: AMAL, fence }, noteId: 'note-0001', text: 'call the school' };
    await keepNote(id, note, desk.ports);
    await keepNote(id, note, desk.ports);
    expect(await desk.redis.store.entries(id, 0)).toEqual(before);
    expect((await desk.redis.store.notes(id)).map(({ text }) => text)).toEqual(['call the school']);
  });
});

async function joined() {
  const id = await desk.waiting();
  const { fence } = await claimConversation(id, AMAL, desk.ports);
  await desk.act(id, { kind: 'accept' });
  return { id, fence };
}

async function staffTexts(id: Parameters<typeof desk.holdOf>[0]): Promise<string[]> {
  const entries = await desk.redis.store.entries(id, 0);
  return entries.flatMap((entry) => (entry.from === 'staff' ? [entry.text] : []));
}
