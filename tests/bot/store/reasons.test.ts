import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Effect } from '../../../bot/conversation/effect.ts';
import { committed, newConversation } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

type ReasonEffect = Extract<Effect, { kind: 'report-reason' }>;

const closed = (day: string) => ({ what: 'did-not-work', reason: 'closed', day }) as const;
const tooFar = (day: string) => ({ what: 'not-for-me', reason: 'too-far', day }) as const;
const effect = (step: string, is: ReasonEffect['is'], was: ReasonEffect['was'] = null): ReasonEffect => ({
  kind: 'report-reason',
  version: 0,
  step,
  was,
  is,
});

/** As the runner carries it out, so often. */
async function add(written: ReasonEffect, times = 1): Promise<void> {
  const { id } = await committed(test.store, { from: await newConversation(test.store), effects: [written] });
  for (let time = 0; time < times; time += 1) await test.reasons.add(id, written);
}

const listOf = async (step: string, since = '2026-01-01') =>
  (await test.reasons.list(since)).filter((it) => it.step === step);

describe('reasons for the curator', () => {
  it('are summed by day, over conversations of any shard', async () => {
    for (let people = 0; people < 5; people += 1) await add(effect('guide:gp', closed('2026-11-20')));
    await add(effect('guide:gp', closed('2026-11-21')));
    await add(effect('guide:gp', tooFar('2026-11-20')));
    expect(await listOf('guide:gp')).toEqual([
      { step: 'guide:gp', what: 'did-not-work', reason: 'closed', day: '2026-11-21', count: 1 },
      { step: 'guide:gp', what: 'did-not-work', reason: 'closed', day: '2026-11-20', count: 5 },
      { step: 'guide:gp', what: 'not-for-me', reason: 'too-far', day: '2026-11-20', count: 1 },
    ]);
  });

  it('count once, however often the effect is carried out', async () => {
    await add(effect('guide:once', closed('2026-11-20')), 3);
    expect(await listOf('guide:once')).toMatchObject([{ count: 1 }]);
  });

  it('that were changed count as what they are now, also from another day', async () => {
    await add(effect('guide:changed', closed('2026-11-20')));
    await add(effect('guide:changed', { ...closed('2026-11-22'), reason: 'cost' }, closed('2026-11-20')));
    expect(await listOf('guide:changed')).toMatchObject([{ reason: 'cost', day: '2026-11-22', count: 1 }]);
    await add(effect('guide:changed', null, { ...closed('2026-11-22'), reason: 'cost' }));
    expect(await listOf('guide:changed')).toEqual([]);
  });

  it('of days that are over are left out, and leave the store', async () => {
    await add(effect('guide:old', closed('2026-06-01')));
    expect(await listOf('guide:old', '2026-06-01')).toHaveLength(1);
    expect(await listOf('guide:old', '2026-06-02')).toEqual([]);
    expect(await listOf('guide:old', '2026-01-01')).toEqual([]);
  });
});
