import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holdSchema } from '../../bot/conversation/hold.ts';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import type { Conversation } from '../../bot/conversation/store.ts';
import { rebuildQueue } from '../../bot/desk/rebuild-queue.ts';
import type { PersonInput } from '../../bot/incoming.ts';
import type { Store } from '../../bot/store/connect.ts';
import { conversationKeys, queueKeys } from '../../bot/store/keys.ts';
import { textOf } from '../../bot/store/reply.ts';
import { actionSchema } from '../../dialogs/action.ts';
import { reportNumberFrom } from '../../dialogs/report/number.ts';
import { topicId } from '../../knowledge/schema/topic.ts';
import { botOn, HUB } from './pipeline-fixture.ts';
import { startTestStore, type TestStore } from './store/redis-fixture.ts';

/** What a client that is not our page may send: buttons that nobody offered. */

let test: TestStore;
let other: Store;
beforeAll(async () => {
  test = await startTestStore();
  other = await test.another();
});
afterAll(() => test.stop());

const CANARY = 'c4n4ry and some more words';

describe.each([
  ['long words', `topic:${CANARY}`],
  ['words', 'my-own-words'],
  ['an inherited name', 'constructor'],
  ['an unknown guide', 'guide:__proto__'],
])('a need that is %s', (_what, need) => {
  it('is not taken for a topic: staff see none of it before they are let in, and everything still reads', async () => {
    const bot = botOn(test);
    const id = await bot.open();
    await bot.tap(id, { do: 'pick-need', need });
    await bot.tap(id, { do: 'find-service', need });
    await bot.tap(id, { do: 'read-guide', guide: need });
    await bot.tap(id, { do: 'add-to-plan', step: need });
    await bot.tap(id, { do: 'person-yes', share: 'from-now' });

    const item = (await test.queue.list(HUB)).find(({ conversation }) => conversation === id);
    expect(item?.hold.handOff.topics).toEqual([]);
    expect((await readsAsWritten(id)).hold.kind).toBe('waiting');
    await leave(id);
  });
});

describe('any buttons and words, in any order', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      'yes',
      'no',
      '1',
      '2',
      'forget me',
      'I need a doctor',
      'لا',
      'wróć',
      '{{name}} $t(key)',
      '\u202e\u0000',
    ),
    fc.constantFrom('ل'.repeat(2_000), '👩‍👩‍👧'.repeat(200)),
  );
  const name = fc.oneof(
    fc.constantFrom('topic:health', 'guide:gp', 'service:x', 'constructor', '__proto__', 'guide:__proto__', 'topic:'),
    fc.string({ maxLength: 60 }),
  );
  const action = fc.oneof(
    ...actionSchema.options.map((option) => {
      const [does] = option.shape.do.values;
      const fields = Object.entries<z.ZodType>(option.shape).filter(([field]) => field !== 'do');
      return fc
        .record(Object.fromEntries(fields.map(([field, schema]) => [field, valuesOf(schema, name)])))
        .map((more) => actionSchema.parse({ do: does, ...more }));
    }),
  );
  const input: fc.Arbitrary<PersonInput> = fc.oneof(
    words.map((text): PersonInput => ({ kind: 'text', text: text.trim() === '' ? 'x' : text })),
    fc.tuple(action, words).map(([does, label]): PersonInput => ({ kind: 'action', action: does, label })),
  );

  it('are answered, saved, and leave a conversation that reads again as it was written', async () => {
    const bot = botOn(test);
    await fc.assert(
      fc.asyncProperty(fc.array(input, { minLength: 1, maxLength: 12 }), async (inputs) => {
        const id = await bot.open();
        for (const each of inputs) expect((await bot.send(id, each)).kind).toBe('saved');
        const written = await readsAsWritten(id);
        const topics = written.hold.kind === 'waiting' ? written.hold.handOff.topics : [];
        expect(topics.filter((topic) => !topicId.safeParse(topic).success)).toEqual([]);
        await leave(id);
      }),
      { numRuns: 60 },
    );
  });
});

/** Values that a field of a button may hold: all of the few that it names, names of any kind, or some of what else fits. */
function valuesOf(schema: z.ZodType, names: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema.safeParse('guide:gp').success) return names;
  const some = [
    0,
    3,
    true,
    null,
    {},
    [],
    '2026-11-30',
    '2020-01-01',
    reportNumberFrom(new Uint8Array(8)),
    '0'.repeat(32),
  ];
  return fc.constantFrom(...some.filter((value) => schema.safeParse(value).success));
}

describe('a hand-off that another version of the service wrote', () => {
  it('keeps neither the queue from being read nor the service from starting, and the person can ask again', async () => {
    const bot = botOn(test);
    const [odd, other] = [await bot.open(), await bot.open()];
    for (const id of [odd, other]) await bot.tap(id, { do: 'person-yes', share: 'all' });
    const { record } = conversationKeys(odd);
    const hold = textOf(await test.data.send(['HGET', record, 'hold'])).replace('"locale":"en"', '"locale":"xx"');
    expect(holdSchema.safeParse(JSON.parse(hold)).success).toBe(false);
    await test.data.send(['HSET', record, 'hold', hold]);
    await test.data.send(['HSET', queueKeys(HUB).lines, odd, `1:${hold}`]);

    const { store } = await test.another();
    expect((await test.queue.list(HUB)).map(({ conversation }) => conversation)).toEqual([other]);
    await rebuildQueue([HUB], { ...test, store });
    expect((await botOn(test, store).tap(odd, { do: 'person-yes', share: 'all' })).kind).toBe('saved');
    expect((await test.queue.list(HUB)).map(({ conversation }) => conversation)).toEqual([other, odd]);
  });
});

/** The conversation as this process wrote it, which another process must read as the same. */
async function readsAsWritten(id: ConversationId): Promise<Conversation> {
  const written = await test.store.load(id);
  const { store } = other;
  const read = await store.load(id, { fresh: true });
  if (written === null || read === null) throw new Error('the conversation is gone');
  expect({ state: read.state, hold: read.hold }).toEqual({ state: written.state, hold: written.hold });
  return written;
}

async function leave(id: ConversationId): Promise<void> {
  await botOn(test).tap(id, { do: 'leave-queue' });
}
