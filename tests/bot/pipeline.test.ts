import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../bot/conversation/entry.ts';
import { staffIdSchema } from '../../bot/conversation/ids.ts';
import type { ConversationStore } from '../../bot/conversation/store.ts';
import { claimConversation } from '../../bot/desk/staff-act.ts';
import { FingerpostError } from '../../bot/errors.ts';
import { botOn, HUB, wording } from './pipeline-fixture.ts';
import { startTestStore, type TestStore } from './store/redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const amal = { id: staffIdSchema.parse('tenant:amal'), name: 'Amal', role: 'adviser', organisation: 'The Hub' };
const said = (entries: readonly LogEntry[]) =>
  entries.map((entry) => (entry.from === 'person' || entry.from === 'staff' ? entry.text : entry.said.key));

describe('one turn', () => {
  it('greets once, however often the person arrives', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    const before = await test.store.entries(id, 0);
    await bot.send(id, { kind: 'arrived' }, 'arrived-again');
    expect(said(before)).toContain('conversation:welcome.question');
    expect(await test.store.entries(id, 0)).toEqual(before);
  });

  it('writes what the person said and what the bot answered in one order', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    const outcome = await bot.write(id, 'I need a doctor');
    expect(outcome.kind).toBe('saved');
    const entries = await test.store.entries(id, 0);
    expect(said(entries).slice(-3)).toEqual(['I need a doctor', 'conversation:heard.one', 'conversation:step.guide']);
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index));
  });

  it('does nothing again for a message that was seen before, and answers with the same place in the log', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    const first = await bot.write(id, 'I need a doctor', 'same');
    const length = (await test.store.entries(id, 0)).length;
    const again = await bot.write(id, 'I need a doctor', 'same');
    expect(again).toEqual({ kind: 'duplicate', seq: first.kind === 'saved' ? first.seq : null });
    expect(await test.store.entries(id, 0)).toHaveLength(length);
  });

  it('follows the language that the person writes until they choose one', async () => {
    const bot = botOn(test);
    const id = await bot.open('en');
    await bot.write(id, 'أحتاج إلى طبيب');
    expect((await test.store.load(id))?.state.locale).toBe('ar');
    await bot.tap(id, { do: 'language', locale: 'pl' });
    await bot.write(id, 'I need a doctor');
    expect((await test.store.load(id))?.state.locale).toBe('pl');
  });
});

describe('twenty messages at the same moment', () => {
  it('give twenty answers in the order of commits, on two processes, and no lost state', async () => {
    const other = await test.another();
    const [here, there] = [botOn(test), botOn(test, other.store)];
    const id = await here.open();
    const before = (await test.store.entries(id, 0)).length;
    const steps = ['guide:gp', 'guide:hc2', 'guide:esol', 'guide:homeless', 'guide:food-bank'];
    const sends = Array.from({ length: 20 }, (_, index) => {
      const bot = index % 2 === 0 ? here : there;
      const step = steps[index % steps.length] ?? 'guide:gp';
      return bot.tap(id, { do: 'add-to-plan', step });
    });
    const outcomes = await Promise.all(sends);
    const after = await test.store.entries(id, before);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(Array(20).fill('saved'));
    expect(after).toHaveLength(40);
    after.forEach((entry, index) => {
      expect(entry.from).toBe(index % 2 === 0 ? 'person' : 'bot');
    });
    expect((await test.store.load(id, { fresh: true }))?.state.plan.map((step) => step.id).sort()).toEqual(
      [...steps].sort(),
    );
  });
});

describe('a hand-off', () => {
  it('is asked for, offered, accepted, and then the bot is silent', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    await bot.tap(id, { do: 'person' });
    await bot.tap(id, { do: 'person-yes', share: 'all' });
    expect(await test.queue.place(HUB, id)).toBe(1);
    await claimConversation(id, amal, { store: test.store, render: wording.render, runEffects: bot.runEffects });
    await bot.write(id, 'yes');
    expect((await test.store.load(id))?.hold.kind).toBe('joined');
    const before = (await test.store.entries(id, 0)).length;
    await bot.write(id, 'I need a doctor');
    expect(said(await test.store.entries(id, before))).toEqual(['I need a doctor']);
  });

  it('tells of urgent harm beside the member of staff, with the numbers', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    await bot.tap(id, { do: 'person-yes', share: 'all' });
    await claimConversation(id, amal, { store: test.store, render: wording.render, runEffects: bot.runEffects });
    await bot.tap(id, { do: 'accept-staff' });
    const before = (await test.store.entries(id, 0)).length;
    await bot.write(id, 'I want to kill myself');
    expect(said(await test.store.entries(id, before))).toEqual(['I want to kill myself', 'danger:suicide']);
  });
});

describe('forget me', () => {
  it('leaves one entry that says so, and nothing of what was written', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    await bot.write(id, 'I need a doctor, my secret is Marmalade');
    await bot.tap(id, { do: 'forget-me' });
    await bot.tap(id, { do: 'forget-yes' });
    const entries = await test.store.entries(id, 0);
    expect(said(entries)).toEqual(['conversation:forget.done']);
    const conversation = await test.store.load(id, { fresh: true });
    expect(JSON.stringify(conversation)).not.toContain('Marmalade');
    expect(await test.sweepable.effects(id)).toEqual([]);
  });
});

describe('when nothing can be saved', () => {
  const gone = () => Promise.reject(new FingerpostError('store.unavailable'));
  const broken = (): ConversationStore => Object.assign(Object.create(test.store), { load: gone, commit: gone });

  it('says so, and says the numbers for urgent harm all the same', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    const offline = botOn(test, broken());
    const plain = await offline.write(id, 'I need a doctor');
    expect(plain).toEqual({ kind: 'not-saved', code: 'store.unavailable', urgent: null });
    const urgent = await offline.write(id, 'chcę się zabić');
    expect(urgent).toMatchObject({ kind: 'not-saved', urgent: { locale: 'pl' } });
    expect(urgent.kind === 'not-saved' && urgent.urgent?.text).toContain('116 123');
  });

  it('writes nothing about the person to the log', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    const offline = botOn(test, broken());
    await offline.write(id, 'I want to kill myself, my name is Marmalade');
    expect(offline.logged).toEqual([{ event: 'turn.failed', code: 'store.unavailable' }]);
  });
});
