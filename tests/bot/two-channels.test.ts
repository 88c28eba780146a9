import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../bot/conversation/channel.ts';
import { type ConversationId, conversationId } from '../../bot/conversation/ids.ts';
import { reachingPlans } from '../../bot/plan-reach.ts';
import type { Action } from '../../dialogs/action.ts';
import { grouped, type PlanCode } from '../../dialogs/plan/code.ts';
import { newState } from '../../dialogs/state.ts';
import { botOn } from './pipeline-fixture.ts';
import { startTestStore, type TestStore } from './store/redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  const store = await startTestStore();
  test = { ...store, plans: reachingPlans(store.plans, store.store) };
});
afterAll(() => test.stop());

const CHANNELS: readonly Channel[] = ['webchat', 'messenger', 'msteams'];

/** One person on every channel, with one plan: made on the first, taken up by its code on the others. */
async function onEveryChannel(bot: ReturnType<typeof botOn>) {
  const ids = new Map<Channel, ConversationId>();
  for (const channel of CHANNELS) {
    const id = conversationId(randomBytes(16));
    await test.store.create({ id, channel, state: newState('en', 'guessed', 'liverpool') });
    await bot.send(id, { kind: 'arrived' }, 'arrived');
    ids.set(channel, id);
  }
  const on = (channel: Channel) => ids.get(channel) as ConversationId;
  await bot.write(on('messenger'), 'my name is Maryam');
  await bot.tap(on('webchat'), { do: 'add-to-plan', step: 'guide:gp' });
  await bot.tap(on('webchat'), { do: 'make-code' });
  const code = (await stateOf(on('webchat'))).kept?.code as PlanCode;
  for (const channel of CHANNELS.slice(1)) {
    await bot.write(on(channel), grouped(code));
    await bot.tap(on(channel), { do: 'add-to-plan', step: 'guide:esol' });
  }
  return { on, code };
}

const stateOf = async (id: ConversationId) => {
  const state = (await test.store.load(id, { fresh: true }))?.state;
  if (!state) throw new Error('no such conversation');
  return state;
};
const planOf = async (id: ConversationId) => {
  const { plan, goal, kept, offered } = await stateOf(id);
  return {
    steps: plan.map(({ id: step }) => step),
    goal,
    kept,
    ofPlan: offered.some(({ action }) => 'step' in action),
  };
};
const NOTHING = { steps: [], goal: null, kept: null, ofPlan: false };

describe.each(CHANNELS)('"forget me" on %s', (where) => {
  it('takes the plan from every channel, says nothing there, and leaves what was said there', async () => {
    const bot = botOn(test);
    const { on, code } = await onEveryChannel(bot);
    const before = await test.store.entries(on('messenger'), 0);
    await bot.tap(on(where), { do: 'forget-yes' });
    for (const channel of CHANNELS) expect(await planOf(on(channel))).toEqual(NOTHING);
    expect(await test.plans.read(code)).toBeNull();
    const after = await test.store.entries(on('messenger'), 0);
    if (where === 'messenger') expect(JSON.stringify(after)).not.toContain('Maryam');
    else expect(after).toEqual(before);
    for (const channel of CHANNELS) {
      await bot.tap(on(channel), { do: 'add-to-plan', step: 'guide:library' });
      expect((await planOf(on(channel))).steps).toEqual(['guide:library']);
    }
    expect(await test.plans.read(code)).toBeNull();
  });
});

describe('the plan goes from the other channels too', () => {
  it.each<Action['do']>(['new-code', 'drop-code'])(
    'when its code ends by %s, and stays where that was said',
    async (does) => {
      const bot = botOn(test);
      const { on } = await onEveryChannel(bot);
      await bot.tap(on('webchat'), { do: does } as Action);
      expect((await planOf(on('webchat'))).steps).toContain('guide:gp');
      expect(await planOf(on('messenger'))).toEqual(NOTHING);
      expect(await planOf(on('msteams'))).toEqual(NOTHING);
    },
  );

  it('when the process ends before it got there: the sweeper does the rest', async () => {
    const bot = botOn(test);
    const { on, code } = await onEveryChannel(bot);
    const { at } = (await test.plans.read(code)) ?? { at: '' };
    const from = await test.store.load(on('webchat'), { fresh: true });
    if (!from) throw new Error('no such conversation');
    await test.store.commit({ from, effects: [{ kind: 'drop-plan', at }] });
    await bot.runEffects(on('webchat'));
    expect(await planOf(on('messenger'))).toEqual(NOTHING);
    expect(await test.plans.holders(at)).toEqual([]);
    expect(await test.sweepable.effects(on('webchat'))).toEqual([]);
  });
});

describe('"I am finished" at a tablet', () => {
  it('erases the conversation, and leaves the plan to whoever has its code', async () => {
    const bot = botOn(test);
    const { on, code } = await onEveryChannel(bot);
    await bot.write(on('webchat'), 'I need a doctor');
    await bot.tap(on('webchat'), { do: 'finish' });
    expect(await planOf(on('webchat'))).toEqual(NOTHING);
    const left = await test.store.entries(on('webchat'), 0);
    expect(left).toMatchObject([{ from: 'system', event: 'erased', said: { key: 'conversation:finish.done' } }]);
    expect((await test.plans.read(code))?.plan.steps.map(({ id }) => id)).toContain('guide:gp');
    expect((await planOf(on('messenger'))).steps).toContain('guide:gp');
  });
});
