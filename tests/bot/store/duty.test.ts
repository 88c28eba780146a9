import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atDeskSchema, type Helper, helperSchema, KEPT_ENDED } from '../../../bot/conversation/duty.ts';
import { hubIdSchema } from '../../../bot/conversation/ids.ts';
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

describe('an open desk', () => {
  const hub = (name: string) => hubIdSchema.parse(name);
  const deskOf = async (at: string, { id }: Helper) => (await test.duty.atDesks(at)).desks.find((it) => it.id === id);

  it('is open at its hubs since it was opened, and at no other any more when its owner is lent no longer', async () => {
    const ola = helper('ola');
    await test.duty.open(ola, [hub('home')]);
    const first = await deskOf('home', ola);
    expect(Math.abs((first?.since ?? 0) - Date.now())).toBeLessThan(5_000);
    await test.duty.open(ola, [hub('home'), hub('other')]);
    expect(await deskOf('other', ola)).toMatchObject({ since: first?.since, hubs: ['home', 'other'] });
    await test.duty.open(ola, [hub('home')]);
    expect(await deskOf('other', ola)).toBeUndefined();
    expect(await deskOf('home', ola)).toMatchObject({ since: first?.since, hubs: ['home'] });
  });

  it('that its owner leaves counts for nobody at every hub at once, and wakes their desks', async () => {
    const { wakes } = await test.another({ commandTimeoutMs: 20_000 });
    const woken = new Set<string>();
    for (const at of ['left', 'left-too']) await wakes.onQueue(at, () => void woken.add(at));
    const mona = helper('mona');
    await test.duty.open(mona, [hub('left'), hub('left-too')]);
    await expect.poll(() => woken.size).toBe(2);
    woken.clear();
    expect(await test.duty.setAway(mona.id, true)).toBe(true);
    await expect.poll(() => woken.size).toBe(2);
    for (const at of ['left', 'left-too']) {
      expect((await test.duty.onDuty(at)).helpers).toEqual([]);
      expect((await deskOf(at, mona))?.away).toEqual(expect.any(Number));
    }
    const away = (await deskOf('left', mona))?.away;
    await test.duty.setAway(mona.id, true);
    await test.duty.open(mona, [hub('left'), hub('left-too')]);
    expect((await deskOf('left', mona))?.away).toBe(away);
    await test.duty.setAway(mona.id, false);
    expect((await test.duty.onDuty('left')).helpers).toHaveLength(1);
  });

  it('cannot be left where it is not open, and one that was closed is opened again with its owner there', async () => {
    expect(await test.duty.setAway(helper('nobody').id, true)).toBe(false);
    const { duty } = await test.another({ onDutyMs: 30 });
    const lena = helper('lena');
    await duty.open(lena, [hub('closed')]);
    await duty.setAway(lena.id, true);
    await expect.poll(() => duty.setAway(lena.id, true)).toBe(false);
    await test.duty.open(lena, [hub('closed')]);
    expect((await deskOf('closed', lena))?.away).toBeNull();
  });

  it('is shown as it was last changed, however late an older showing comes', async () => {
    const nora = helper('nora');
    await test.duty.open(nora, [hub('late')]);
    await test.duty.setAway(nora.id, true);
    await test.duty.seen('late', nora);
    expect((await deskOf('late', nora))?.away).toEqual(expect.any(Number));
  });
});

describe('what a member of staff has held', () => {
  const endedOf = async (at: string) => (await test.duty.atDesks(at)).desks[0]?.ended;

  it('is kept where something of it was urgent, once however often it is told, and shown at once', async () => {
    const rita = helper('rita');
    await test.duty.open(rita, [hubIdSchema.parse('held')]);
    await test.duty.held(rita.id, { band: 'waiting', endedAt: 1_000 });
    expect(await endedOf('held')).toEqual([]);
    expect(await test.data.send(['EXISTS', `ended:${rita.id}`])).toBe(0);
    for (let at = 0; at < 2; at += 1) await test.duty.held(rita.id, { band: 'urgent', endedAt: 2_000 });
    await test.duty.held(rita.id, { band: 'waiting', endedAt: 3_000 });
    const kept = [
      { band: 'urgent', endedAt: 2_000 },
      { band: 'waiting', endedAt: 3_000 },
    ];
    expect(await endedOf('held')).toEqual(kept);
    await test.duty.open(rita, [hubIdSchema.parse('held')]);
    expect(await endedOf('held')).toEqual(kept);
  });

  it('is no more than the last, and nothing once none of them was urgent', async () => {
    const vera = helper('vera');
    await test.duty.open(vera, [hubIdSchema.parse('most')]);
    await test.duty.held(vera.id, { band: 'urgent', endedAt: 1 });
    for (let at = 2; at <= KEPT_ENDED; at += 1) await test.duty.held(vera.id, { band: 'waiting', endedAt: at });
    expect(await endedOf('most')).toHaveLength(KEPT_ENDED);
    await test.duty.held(vera.id, { band: 'waiting', endedAt: KEPT_ENDED + 1 });
    expect(await endedOf('most')).toEqual([]);
  });
});

describe('a loan', () => {
  it('is one for each member of staff, and ends by itself', async () => {
    const { id } = helper('lent');
    const until = Date.now() + 60_000;
    await test.loans.lend(id, { hub: hubIdSchema.parse('one'), until });
    await test.loans.lend(id, { hub: hubIdSchema.parse('two'), until });
    expect(await test.loans.of(id)).toEqual({ hub: 'two', until });
    await test.loans.lend(id, { hub: hubIdSchema.parse('two'), until: Date.now() + 20 });
    await expect.poll(() => test.loans.of(id)).toBeNull();
    await test.loans.lend(id, { hub: hubIdSchema.parse('two'), until });
    await test.loans.end(id);
    expect(await test.loans.of(id)).toBeNull();
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
    expect([...(await test.slots.held(staff))].sort()).toEqual([one, two].sort());
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
