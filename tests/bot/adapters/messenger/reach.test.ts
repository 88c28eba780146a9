import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryBody } from '../../../../bot/conversation/entry.ts';
import { committed, staffCard } from '../../store/conversation-fixture.ts';
import type { MessengerPerson } from './meta.ts';
import { type MessengerWorld, startMessengerWorld } from './world.ts';

const HOUR = 3_600_000;
let later = 0;
let world: MessengerWorld;
beforeAll(async () => {
  world = await startMessengerWorld({ clock: () => Date.now() + later });
});
afterAll(() => world.stop());

let ids = 0;
/** Says something to somebody as the bot or as staff, as their turns and the desk do. */
async function say(person: MessengerPerson, from: 'bot' | 'staff', text: string): Promise<void> {
  ids += 1;
  const rendered = { locale: 'en', text, choices: [] } as const;
  const entry: EntryBody =
    from === 'bot'
      ? { from: 'bot', said: { key: 'conversation:stop' as never }, rendered: { ...rendered, choices: [] } }
      : { from: 'staff', text, staff: staffCard(), messageId: `reach-${ids}` };
  const id = await world.service.conversationOf(person.id);
  const conversation = await world.store.store.load(id, { fresh: true });
  if (!conversation) throw new Error('no conversation');
  await committed(world.store.store, { from: conversation, entries: [entry], effects: [{ kind: 'deliver' }] });
  await world.service.runEffects(id);
  await world.settled(person);
}

/** Somebody who has written, so many hours ago. The clock never goes back. */
async function heard(hoursAgo: number): Promise<MessengerPerson> {
  const person = world.person();
  await world.post(person, person.writes('hello'));
  await world.settled(person);
  later += hoursAgo * HOUR;
  return person;
}
const tagsTo = ({ id }: MessengerPerson) => world.graph.sent.filter(({ to }) => to === id).map(({ tag }) => tag);
const standstillOf = async (person: MessengerPerson) => {
  const id = await world.service.conversationOf(person.id);
  return (
    (await world.store.outbox.undelivered(100)).find(({ conversation }) => conversation === id)?.standstill ?? null
  );
};

describe('who can be reached', () => {
  it('within a day: by the bot and by staff, as an answer', async () => {
    const person = await heard(23);
    await say(person, 'bot', 'from the bot');
    await say(person, 'staff', 'from staff');
    expect(tagsTo(person).every((tag) => tag === null)).toBe(true);
    expect(world.graph.textsTo(person.id).slice(-2)).toEqual([
      'from the bot',
      'Sam (Adviser, Good Help Hub):\nfrom staff',
    ]);
  });

  it('within seven days: by staff as a human being', async () => {
    const person = await heard(6 * 24);
    await say(person, 'staff', 'from staff');
    expect(tagsTo(person).at(-1)).toBe('HUMAN_AGENT');
  });

  it('after a day: not by the bot, until they write again; then they get all of it, in order', async () => {
    const person = await heard(25);
    const before = tagsTo(person).length;
    await say(person, 'bot', 'too late');
    expect(tagsTo(person)).toHaveLength(before);
    expect(await standstillOf(person)).toMatchObject({ why: 'window', code: null });
    await world.post(person, person.writes('I am back'));
    await world.settled(person);
    expect(world.graph.textsTo(person.id)[before]).toBe('too late');
    expect(world.graph.textsTo(person.id).length).toBeGreaterThan(before + 1);
    expect(await standstillOf(person)).toBeNull();
  });

  it('after seven days: by nobody', async () => {
    const person = await heard(8 * 24);
    await say(person, 'staff', 'far too late');
    expect(await standstillOf(person)).toMatchObject({ why: 'window' });
    expect(world.graph.refused).toEqual([]);
  });

  it.each([
    ['has blocked the page', 'blocked', '551'],
    ['has deleted the account', 'deleted', '100/2018001'],
  ] as const)('not somebody who %s; nobody else waits for them', async (_what, state, code) => {
    const person = await heard(1);
    world.graph.people.set(person.id, state);
    await say(person, 'bot', 'are you there?');
    expect(await standstillOf(person)).toMatchObject({ why: 'unreachable', code });
    world.graph.people.delete(person.id);
    world.graph.refused.length = 0;
    await world.post(person, person.writes('here I am'));
    await world.settled(person);
    expect(await standstillOf(person)).toBeNull();
  });
});

describe('what Meta refuses', () => {
  it('is a dead letter that staff can send again, and what comes after it goes on', async () => {
    const person = await heard(1);
    world.graph.fail(() => ({ code: 100 }));
    await say(person, 'staff', 'refused');
    world.graph.fail(() => null);
    await say(person, 'staff', 'taken');
    const id = await world.service.conversationOf(person.id);
    const letters = (await world.store.outbox.undelivered(100)).find(({ conversation }) => conversation === id);
    expect(letters).toMatchObject({ standstill: null, dead: [{ code: '100' }] });
    expect(world.graph.textsTo(person.id).at(-1)).toContain('taken');
    await world.store.outbox.sendAgain(id);
    await world.service.runEffects(id);
    await say(person, 'staff', 'and more');
    expect(
      world.graph
        .textsTo(person.id)
        .slice(-2)
        .map((text) => text.split('\n')[1]),
    ).toEqual(['and more', 'refused']);
  });

  it('is the page resting where its token is wrong: an operator reads of it, and nothing is lost', async () => {
    const person = await heard(1);
    world.graph.fail(() => ({ code: 190 }));
    const id = await world.service.conversationOf(person.id);
    const conversation = await world.store.store.load(id, { fresh: true });
    if (!conversation) throw new Error('no conversation');
    const entry: EntryBody = { from: 'staff', text: 'later', staff: staffCard(), messageId: 'reach-token' };
    await committed(world.store.store, { from: conversation, entries: [entry], effects: [{ kind: 'deliver' }] });
    await world.service.runEffects(id);
    await expect.poll(() => world.service.logged).toContainEqual({ event: 'messenger.page-failed', code: '190' });
    world.graph.fail(() => null);
    expect(await world.store.cursor.delivered(id)).toBeLessThan(conversation.nextSeq + 1);
  });
});
