import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payloadOf } from '../../../../bot/adapters/messenger/payload.ts';
import type { MessengerPerson } from './meta.ts';
import { type MessengerWorld, startMessengerWorld } from './world.ts';

let world: MessengerWorld;
beforeAll(async () => {
  world = await startMessengerWorld();
});
afterAll(() => world.stop());

const lastTo = ({ id }: MessengerPerson) => world.graph.sent.findLast(({ to }) => to === id)?.message;
const quickReplies = (person: MessengerPerson) => lastTo(person)?.quick_replies ?? [];
const said = async (person: MessengerPerson) =>
  (await world.log(person)).flatMap((entry) => (entry.from === 'person' ? [entry.text] : []));
const does = (payload: string): string => JSON.parse(payload).fingerpost.do;

describe('a conversation on Messenger', () => {
  it('begins with Get Started, hears a need, and goes on by a tap', async () => {
    const person = world.person();
    await world.post(person, person.getsStarted());
    await world.answered(person, 1);
    await world.settled(person);
    await world.post(person, person.writes('I need to see a doctor'));
    await expect.poll(() => quickReplies(person).length).toBeGreaterThan(0);
    await world.settled(person);
    const [first] = quickReplies(person);
    if (!first) throw new Error('no choice');
    const before = world.graph.textsTo(person.id).length;
    await world.post(person, person.taps(first));
    await world.answered(person, before + 1);
    await world.settled(person);
    expect((await said(person)).at(0)).toBe('I need to see a doctor');
    expect((await world.log(person)).some((entry) => entry.from === 'person' && entry.action !== undefined)).toBe(true);
    expect(world.graph.refused).toEqual([]);
  });

  it('answers in Arabic who writes Arabic, and in the language of the profile who has not written', async () => {
    const person = world.person();
    world.graph.locales.set(person.id, 'ar_AR');
    await world.post(person, person.getsStarted());
    const [greeting] = await world.answered(person, 1);
    expect(greeting).toMatch(/[\u0600-\u06ff]/);
    await world.settled(person);
    await world.post(person, person.writes('أحتاج إلى طبيب'));
    await world.settled(person);
    expect(await said(person)).toEqual(['أحتاج إلى طبيب']);
    expect(world.graph.textsTo(person.id).at(-1)).toMatch(/[\u0600-\u06ff]/);
  });

  it('is greeted once, and first, whatever comes first', async () => {
    const person = world.person();
    await world.post(person, person.writes('I need food'), person.getsStarted());
    await world.settled(person);
    const log = await world.log(person);
    expect(log[0]?.from).toBe('bot');
    const greetings = log.filter(
      (entry) => entry.from === 'bot' && entry.said.key === (log[0] as { said: { key: string } }).said.key,
    );
    expect(greetings).toHaveLength(1);
  });

  it('shows that it has seen the message and is writing', async () => {
    const person = world.person();
    await world.post(person, person.writes('hello'));
    await world.settled(person);
    await expect
      .poll(() => world.graph.signs.filter(({ to }) => to === person.id).map(({ action }) => action))
      .toEqual(expect.arrayContaining(['mark_seen', 'typing_on']));
  });

  it('starts where a link says, in its language', async () => {
    const person = world.person();
    await world.post(person, person.getsStarted('pl.whats-on.school-12'));
    await world.settled(person);
    const log = await world.log(person);
    expect(log.some((entry) => entry.from === 'person' && entry.action?.do === 'whats-on')).toBe(true);
    expect((await world.store.store.load(await world.service.conversationOf(person.id)))?.state).toMatchObject({
      locale: 'pl',
    });
    await world.post(person, person.followsLink('guide-gp'));
    await world.settled(person);
    expect(
      (await world.log(person)).some((entry) => entry.from === 'person' && entry.action?.do === 'read-guide'),
    ).toBe(true);
  });

  it('takes the menu, whatever was said before', async () => {
    const person = world.person();
    await world.post(person, person.picks(payloadOf({ do: 'my-plan' }) ?? '', 'My plan'));
    await world.settled(person);
    expect(await said(person)).toEqual(['My plan']);
  });

  it.each([
    ['a voice note', ['audio'], 'I cannot listen'],
    ['a picture', ['image'], 'I can read text only'],
    ['a sticker', ['sticker', 'image'], 'I can read text only'],
  ])('says kindly that it cannot read %s, and offers a person', async (_what, types, words) => {
    const person = world.person();
    await world.post(person, person.sends(...types));
    await world.settled(person);
    expect(lastTo(person)?.text).toContain(words);
    expect(quickReplies(person).map(({ payload }) => does(payload))).toEqual(['person']);
    expect(await said(person)).toEqual([]);
  });

  it('hears what is urgent although it is far too long', async () => {
    const person = world.person();
    await world.post(person, person.writes(`${'- '.repeat(1500)} My husband hits me. I want to kill myself.`));
    await world.settled(person);
    expect(world.graph.textsTo(person.id).join()).toMatch(/999|in danger/);
    const other = world.person();
    await world.post(other, other.writes('- '.repeat(1500)));
    await expect.poll(() => lastTo(other)?.text ?? '').toContain('too long');
  });

  it('asks no personal question there, and shows the way to our own page', async () => {
    const person = world.person();
    await world.post(person, person.writes('how are you?'));
    await world.settled(person);
    expect(world.graph.textsTo(person.id).join()).not.toMatch(/\b0 1 2 3\b/);
    await world.post(person, person.picks(payloadOf({ do: 'how-are-you' }) ?? ''));
    await world.settled(person);
    expect(world.graph.textsTo(person.id).at(-1)).toContain('https://fingerpost.example/chat?lang=en');
  });

  it('leaves alone what is nothing that a person did, and pages that are not ours', async () => {
    const person = world.person();
    const wave = { ...person.writes('hi'), message: { mid: 'm_deleted', is_deleted: true } };
    await world.post(person, person.reads(), wave, { sender: { id: 'x' } });
    expect((await world.service.post([person.writes('hi')], '999')).statusCode).toBe(200);
    await expect(world.service.conversationOf(person.id)).rejects.toThrow('nobody knows them');
  });

  it('sets Get Started and a menu in each language on its page', () => {
    const [profile] = world.graph.profiles;
    expect(profile?.persistent_menu.map(({ locale }) => locale)).toEqual([
      'default',
      'en_GB',
      'en_US',
      'ar_AR',
      'pl_PL',
    ]);
  });
});

describe('"forget me" and what was written after it', () => {
  it('keeps the message that came right behind', async () => {
    const person = world.person();
    await world.post(person, person.writes('my secret is blue'));
    await world.settled(person);
    const now = Date.now();
    await world.post(
      person,
      person.picks(payloadOf({ do: 'forget-yes' }) ?? ''),
      person.writes('hello again', now + 1),
    );
    await world.settled(person);
    expect(await said(person)).toEqual(['hello again']);
    expect(world.graph.textsTo(person.id).join()).toContain('Everything is deleted');
  });
});
