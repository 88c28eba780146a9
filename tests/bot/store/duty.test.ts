import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atDeskSchema, type Helper, helperSchema } from '../../../bot/conversation/duty.ts';
import { newId } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore({ fsync: 'everysec' });
});
afterAll(() => test.stop());

const helper = (name: string, more: object = {}): Helper =>
  helperSchema.parse({ id: `tenant:${name}`, role: 'adviser', languages: ['ar'], ...more });
const AMAL = helper('amal');
const atDesk = (it: Helper) => atDeskSchema.parse(it);

describe('who is on duty', () => {
  it('is who was heard of, as they last said it, on every process', async () => {
    const there = await test.another();
    await test.duty.seen('one', AMAL);
    await test.duty.seen('one', helper('sam'));
    await test.duty.seen('one', helper('amal', { languages: ['pl'] }));
    const { helpers, now } = await there.duty.onDuty('one');
    expect(helpers).toHaveLength(2);
    expect(helpers).toEqual(
      expect.arrayContaining([atDesk(helper('amal', { languages: ['pl'] })), atDesk(helper('sam'))]),
    );
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
    expect((await test.duty.onDuty('two')).helpers).toEqual([]);
  });

  it('is nobody who was not heard of in time', async () => {
    const brief = await test.another({ onDutyMs: 1 });
    await brief.duty.seen('brief', AMAL);
    await expect.poll(async () => (await brief.duty.onDuty('brief')).helpers).toEqual([]);
    await test.duty.seen('brief', helper('sam'));
    expect(await test.data.send(['HLEN', '{q:brief}duty'])).toBe(1);
  });

  it('wakes the desks of the hub when somebody comes, and not each time they are heard of', async () => {
    // A connection that is made anew wakes everybody, which a slow machine must not bring about here.
    const { wakes } = await test.another({ commandTimeoutMs: 20_000 });
    let woken = 0;
    const stop = await wakes.onQueue('wakes', () => {
      woken += 1;
    });
    await test.duty.seen('wakes', AMAL);
    await expect.poll(() => woken).toBe(1);
    await test.duty.seen('wakes', AMAL);
    await test.duty.seen('wakes', helper('sam'));
    await expect.poll(() => woken).toBe(2);
    await stop();
  });
});

describe('the slots of a member of staff', () => {
  it('are as many as they hold at once, and one for the same conversation again', async () => {
    const staff = helper('many').id;
    const [one, two, three] = [newId(), newId(), newId()];
    expect(await test.slots.take(staff, one, 2)).toEqual({ kind: 'taken' });
    expect(await test.slots.take(staff, two, 2)).toEqual({ kind: 'taken' });
    expect(await test.slots.take(staff, two, 2)).toEqual({ kind: 'taken' });
    expect(await test.slots.take(staff, three, 2)).toEqual({ kind: 'full', unsure: [] });
    await test.slots.free(staff, one);
    expect(await test.slots.take(staff, three, 2)).toEqual({ kind: 'taken' });
  });

  it('never hold more, however many take one at once', async () => {
    const staff = helper('at-once').id;
    const taken = await Promise.all(Array.from({ length: 20 }, () => test.slots.take(staff, newId(), 3)));
    expect(taken.filter(({ kind }) => kind === 'taken')).toHaveLength(3);
  });

  it('that were not kept for a while are named, and end with the lease', async () => {
    const { slots } = await test.another({ leaseMs: 24 });
    const staff = helper('quiet').id;
    const left = newId();
    await slots.keep(staff, left);
    const next = newId();
    const answers = new Set<string>();
    await expect
      .poll(
        async () => {
          const answer = await slots.take(staff, next, 1);
          if (answer.kind === 'full') for (const id of answer.unsure) answers.add(id);
          return answer.kind;
        },
        { interval: 1 },
      )
      .toBe('taken');
    for (const id of answers) expect(id).toBe(left);
  });
});
