import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Effect } from '../../../bot/conversation/effect.ts';
import { committed, newConversation } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

type CountEffect = Extract<Effect, { kind: 'count-outcome' }>;

const counting = (more: Partial<CountEffect>): CountEffect => ({
  kind: 'count-outcome',
  version: 0,
  month: '2026-11',
  topic: 'health',
  step: 'guide:gp',
  locale: 'ar',
  was: null,
  is: 'done',
  ...more,
});

/** Somebody whose turn left this to be counted, carried out as often as asked. */
async function happens(effect: CountEffect, times = 1): Promise<void> {
  const { id } = await committed(test.store, { from: await newConversation(test.store), effects: [effect] });
  for (let time = 0; time < times; time += 1) {
    await test.counts.countOutcome(id, effect);
    await test.sweepable.done(id, effect);
  }
}

const of = async (step: string) =>
  (await test.counts.outcomes()).filter((it) => it.step === step).map(({ outcome, count }) => [outcome, count]);

it('adds up over all shards', async () => {
  for (let person = 0; person < 20; person += 1) await happens(counting({ step: 'service:all' }));
  expect(await test.counts.outcomes()).toContainEqual({
    month: '2026-11',
    topic: 'health',
    step: 'service:all',
    outcome: 'done',
    locale: 'ar',
    count: 20,
  });
});

it('counts an effect once, however often it is carried out', async () => {
  await happens(counting({ step: 'service:once' }), 3);
  expect(await of('service:once')).toEqual([['done', 1]]);
});

it('takes back what a person changed', async () => {
  const from = await newConversation(test.store);
  const first = counting({ step: 'service:changed', version: 1, is: 'unsaid' });
  const second = counting({ step: 'service:changed', version: 2, was: 'unsaid', is: 'closed' });
  await committed(test.store, { from, effects: [first, second] });
  await test.counts.countOutcome(from.id, first);
  await test.counts.countOutcome(from.id, second);
  expect(await of('service:changed')).toEqual([['closed', 1]]);
});

it('adds up who came by whose link, and does not say which small number it was', async () => {
  const came = async (giver: string, times: number) => {
    for (let person = 0; person < times; person += 1) {
      await test.counts.countArrival((await newConversation(test.store)).id, { month: '2026-11', giver });
    }
  };
  await came('school', 5);
  await came('tutor', 4);
  expect((await test.counts.arrivals()).sort((a, b) => a.giver.localeCompare(b.giver))).toEqual([
    { month: '2026-11', giver: 'school', count: 5 },
    { month: '2026-11', giver: 'tutor', count: 'few' },
  ]);
  expect(JSON.stringify(await test.counts.outcomes())).not.toContain('school');
});

it('leaves nothing to be done, and nothing of the conversation in the sums', async () => {
  const effect = counting({ step: 'service:nobody' });
  const { id } = await committed(test.store, { from: await newConversation(test.store), effects: [effect] });
  await test.counts.countOutcome(id, effect);
  await test.sweepable.done(id, effect);
  expect(await test.sweepable.effects(id)).toEqual([]);
  expect(JSON.stringify(await test.counts.outcomes())).not.toContain(id);
});
