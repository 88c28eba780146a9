import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import { keepNote, sendMessage } from '../../bot/desk/relay.ts';
import { claimConversation, endClaim } from '../../bot/desk/staff-act.ts';
import { cardOf } from '../../bot/desk/staff-member.ts';
import { sweep } from '../../bot/desk/sweeper.ts';
import { contentKeyKey } from '../../bot/store/keys.ts';
import { AMAL, KASIA, staffCard } from './desk/conversations.ts';
import { botOn, HUB, wording } from './pipeline-fixture.ts';
import { startTestStore, type TestStore } from './store/redis-fixture.ts';

/** A person and staff who act at the same moment, each on a process of their own. */

const ROUNDS = 20;

let test: TestStore;
let there: Awaited<ReturnType<TestStore['another']>>;
beforeAll(async () => {
  test = await startTestStore();
  there = await test.another();
});
afterAll(() => test.stop());

/** What the staff's process works with. */
const ports = () => ({
  store: there.store,
  render: wording.render,
  runEffects: botOn(test, there.store).runEffects,
});
const message = (fence: number, text: string) => ({ claim: { staff: AMAL, fence }, messageId: randomUUID(), text });
const note = (fence: number, text: string) => ({ claim: { staff: AMAL, fence }, noteId: randomUUID(), text });

async function waiting(): Promise<{ bot: ReturnType<typeof botOn>; id: ConversationId }> {
  const bot = botOn(test);
  const id = await bot.open();
  await bot.write(id, 'I need a doctor');
  await bot.tap(id, { do: 'person-yes', share: 'all' });
  return { bot, id };
}

async function offered() {
  const { bot, id } = await waiting();
  const { fence } = await claimConversation(id, cardOf(AMAL), ports());
  return { bot, id, fence };
}

async function joined() {
  const held = await offered();
  await held.bot.tap(held.id, { do: 'accept-staff' });
  return held;
}

/** The log as short lines: who, and what or which event. */
async function log(id: ConversationId): Promise<string[]> {
  return (await test.store.entries(id, 0)).map((entry) => {
    if (entry.from === 'bot') return 'bot';
    return entry.from === 'system' ? entry.event : `${entry.from}: ${entry.text}`;
  });
}

/** How each ended: its value is left out, its error is the code. */
async function ends(acts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(acts);
  return settled.map((end) => (end.status === 'fulfilled' ? 'done' : String(end.reason.code ?? end.reason)));
}

describe('a person who refuses while staff write', () => {
  it('reads nothing of theirs', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { bot, id, fence } = await offered();
      const [refusal, ...writes] = await ends([
        bot.tap(id, { do: 'refuse-staff' }),
        sendMessage(id, message(fence, 'hello'), ports()),
        keepNote(id, note(fence, 'hello'), ports()),
      ]);
      expect(refusal).toBe('done');
      for (const end of writes) expect(['claim.lost', 'claim.not-joined']).toContain(end);
      expect(await log(id)).not.toContain('staff: hello');
      expect(await test.store.notes(id)).toEqual([]);
      await bot.tap(id, { do: 'leave-queue' });
    }
  });
});

describe('a person who writes while staff give back', () => {
  it('is heard by staff before it and by the bot after it, and never by nobody', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { bot, id, fence } = await joined();
      const texts = ['one', 'two', 'three', 'four'].map((word) => `help ${word}`);
      const done = await ends([
        ...texts.slice(0, 2).map((text) => bot.write(id, text)),
        endClaim(id, { kind: 'give-back', staff: AMAL.id, fence }, ports()),
        ...texts.slice(2).map((text) => bot.write(id, text)),
      ]);
      expect(new Set(done)).toEqual(new Set(['done']));
      const lines = await log(id);
      const over = lines.indexOf('given-back');
      const join = lines.indexOf('joined');
      expect(lines.slice(join + 1, over).filter((line) => line === 'bot')).toEqual([]);
      const heard = lines.filter((line) => line.startsWith('person: help'));
      expect(heard.toSorted()).toEqual(texts.map((text) => `person: ${text}`).toSorted());
      lines.forEach((line, at) => {
        if (at > over && line.startsWith('person: help')) expect(lines[at + 1]).toBe('bot');
      });
    }
  });
});

