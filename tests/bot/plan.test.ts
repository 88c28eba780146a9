import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../bot/conversation/entry.ts';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import { reachingPlans } from '../../bot/plan-reach.ts';
import type { Action } from '../../dialogs/action.ts';
import { grouped, type PlanCode } from '../../dialogs/plan/code.ts';
import { botOn } from './pipeline-fixture.ts';
import { startTestStore, type TestStore } from './store/redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const stateOf = async (id: ConversationId) => {
  const state = (await test.store.load(id, { fresh: true }))?.state;
  if (!state) throw new Error('no such conversation');
  return state;
};
const stepsOf = async (id: ConversationId) => (await stateOf(id)).plan.map((step) => [step.id, step.state]);
const lastOf = async (id: ConversationId): Promise<LogEntry | undefined> => (await test.store.entries(id, 0)).at(-1);

/** Somebody with one step in their plan, and the code of it. */
async function withCode(bot: ReturnType<typeof botOn>): Promise<{ id: ConversationId; code: PlanCode }> {
  const id = await bot.open();
  await bot.tap(id, { do: 'add-to-plan', step: 'guide:gp' });
  await bot.tap(id, { do: 'make-code' });
  const { kept } = await stateOf(id);
  if (!kept) throw new Error('there is no code');
  return { id, code: kept.code };
}

describe('a plan with a code', () => {
  it('is taken up in another conversation, in that person’s language, and stays one plan', async () => {
    const bot = botOn(test);
    const { id, code } = await withCode(bot);
    const other = await bot.open('pl');
    await bot.tap(other, { do: 'add-to-plan', step: 'guide:esol' });
    await bot.write(other, grouped(code));
    expect(await stepsOf(other)).toEqual([
      ['guide:esol', 'to-do'],
      ['guide:gp', 'to-do'],
    ]);
    expect(await lastOf(other)).toMatchObject({ from: 'bot', rendered: { locale: 'pl' } });
    await bot.tap(other, { do: 'step-done', step: 'guide:gp' });
    await bot.tap(id, { do: 'add-to-plan', step: 'guide:library' });
    await bot.write(id, code);
    expect((await stepsOf(id)).sort()).toEqual([
      ['guide:esol', 'to-do'],
      ['guide:gp', 'done'],
      ['guide:library', 'to-do'],
    ]);
  });

  it('is deleted by "forget me", in whichever conversation, and made anew by no other', async () => {
    const bot = botOn(test);
    const { id, code } = await withCode(bot);
    const other = await bot.open();
    await bot.write(other, code);
    await bot.tap(other, { do: 'forget-yes' });
    expect(await test.plans.read(code)).toBeNull();
    await bot.tap(id, { do: 'add-to-plan', step: 'guide:esol' });
    expect(await test.plans.read(code)).toBeNull();
  });

  it('is made by the sweeper where the process ended before it was', async () => {
    const bot = botOn(test);
    const { id, code } = await withCode(bot);
    const { at } = (await test.plans.read(code)) ?? { at: '' };
    await test.plans.drop(at);
    const from = await test.store.load(id, { fresh: true });
    if (!from) throw new Error('no such conversation');
    await test.store.commit({ from, effects: [{ kind: 'make-plan' }] });
    await bot.runEffects(id);
    expect((await test.plans.read(code))?.plan.steps).toHaveLength(1);
  });
});

describe('a code', () => {
  it('that a person writes is in no entry of the log, and in no line of output', async () => {
    const bot = botOn(test);
    const { code } = await withCode(bot);
    const other = await bot.open();
    await bot.write(other, grouped(code));
    const [typed] = (await test.store.entries(other, 0)).filter(({ from }) => from === 'person');
    expect(typed).toMatchObject({ text: '····-····-····' });
    expect(JSON.stringify(bot.logged)).not.toContain(code);
  });

  it('that is wrong may be tried a few times, then the person is told to wait, or to ask somebody', async () => {
    const bot = botOn(test);
    const { code } = await withCode(bot);
    const id = await bot.open();
    const said: unknown[] = [];
    for (let tries = 0; tries < 9; tries += 1) {
      await bot.write(id, `0000-0000-00${10 + tries}`);
      const last = await lastOf(id);
      said.push(last?.from === 'bot' ? last.said.key : last?.from);
    }
    expect(said).toEqual([...Array(8).fill('conversation:plan.code-wrong'), 'conversation:plan.code-wait']);
    await bot.write(id, code);
    expect(await stepsOf(id)).toEqual([]);
  });
});

