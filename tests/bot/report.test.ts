import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import type { Placed } from '../../bot/conversation/reports.ts';
import { answerReport, takeReport } from '../../bot/desk/report-act.ts';
import type { ReportNumber } from '../../dialogs/report/number.ts';
import { AMAL } from './desk/conversations.ts';
import { botOn, HUB } from './pipeline-fixture.ts';
import { startTestStore, type TestStore } from './store/redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const MINUTE = 60_000;
const WORDS = 'Przystanek przy szkole jest ciemny';

const stateOf = async (id: ConversationId) => {
  const state = (await test.store.load(id, { fresh: true }))?.state;
  if (!state) throw new Error('no such conversation');
  return state;
};
const listed = () => test.reports.list(HUB, 100);
const numberOf = async (id: ConversationId): Promise<ReportNumber> => {
  const [report] = (await stateOf(id)).reports;
  if (!report) throw new Error('nothing was told');
  return report.number;
};
/** The keys of what the bot said, from an entry on. */
const saidTo = async (id: ConversationId, from = 0) =>
  (await test.store.entries(id, from)).flatMap((entry) =>
    entry.from === 'person' || entry.from === 'staff' ? [] : [entry.said.key.replace('conversation:', '')],
  );

async function tells(bot: ReturnType<typeof botOn>, words = WORDS): Promise<ConversationId> {
  const id = await bot.open('pl');
  await bot.tap(id, { do: 'tell', kind: 'wrong', about: 'service:hub-drop-in' });
  await bot.write(id, words);
  return id;
}

async function placedOf(id: ConversationId): Promise<Placed> {
  const number = await numberOf(id);
  const at = test.reports.placeOf(number);
  const report = await test.reports.read(at);
  if (!report) throw new Error('the report is not there');
  return { at, report };
}

const act = ({ at, report }: Placed) => ({ at, staff: AMAL, hub: HUB, version: report.version });
const ports = () => ({ reports: test.reports, clock: Date.now, translator: null });

describe('what somebody tells us', () => {
  it('goes to the staff of the hub with its words, its language and what it is about, and leaves nothing to be done', async () => {
    const bot = botOn(test);
    const id = await tells(bot);
    const { at, report } = await placedOf(id);
    expect(report).toMatchObject({
      words: WORDS,
      kind: 'wrong',
      about: 'service:hub-drop-in',
      locale: 'pl',
      reads: 'pl',
      owner: null,
    });
    expect((await listed()).map((it) => it.at)).toContain(at);
    expect(JSON.stringify(report)).not.toContain(id);
    expect(await test.sweepable.effects(id)).toEqual([]);
    expect(JSON.stringify(bot.logged)).not.toMatch(/Przystanek|\d{9}/);
  });

  it('is sent by the sweeper where the process ended before it was', async () => {
    const bot = botOn(test);
    const id = await tells(bot);
    const { at } = await placedOf(id);
    await test.data.send(['DEL', `report:1:${at}`]);
    const from = await test.store.load(id, { fresh: true });
    if (!from) throw new Error('no such conversation');
    const entries = await test.store.entries(id, 0);
    const seq = entries.find((entry) => entry.from === 'person' && entry.text === WORDS)?.seq ?? -1;
    await test.store.commit({ from, effects: [{ kind: 'send-report', at, seq, hub: HUB }] });
    await bot.runEffects(id);
    expect((await test.reports.read(at))?.words).toBe(WORDS);
  });

  it('is not sent for who was forgotten before it could be', async () => {
    const bot = botOn(test);
    const id = await tells(bot);
    const { at } = await placedOf(id);
    await bot.tap(id, { do: 'forget-yes' });
    const from = await test.store.load(id, { fresh: true });
    if (!from) throw new Error('no such conversation');
    await test.store.commit({ from, effects: [{ kind: 'send-report', at, seq: 1, hub: HUB }] });
    await bot.runEffects(id);
    expect(await test.reports.read(at)).toBeNull();
  });

  it('is limited: four at once, then the words are not sent and the person is told', async () => {
    const bot = botOn(test);
    const id = await tells(bot);
    for (const word of ['two', 'three', 'four', 'five']) {
      await bot.tap(id, { do: 'tell', kind: 'idea', about: null });
      await bot.write(id, word);
    }
    expect((await stateOf(id)).reports).toHaveLength(4);
    expect(await saidTo(id)).toContain('tell.wait');
  });
});

