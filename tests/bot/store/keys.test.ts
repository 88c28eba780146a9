import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helperSchema } from '../../../bot/conversation/duty.ts';
import { hubIdSchema } from '../../../bot/conversation/ids.ts';
import { LOAN_MOST_MS } from '../../../bot/conversation/loans.ts';
import type { Counts } from '../../../bot/conversation/plans.ts';
import type { Reports } from '../../../bot/conversation/reports.ts';
import type { Connection } from '../../../bot/store/connection.ts';
import { KEY_TABLE } from '../../../bot/store/key-table.ts';
import { listOf, numberOf, textOf } from '../../../bot/store/reply.ts';
import { planCodeFrom } from '../../../dialogs/plan/code.ts';
import { reportNumberFrom } from '../../../dialogs/report/number.ts';
import { committed, joinedBy, newConversation, newId, said, staffCard } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

const GIVEN_SECONDS = 60;

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
  await useEverything();
});
afterAll(() => test.stop());

/** Every operation of the store that writes. */
async function useEverything(): Promise<void> {
  const { store, queue, plans, counts, reports } = test;
  const id = newId();
  const begun = await store.create({
    id,
    channel: 'webchat',
    state: (await newConversation(store)).state,
    resumeHash: 'b'.repeat(64),
  });
  const talked = await committed(store, {
    from: begun,
    once: 'a',
    entries: [said('hello')],
    notes: [{ text: 'note', staff: staffCard(), noteId: '1' }],
    effects: [{ kind: 'deliver' }, { kind: 'project-queue', hub: 'hub' }],
    reference: { a: 1 },
  });
  const joined = await joinedBy(store, talked, staffCard());
  await test.outbox.answered(id);
  await test.outbox.answered(newId());
  await store.heartbeat(id, { staff: staffCard().id, fence: joined.fence });
  await queue.project(joined, 'hub');
  const other = await newConversation(store);
  const waits = await committed(store, {
    from: other,
    hold: { to: { kind: 'waiting', handOff: handOffOf(joined) }, lease: 'keep' },
  });
  await queue.project(waits, 'hub');
  await queue.project({ ...begun, id: newId() }, 'hub');
  await committed(store, { from: joined, erase: true });
  await store.byResume('b'.repeat(64));
  await store.byPerson({ channel: 'msteams', page: 'p', user: 'u' }, newId);
  await store.takeOnce('stream', GIVEN_SECONDS);
  const empty = { v: 1, goal: null, steps: [], followUp: null, area: null, daysForgotten: null } as const;
  await plans.write(planCodeFrom(Buffer.alloc(12)), () => ({ ...empty, steps: [] }));
  await plans.hold(await plans.placeOf(planCodeFrom(Buffer.alloc(12))), id);
  const sam = helperSchema.parse({ id: 'hub:sam', role: 'adviser', languages: ['en'] });
  await test.duty.open(sam, [hubIdSchema.parse('hub')]);
  await test.duty.held(sam.id, { band: 'urgent', endedAt: Date.now() });
  await test.loans.lend(sam.id, { hub: hubIdSchema.parse('other'), until: Date.now() + LOAN_MOST_MS });
  await test.slots.take(staffCard().id, id, 1);
  await test.mentions.add(staffCard().id, { conversation: id, by: 'Sam', at: Date.now() });
  await test.serviceTimes.ended('hub', { id: 'claim', ms: 1 });
  await test.staffCards.saw(hubIdSchema.parse('hub'), { key: 'a', copy: 1, place: { thread: 't', activity: 'a' } });
  await test.staffCards.take(hubIdSchema.parse('hub'));
  await sendAndReceiveSomething();
  await countSomething(counts);
  await reportSomething(reports);
  const notes = [{ text: 'note', staff: staffCard(), noteId: '2' }];
  await committed(store, { from: await newConversation(store), notes, entries: [said('later')] });
}

async function sendAndReceiveSomething(): Promise<void> {
  const { inbox, outbox } = test;
  const { id } = await newConversation(test.store);
  await inbox.accept(id, { once: 'm1', at: 1, event: 'hello' }, { ms: 0, longestMs: 0 });
  await outbox.join(id);
  const taken = await outbox.take(id);
  if (taken === null) throw new Error('nothing to take');
  const standstill = { why: 'window', code: null, at: 1 } as const;
  await outbox.leave(id, taken, { ...taken.progress, standstill }, 60_000);
  await outbox.confirm('key');
}

