import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestStore } from '../../store/redis-fixture.ts';
import { cloudService, wording } from './cloud-service.ts';
import { type CloudWorld, startCloudWorld } from './world.ts';

let world: CloudWorld;
beforeAll(async () => {
  world = await startCloudWorld();
});
afterAll(() => world.stop());

const words = (code: 'request.too-large' | 'upload.refused' | 'request.too-many' | 'store.unavailable') =>
  wording.errorWords(code, 'en');

describe('a person who comes', () => {
  it('is greeted once, however often Teams says so', async () => {
    const person = world.person();
    for (const activity of [person.arrives(), person.arrives(), person.arrives()]) {
      expect((await world.service.post(activity)).statusCode).toBe(200);
    }
    const greeting = world.textsTo(person);
    expect(greeting.join(' ')).toContain('The Hub');
    expect(new Set(greeting).size).toBe(greeting.length);
  });

  it('is greeted before they are answered where their first message comes first', async () => {
    const [greeted, writes] = [world.person(), world.person()];
    await world.service.post(greeted.arrives());
    await world.service.post(writes.says('I need a doctor'));
    const greeting = world.textsTo(greeted);
    expect(world.textsTo(writes).slice(0, greeting.length)).toEqual(greeting);
    expect(world.textsTo(writes).length).toBeGreaterThan(greeting.length);
  });

  it('is greeted where the channel names them beside the bot, and not for the bot alone', async () => {
    const person = world.person();
    const other = { channelId: 'telegram', locale: 'pl' };
    await world.service.post(person.arrives(other));
    expect(world.sentTo(person)).toEqual([]);
    await world.service.post(person.arrives({ ...other, membersAdded: [person.user] }));
    expect(world.sentTo(person)[0]).toMatchObject({ locale: 'pl', channelId: 'telegram' });
  });

  it('is told in the language of what they write, wherever the channel says they are', async () => {
    const person = world.person();
    await world.service.post(person.says('أحتاج إلى طبيب لابنتي'));
    expect(world.sentTo(person).at(-1)).toMatchObject({ locale: 'ar' });
  });
});

describe('the same activity', () => {
  it('is one turn, three times one after the other and three times at once', async () => {
    const person = world.person();
    await world.service.post(person.arrives());
    const first = person.says('I need a doctor');
    for (let times = 0; times < 3; times += 1) expect((await world.service.post(first)).statusCode).toBe(200);
    const once = world.textsTo(person).length;
    const second = person.says('help');
    await Promise.all([1, 2, 3].map(() => world.service.post(second)));
    const twice = world.textsTo(person);
    await world.service.post(second);
    expect(world.textsTo(person)).toEqual(twice);
    expect(twice.length).toBeGreaterThan(once);
    expect(await saidBy(person)).toEqual(['I need a doctor', 'help']);
  });

  it('of another channel is another', async () => {
    const person = world.person();
    await world.service.post(person.says('help', { id: 'same' }));
    await world.service.post(person.says('help', { id: 'same', channelId: 'telegram' }));
    expect(world.textsTo(person).length).toBeGreaterThan(2);
  });

  it('refused is explained once', async () => {
    const person = world.person();
    await world.service.post(person.arrives());
    const long = person.says('word '.repeat(500));
    await world.service.post(long);
    await world.service.post(long);
    expect(world.textsTo(person).filter((text) => text === words('request.too-large'))).toHaveLength(1);
    expect(await saidBy(person)).toEqual([]);
  });
});

describe('what is not for the bot', () => {
  it.each([
    { type: 'typing' },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'event', name: 'x' },
    { type: 'endOfConversation' },
    { type: 'conversationUpdate', membersRemoved: [{ id: 'x' }] },
    { type: 'something-new' },
    { type: 'message', text: ' ' },
    { type: 'message', value: { of: 'somebody else' } },
  ])('%j is accepted and left alone', async (activity) => {
    const person = world.person();
    const answer = await world.service.post(person.activity(activity));
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(world.sentTo(person)).toEqual([]);
  });

  it.each([{ conversationType: 'channel', isGroup: true }, { conversationType: 'groupChat' }])(
    'a conversation of many, %j, is accepted and left alone',
    async (kind) => {
      const person = world.person();
      const conversation = { ...person.conversation, ...kind };
      const answer = await world.service.post(person.says('hello', { conversation }));
      expect(answer.statusCode).toBe(200);
      expect(world.sentTo(person)).toEqual([]);
    },
  );

  it.each(['composeExtension/query', 'adaptiveCard/action', 'signin/verifyState', 'healthCheck'])(
    'an invoke of %s is answered with 501 and nothing of ours',
    async (name) => {
      const answer = await world.service.post(world.person().activity({ type: 'invoke', name, value: {} }));
      expect([answer.statusCode, answer.body]).toEqual([501, '']);
    },
  );
});