describe('an answer', () => {
  it('is read in the conversation when the person comes back, and by who has the number', async () => {
    let now = Date.now();
    const bot = botOn(test, test.store, () => now);
    const id = await tells(bot);
    const number = await numberOf(id);
    const written = { id: 'answer-1', text: 'We ask for a lamp.', locale: 'en' } as const;
    await answerReport(act(await placedOf(id)), written, ports());
    now += 11 * MINUTE;
    const before = (await test.store.entries(id, 0)).length;
    await bot.tap(id, { do: 'my-plan' });
    expect(await saidTo(id, before)).toEqual([
      'tell.answer',
      'tell.answer-untranslated',
      'tell.answer-words',
      'plan.empty',
    ]);

    const other = await bot.open('ar');
    await bot.write(other, number);
    const [last] = (await test.store.entries(other, 0)).slice(-1);
    const read = last?.from === 'bot' ? last.rendered.text.replace(/[\u2066\u2069]/g, '') : '';
    expect(read).toBe('We ask for a lamp.');
    expect(JSON.stringify(await test.store.entries(other, 0))).not.toContain(WORDS);
  });

  it('cannot be guessed at: after a few numbers the conversation has to wait', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    const keys: string[] = [];
    for (let tries = 0; tries < 9; tries += 1) {
      await bot.write(id, '482-193-5043');
      keys.push((await saidTo(id)).at(-1) ?? '');
    }
    expect(keys).toEqual([...Array(8).fill('tell.number-none'), 'tell.number-wait']);
  });
});

describe('forget me', () => {
  it('deletes what nobody has taken over, and its key', async () => {
    const bot = botOn(test);
    const id = await tells(bot);
    const { at } = await placedOf(id);
    await bot.tap(id, { do: 'forget-yes' });
    expect(await test.reports.read(at)).toBeNull();
    expect((await listed()).map((it) => it.at)).not.toContain(at);
    expect(await test.keys.send(['EXISTS', `r:${at}`])).toBe(0);
    expect(await saidTo(id)).toEqual(['forget.done']);
  });

  it('leaves what staff have taken over, and says so', async () => {
    const bot = botOn(test);
    const id = await tells(bot);
    const placed = await placedOf(id);
    await takeReport(act(placed), ports());
    await bot.tap(id, { do: 'forget-me' });
    expect((await saidTo(id)).slice(-2)).toEqual(['forget.reports-stay', 'forget.ask']);
    await bot.tap(id, { do: 'forget-yes' });
    expect(await saidTo(id)).toEqual(['forget.done-but']);
    expect((await test.reports.read(placed.at))?.words).toBe(WORDS);
    expect((await stateOf(id)).reports).toEqual([]);
  });

  it('wins over a member of staff who takes it over after the person was told', async () => {
    const bot = botOn(test);
    const id = await tells(bot);
    const placed = await placedOf(id);
    const from = await test.store.load(id, { fresh: true });
    if (!from) throw new Error('no such conversation');
    await takeReport(act(placed), ports());
    await test.store.commit({ from, effects: [{ kind: 'drop-report', at: placed.at }] });
    await bot.runEffects(id);
    expect(await test.reports.read(placed.at)).toBeNull();
  });
});

describe('why a step did not work or was not for somebody', () => {
  it('reaches the curator, and a changed reason counts as what it is now', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    const step = 'service:hub-drop-in';
    await bot.tap(id, { do: 'add-to-plan', step });
    await bot.tap(id, { do: 'step-failed', step });
    await bot.tap(id, { do: 'step-why', step, reason: 'closed' });
    await bot.tap(id, { do: 'remove-step', step });
    await bot.tap(id, { do: 'why-not', step, reason: 'wrong-time' });
    const heard = (await test.reasons.list('2026-01-01')).filter((it) => it.step === step);
    expect(heard.map(({ what, reason, count }) => [what, reason, count])).toEqual([
      ['did-not-work', 'closed', 1],
      ['not-for-me', 'wrong-time', 1],
    ]);
  });
});