async function countSomething(counts: Counts): Promise<void> {
  const effect = {
    kind: 'count-outcome',
    version: 0,
    month: '2026-11',
    topic: 'health',
    step: 'guide:gp',
    locale: 'ar',
    reads: 'ar',
    was: null,
    is: 'done',
  } as const;
  const { id } = await committed(test.store, { from: await newConversation(test.store), effects: [effect] });
  await counts.countOutcome(id, effect);
}

async function reportSomething(reports: Reports): Promise<void> {
  const number = reportNumberFrom(Buffer.alloc(8));
  const said = { kind: 'idea', about: null, words: 'a bench', locale: 'ar', reads: 'ar', sentAt: 1 } as const;
  const report = { number, hub: 'hub', ...said };
  const at = reports.placeOf(number);
  await reports.send({ at, report: { ...report, version: 0, owner: null, answer: null } });
  await reports.drop(reports.placeOf(reportNumberFrom(Buffer.alloc(8, 1))));
  const is = { what: 'not-for-me', reason: 'too-far', day: '2026-11-22' } as const;
  const effect = { kind: 'report-reason', version: 0, step: 'guide:gp', was: null, is } as const;
  const { id } = await committed(test.store, { from: await newConversation(test.store), effects: [effect] });
  await test.reasons.add(id, effect);
  await test.underWay.put('hub', id);
}

function handOffOf({ hold }: Awaited<ReturnType<typeof joinedBy>>) {
  if (hold.kind === 'bot') throw new Error('nobody waits');
  return hold.handOff;
}

async function keysOf(connection: Connection): Promise<{ key: string; type: string; leftMs: number }[]> {
  const keys = listOf(await connection.send(['KEYS', '*'])).map((key) => textOf(key));
  return Promise.all(
    keys.map(async (key) => ({
      key,
      type: textOf(await connection.send(['TYPE', key])),
      leftMs: numberOf(await connection.send(['PTTL', key])),
    })),
  );
}

describe.each(['data', 'keys'] as const)('the table of keys of the %s Redis', (server) => {
  const rules = KEY_TABLE.filter((rule) => rule.server === server);

  it('has every key that was written, with its type and its lifetime', async () => {
    for (const { key, type, leftMs } of await keysOf(test[server])) {
      const matching = rules.filter(({ pattern }) => pattern.test(key));
      expect(matching, key).toHaveLength(1);
      const [rule] = matching;
      expect(type, key).toBe(rule?.type);
      if (rule?.lifetime === 'members' || rule?.lifetime === 'for-ever') expect(leftMs, key).toBe(-1);
      else {
        const full = rule?.lifetime === 'given' ? GIVEN_SECONDS * 1000 : (rule?.lifetime ?? 0);
        expect(leftMs, key).toBeLessThanOrEqual(full);
        expect(leftMs, key).toBeGreaterThan(full - 60_000);
      }
    }
  });

  it('has no rule that nothing is written by', async () => {
    const keys = await keysOf(test[server]);
    const unused = rules.filter(({ pattern }) => !keys.some(({ key }) => pattern.test(key)));
    expect(unused.map(({ name }) => name)).toEqual([]);
  });
});

describe('a lifetime', () => {
  it('is pushed back by a commit an hour after the last time, for all keys of the conversation', async () => {
    const from = await newConversation(test.store);
    const talked = await committed(test.store, { from, entries: [said('hello')] });
    const tag = `{s${from.id.slice(0, 2)}}`;
    const names = [`${tag}c:${from.id}`, `${tag}l:${from.id}`];
    for (const name of names) await test.data.send(['PEXPIRE', name, '10000']);
    const soon = await committed(test.store, { from: talked, entries: [said('again')] });
    expect(await leftMs(names)).toEqual([expect.toSatisfy(below(10_001)), expect.toSatisfy(below(10_001))]);
    await test.data.send(['HINCRBY', `${tag}c:${from.id}`, 'refreshed', '-3600000']);
    await committed(test.store, { from: soon });
    const week = 7 * 24 * 3_600_000;
    expect((await leftMs(names)).every((left) => left > week)).toBe(true);
  });

  it('of a content key is pushed back when it is read with less than a day to spare', async () => {
    const { id } = await newConversation(test.store);
    const key = `k:${id}:0`;
    await test.keys.send(['PEXPIRE', key, '100000']);
    await (await test.another()).store.load(id);
    expect(numberOf(await test.keys.send(['PTTL', key]))).toBeGreaterThan(9 * 24 * 3_600_000);
  });
});

const below = (limit: number) => (value: number) => value < limit;

function leftMs(names: string[]): Promise<number[]> {
  return Promise.all(names.map(async (name) => numberOf(await test.data.send(['PTTL', name]))));
}