describe('what became of a step', () => {
  it('reaches the sums for the curator once, with its reason', async () => {
    const bot = botOn(test);
    const id = await bot.open('ar');
    const step = 'service:hub-drop-in';
    await bot.tap(id, { do: 'add-to-plan', step });
    await bot.tap(id, { do: 'step-failed', step });
    await bot.tap(id, { do: 'step-why', step, reason: 'turned-away' });
    const sums = (await test.counts.outcomes()).filter((it) => it.step === step);
    expect(sums).toMatchObject([{ outcome: 'turned-away', locale: 'ar', count: 1 }]);
    expect(await test.sweepable.effects(id)).toEqual([]);
  });
});

describe('the days of the dated list', () => {
  const reaching = () => botOn({ ...test, plans: reachingPlans(test.plans, test.store) });
  const KEEP: Action = {
    do: 'keep-days',
    days: [
      { task: 'look-for-home', on: '2099-01-11' },
      { task: 'send-end-letter', on: null },
    ],
  };
  const withDays = async (bot: ReturnType<typeof botOn>) => {
    const made = await withCode(bot);
    await bot.tap(made.id, KEEP);
    return made;
  };
  const keptUnder = async (code: PlanCode) => (await test.plans.read(code))?.plan.steps.map(({ id }) => id);

  it('are kept under the code of the plan after the yes, and not before', async () => {
    const bot = botOn(test);
    const { id, code } = await withCode(bot);
    expect(await keptUnder(code)).toEqual(['guide:gp']);
    await bot.tap(id, KEEP);
    expect(await keptUnder(code)).toEqual(['guide:gp', 'task:look-for-home', 'task:send-end-letter']);
  });

  it('are not in what the log holds of the yes', async () => {
    const bot = botOn(test);
    const { id } = await withDays(bot);
    const said = (await test.store.entries(id, 0)).filter(({ from }) => from === 'person');
    expect(JSON.stringify(said)).toContain('keep-days');
    expect(JSON.stringify(said)).not.toMatch(/look-for-home|2099/);
  });

  it('are forgotten with one tap, also under the code, and on no phone come back', async () => {
    const bot = botOn(test);
    const { id, code } = await withDays(bot);
    const other = await bot.open('ar');
    await bot.write(other, grouped(code));
    await bot.tap(id, { do: 'forget-days' });
    expect(await keptUnder(code)).toEqual(['guide:gp']);
    await bot.tap(other, { do: 'step-done', step: 'guide:gp' });
    expect(await keptUnder(code)).toEqual(['guide:gp']);
    await bot.write(other, grouped(code));
    expect(JSON.stringify(await stateOf(other))).not.toContain('task:');
    expect(JSON.stringify(await stateOf(id))).not.toContain('task:');
  });

  it('are forgotten at once in every conversation that has the plan, where nothing is said about it', async () => {
    const bot = reaching();
    const { id, code } = await withDays(bot);
    const other = await bot.open();
    await bot.write(other, grouped(code));
    await bot.tap(other, { do: 'plan-step', step: 'task:look-for-home' });
    const said = (await test.store.entries(other, 0)).length;
    await bot.tap(id, { do: 'forget-days' });
    expect(JSON.stringify(await stateOf(other))).not.toContain('task:');
    expect(await stepsOf(other)).toEqual([['guide:gp', 'to-do']]);
    expect(await test.store.entries(other, 0)).toHaveLength(said);
  });

  it('go with the plan when it is deleted, in every conversation that has it', async () => {
    const bot = reaching();
    const { id, code } = await withDays(bot);
    const other = await bot.open();
    await bot.write(other, grouped(code));
    await bot.tap(other, { do: 'forget-yes' });
    expect(await test.plans.read(code)).toBeNull();
    expect(JSON.stringify(await stateOf(id))).not.toContain('task:');
  });

  it('are summed as their guide, and nothing that is counted names them', async () => {
    const bot = botOn(test);
    const { id } = await withDays(bot);
    await bot.tap(id, { do: 'step-done', step: 'task:look-for-home' });
    const sums = await test.counts.outcomes();
    expect(sums.map(({ step }) => step)).toContain('guide:private-renting');
    expect(JSON.stringify(sums)).not.toContain('task:');
  });
});