describe('a lease that ends while staff write', () => {
  it('lets in what came before it and nothing after it, and whoever was refused is told so', async () => {
    const brief = await test.another({ leaseMs: 40 });
    const desk = { ...ports(), store: brief.store };
    for (let round = 0; round < ROUNDS; round += 1) {
      const { bot, id } = await waiting();
      const { fence } = await claimConversation(id, cardOf(AMAL), desk);
      await bot.tap(id, { do: 'accept-staff' });
      const writes: Promise<string[]>[] = [];
      const sent: string[] = [];
      for (let at = 0; !(await log(id)).includes('staff-gone'); at += 1) {
        sent.push(`message ${at}`);
        writes.push(ends([sendMessage(id, message(fence, `message ${at}`), desk)]));
        await sweep({ ...desk, sweepable: brief.sweepable, log: () => undefined });
      }
      writes.push(ends([sendMessage(id, message(fence, 'late'), desk)]));
      sent.push('late');
      const done = (await Promise.all(writes)).flat();
      const lines = await log(id);
      expect(sent.filter((_, at) => done[at] === 'done').map((text) => `staff: ${text}`)).toEqual(
        lines.filter((line) => line.startsWith('staff: ')).toSorted(byNumber),
      );
      expect(done.filter((end) => end !== 'done' && end !== 'claim.lost')).toEqual([]);
      expect(lines.findLastIndex((line) => line.startsWith('staff: '))).toBeLessThan(lines.indexOf('staff-gone'));
      await bot.tap(id, { do: 'leave-queue' });
    }
  });
});

describe('"forget me"', () => {
  it('while staff are in the conversation takes it from them at once, with all that they wrote', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { bot, id, fence } = await joined();
      await sendMessage(id, message(fence, 'hello'), ports());
      await keepNote(id, note(fence, 'hello'), ports());
      const before = await test.store.load(id, { fresh: true });
      await ends([
        sendMessage(id, message(fence, 'hello'), ports()),
        keepNote(id, note(fence, 'hello'), ports()),
        bot.tap(id, { do: 'forget-yes' }),
        sendMessage(id, message(fence, 'hello'), ports()),
        keepNote(id, note(fence, 'hello'), ports()),
      ]);
      expect(await log(id)).toEqual(['erased']);
      expect(await there.store.notes(id)).toEqual([]);
      expect((await there.store.load(id, { fresh: true }))?.hold).toEqual({ kind: 'bot' });
      expect(await test.keys.send(['EXISTS', contentKeyKey(id, before?.epoch ?? -1)])).toBe(0);
      expect(await there.store.heartbeat(id, { staff: AMAL.id, fence })).toBe(false);
      const late = [sendMessage(id, message(fence, 'late'), ports()), keepNote(id, note(fence, 'late'), ports())];
      expect(await ends(late)).toEqual(['claim.lost', 'claim.lost']);
    }
    expect(await test.queue.list(HUB)).toEqual([]);
  });

  it('while staff claim leaves nobody with a claim, and nobody in the queue', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { bot, id } = await waiting();
      const [erasure, ...claims] = await ends([
        bot.tap(id, { do: 'forget-yes' }),
        claimConversation(id, cardOf(AMAL), ports()),
        claimConversation(id, cardOf(KASIA), ports()),
      ]);
      expect(erasure).toBe('done');
      for (const end of claims) expect(['done', 'conversation.not-found', 'claim.taken']).toContain(end);
      expect((await test.store.load(id, { fresh: true }))?.hold).toEqual({ kind: 'bot' });
      expect(await ends([claimConversation(id, cardOf(AMAL), ports())])).toEqual(['conversation.not-found']);
    }
    expect(await test.queue.list(HUB)).toEqual([]);
    expect(await test.sweepable.expiredLeases(100)).toEqual([]);
  });

  it('is asked and can be thought better of while staff are there: what is written then is theirs to read', async () => {
    const { bot, id } = await joined();
    await bot.write(id, 'forget me');
    const asked = (await log(id)).length;
    await bot.write(id, 'wait, I have one more question');
    await bot.write(id, 'where is the doctor?');
    expect((await log(id)).slice(asked)).toEqual([
      'person: wait, I have one more question',
      'person: where is the doctor?',
    ]);
    await bot.write(id, 'yes');
    await bot.write(id, '1');
    expect((await log(id)).slice(-2)).toEqual(['person: yes', 'person: 1']);
    await bot.write(id, 'forget me');
    await bot.write(id, 'yes');
    expect(await log(id)).toEqual(['erased']);
  });
});

describe('many who claim at once', () => {
  it('are one winner and many who are told that it is taken', async () => {
    const { bot, id } = await waiting();
    const names = Array.from({ length: 20 }, (_, at) => staffCard(`Staff${at}`));
    const done = await ends(names.map((staff) => claimConversation(id, staff, ports())));
    expect(done.filter((end) => end === 'done')).toHaveLength(1);
    expect(new Set(done)).toEqual(new Set(['done', 'claim.taken']));
    await bot.tap(id, { do: 'refuse-staff' });
    await bot.tap(id, { do: 'leave-queue' });
  });
});

function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