describe('a message', () => {
  it('is read without the name of the bot in it, and with a formatted copy is no upload', async () => {
    const person = world.person();
    const mention = { type: 'mention', mentioned: person.bot, text: '<at>Fingerpost</at>' };
    const attachments = [{ contentType: 'text/html', content: '<p>help</p>' }];
    await world.service.post(person.says('<at>Fingerpost</at> help', { entities: [mention], attachments }));
    expect(await saidBy(person)).toEqual(['help']);
  });

  it('with a file is kindly refused', async () => {
    const person = world.person();
    await world.service.post(
      person.says('look', { attachments: [{ contentType: 'image/png', contentUrl: 'https://x' }] }),
    );
    expect(world.textsTo(person).at(-1)).toBe(words('upload.refused'));
  });

  it('of urgent harm is heard even with a file, and too long', async () => {
    const person = world.person();
    const attachments = [{ contentType: 'image/png' }];
    await world.service.post(person.says('I want to kill myself', { attachments }));
    expect(world.textsTo(person).join(' ')).toContain('999');
    const other = world.person();
    await world.service.post(other.says(`${'word '.repeat(600)} I want to kill myself`));
    expect(world.textsTo(other).join(' ')).toContain('999');
  });

  it('one too many is refused, but never one of urgent harm', async () => {
    const { store, connector, openId } = world;
    const service = await cloudService({ store, connector, openId }, { burst: 1, perMinute: 1 });
    const person = world.person();
    await service.post(person.says('help'));
    await service.post(person.says('help'));
    expect(world.textsTo(person).at(-1)).toBe(words('request.too-many'));
    await service.post(person.says('I want to kill myself'));
    expect(world.textsTo(person).at(-1)).not.toBe(words('request.too-many'));
    expect(await saidBy(person)).toEqual(['help', 'I want to kill myself']);
    await service.app.close();
  });
});

describe('with expectReplies', () => {
  it('the replies are in the answer, nothing is sent besides, and asked again they are the same', async () => {
    const person = world.person();
    const asks = person.says('I need a doctor', { deliveryMode: 'expectReplies' });
    const answer = await world.service.post(asks);
    const { activities } = answer.json<{ activities: { text: string; replyToId: string }[] }>();
    expect(activities.length).toBeGreaterThan(1);
    expect(activities.every(({ replyToId }) => replyToId === asks.id)).toBe(true);
    expect(world.sentTo(person)).toEqual([]);
    const again = (await world.service.post(asks)).json<{ activities: { text: string }[] }>();
    const texts = activities.map(({ text }) => text);
    expect(again.activities.length).toBeGreaterThan(0);
    expect(again.activities.map(({ text }) => text)).toEqual(texts.slice(-again.activities.length));
    await world.service.post(person.says('help'));
    expect(world.textsTo(person).some((text) => activities.some((it) => it.text === text))).toBe(false);
  });

  it('each of many at once has its own replies', async () => {
    const person = world.person();
    await world.service.post(person.arrives());
    const asks = Array.from({ length: 5 }, () => person.says('help', { deliveryMode: 'expectReplies' }));
    const answers = await Promise.all(asks.map((ask) => world.service.post(ask)));
    for (const [at, answer] of answers.entries()) {
      const { activities } = answer.json<{ activities: { replyToId: string }[] }>();
      expect(activities.length).toBeGreaterThan(0);
      expect(activities.every(({ replyToId }) => replyToId === asks[at]?.id)).toBe(true);
    }
  });

  it('what is left alone is answered with no replies', async () => {
    const answer = await world.service.post(world.person().activity({ type: 'typing', deliveryMode: 'expectReplies' }));
    expect(answer.json()).toEqual({ activities: [] });
  });
});

describe('while the store is away', () => {
  it('the person is told that it is not saved, and of help with urgent harm', async () => {
    const store = await startTestStore({ commandTimeoutMs: 500 });
    const service = await cloudService({ store, connector: world.connector, openId: world.openId });
    await service.post(world.person().arrives());
    await store.stop();
    const [one, other] = [world.person(), world.person()];
    expect((await service.post(one.says('hello'))).statusCode).toBe(200);
    expect(world.textsTo(one)).toEqual([words('store.unavailable')]);
    await service.post(other.says('I want to kill myself'));
    expect(world.textsTo(other).join(' ')).toContain('999');
    expect(world.textsTo(other).join(' ')).toContain(words('store.unavailable'));
    await service.app.close();
  });
});

/** What the log holds of a person: found as the service finds them. */
async function saidBy(person: ReturnType<CloudWorld['person']>): Promise<string[]> {
  const who = { channel: 'msteams' as const, page: person.bot.id, user: person.user.id };
  const id = await world.store.store.byPerson(who, () => {
    throw new Error('nobody knows them');
  });
  const entries = await world.store.store.entries(id, 0);
  return entries.flatMap((entry) => (entry.from === 'person' ? [entry.text] : []));
}
