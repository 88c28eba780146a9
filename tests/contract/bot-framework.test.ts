import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import { sendMessage } from '../../bot/desk/relay.ts';
import { claimConversation, endClaim } from '../../bot/desk/staff-act.ts';
import { sweep } from '../../bot/desk/sweeper.ts';
import { cloudService, HUB, wording } from '../bot/adapters/cloud/cloud-service.ts';
import type { TeamsPerson } from '../bot/adapters/cloud/person.ts';
import { type CloudWorld, startCloudWorld } from '../bot/adapters/cloud/world.ts';
import { AMAL } from '../bot/desk/conversations.ts';
import { messageBy } from '../bot/desk/desk-under-test.ts';

let world: CloudWorld;
beforeAll(async () => {
  world = await startCloudWorld();
});
afterAll(() => world.stop());

const ports = () => ({ ...world.service.ports, render: wording.render });

async function post(activity: object): Promise<void> {
  const answer = await world.service.post(activity);
  expect([answer.statusCode, answer.body]).toEqual([200, '']);
}

function conversationOf(person: TeamsPerson): Promise<ConversationId> {
  const who = { channel: 'msteams' as const, page: person.bot.id, user: person.user.id };
  return world.store.store.byPerson(who, () => {
    throw new Error('nobody knows them');
  });
}

/** Somebody whom a member of staff has joined. */
async function joined() {
  const person = world.person();
  await post(person.arrives());
  await post(person.says('I need a doctor'));
  await post(person.taps('A person', { do: 'person' }));
  await post(person.taps('Yes', { do: 'person-yes', share: 'all' }));
  const id = await conversationOf(person);
  const { fence } = await claimConversation(id, AMAL, ports());
  await post(person.taps('Yes', { do: 'accept-staff' }));
  return { person, id, fence };
}

/** What of the log is for the person, as text. */
async function logOf(id: ConversationId): Promise<string[]> {
  const entries = await world.store.store.entries(id, 0);
  return entries.flatMap((entry) => {
    if (entry.from === 'person') return [];
    return [entry.from === 'staff' ? entry.text : entry.rendered.text];
  });
}

/** Each entry that is for the person was sent to them, in the order of the log, once. */
async function expectAllSent(person: TeamsPerson, id: ConversationId): Promise<void> {
  const log = await logOf(id);
  const sent = world.textsTo(person);
  expect(sent).toHaveLength(log.length);
  for (const [at, text] of log.entries()) expect(sent[at]).toContain(text);
}

describe('a conversation over the Bot Framework', () => {
  it('goes from the greeting to a plan, to a member of staff and back', async () => {
    const person = world.person();
    await post(person.arrives());
    await post(person.says('I need a doctor'));
    await post(person.taps('Add to my plan', { do: 'add-to-plan', step: 'guide:gp' }));
    await post(person.taps('My plan', { do: 'my-plan' }));
    const plan = world
      .sentTo(person)
      .findLast(({ attachments }) => JSON.stringify(attachments ?? []).includes('doctor'));
    expect(plan?.attachments?.[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');

    await post(person.taps('A person', { do: 'person' }));
    await post(person.taps('Yes', { do: 'person-yes', share: 'all' }));
    const id = await conversationOf(person);
    expect((await world.store.queue.list(HUB)).map(({ conversation }) => conversation)).toContain(id);

    const { fence } = await claimConversation(id, AMAL, ports());
    expect(world.textsTo(person).at(-1)).toContain('Amal');
    await post(person.taps('Yes', { do: 'accept-staff' }));
    await sendMessage(id, messageBy(AMAL, fence, 'Hello, this is Amal.'), ports());
    expect(world.textsTo(person).at(-1)).toBe('Amal (link worker, Example Hub):\nHello, this is Amal.');
    await post(person.says('hello Amal'));
    expect(world.textsTo(person).at(-1)).toContain('Hello, this is Amal.');
    await endClaim(id, { kind: 'close', end: { outcome: 'solved' }, staff: AMAL.id, fence }, ports());
    await post(person.says('help'));

    await expectAllSent(person, id);
    expect(world.connector.refused).toEqual([]);
  });

  it('is forgotten when the person says so, and can begin again', async () => {
    const person = world.person();
    await post(person.says('I need a doctor'));
    await post(person.taps('Forget me', { do: 'forget-me' }));
    await post(person.taps('Yes', { do: 'forget-yes' }));
    const id = await conversationOf(person);
    const [erased, ...more] = await world.store.store.entries(id, 0);
    expect([erased?.from, more]).toEqual(['system', []]);
    const told = world.textsTo(person).length;
    expect(world.textsTo(person).at(-1)).toContain((await logOf(id))[0]);
    await post(person.says('I need a doctor'));
    expect(world.textsTo(person).length).toBeGreaterThan(told);
  });

  it('keeps where the person is answered encrypted, and their id nowhere', async () => {
    const { person } = await joined();
    const keys = (await world.store.data.send(['KEYS', '*'])) as Buffer[];
    expect(keys.length).toBeGreaterThan(0);
    const dump = await Promise.all(keys.map((key) => world.store.data.send(['DUMP', key])));
    const all = Buffer.concat([...keys, ...(dump as Buffer[])]).toString('latin1');
    for (const secret of [person.user.id, person.user.name, person.user.aadObjectId, person.conversation.id]) {
      expect(all).not.toContain(secret);
    }
    expect(JSON.stringify(world.service.logged)).not.toContain(person.user.id);
  });
});

describe('what could not be sent', () => {
  it('is sent by the sweeper of another process, after a crash between the commit and the sending', async () => {
    const { person, id, fence } = await joined();
    const before = world.textsTo(person).length;
    const crash = { ...ports(), runEffects: async () => undefined };
    await sendMessage(id, messageBy(AMAL, fence, 'one'), crash);
    await sendMessage(id, messageBy(AMAL, fence, 'two'), crash);
    expect(world.textsTo(person)).toHaveLength(before);

    const store = await world.store.another();
    const other = await cloudService({ store, connector: world.connector, openId: world.openId });
    await sweep({ ...other.ports, render: wording.render, sweepable: { ...atOnce(store.sweepable, id) } });
    await expectAllSent(person, id);
    expect(await store.sweepable.effects(id)).toEqual([]);
    await other.app.close();
  });

  it('is sent with the next thing that is, in order and nothing twice', async () => {
    const { person, id, fence } = await joined();
    world.connector.next(500);
    await sendMessage(id, messageBy(AMAL, fence, 'one'), ports());
    world.connector.next('cut');
    await sendMessage(id, messageBy(AMAL, fence, 'two'), ports());
    expect(world.textsTo(person).at(-1)).not.toContain('one');
    await sendMessage(id, messageBy(AMAL, fence, 'three'), ports());
    await expectAllSent(person, id);
  });

  it('does not keep the person’s turn from being heard', async () => {
    const { person, id } = await joined();
    await post(person.taps('End', { do: 'end-person' }));
    const before = world.textsTo(person).length;
    world.connector.next(503);
    await post(person.says('help'));
    expect(world.textsTo(person)).toHaveLength(before);
    // Sent again by itself, after a pause.
    await world.connector.untilSent(world.connector.sent.length + 1);
    await world.service.ports.deliver(id);
    await expectAllSent(person, id);
  });
});

describe('a channel that will not have it', () => {
  const shown = async (id: ConversationId) =>
    (await world.store.outbox.undelivered(100)).find(({ conversation }) => conversation === id);

  it('asks for a pause, and gets it', async () => {
    const { person, id, fence } = await joined();
    world.connector.next({ status: 429, retryAfter: '1' });
    const asked = performance.now();
    await sendMessage(id, messageBy(AMAL, fence, 'one'), ports());
    await world.connector.untilSent(world.connector.sent.length + 1);
    expect(performance.now() - asked).toBeGreaterThanOrEqual(1_000);
    await world.service.ports.deliver(id);
    await expectAllSent(person, id);
  });

  it('will never take one message: those after it go on, staff see it, and may send it again', async () => {
    const { person, id, fence } = await joined();
    const before = world.textsTo(person).length;
    world.connector.next(400);
    await sendMessage(id, messageBy(AMAL, fence, 'one'), ports());
    await sendMessage(id, messageBy(AMAL, fence, 'two'), ports());
    expect(world.textsTo(person).slice(before)).toEqual([expect.stringContaining('two')]);
    expect((await shown(id))?.dead).toMatchObject([{ code: 'asked-for' }]);
    expect(await world.store.outbox.sendAgain(id)).toBe(true);
    await world.service.ports.deliver(id);
    expect(world.textsTo(person).at(-1)).toContain('one');
    expect(await shown(id)).toBeUndefined();
  });

  it('says that the person is gone: it waits, staff see it, and it all comes when they write', async () => {
    const { person, id, fence } = await joined();
    const before = world.textsTo(person).length;
    world.connector.next(403);
    await sendMessage(id, messageBy(AMAL, fence, 'one'), ports());
    expect((await shown(id))?.standstill).toMatchObject({ why: 'unreachable', code: 'asked-for' });
    expect(world.textsTo(person)).toHaveLength(before);
    await post(person.says('I am here'));
    await expectAllSent(person, id);
    expect(await shown(id)).toBeUndefined();
  });

  it('keeps what an answer would overtake: with something unsent before it, the answer goes the same way', async () => {
    const { person, id, fence } = await joined();
    world.connector.next(503);
    await sendMessage(id, messageBy(AMAL, fence, 'one'), ports());
    const answer = await world.service.post(
      person.taps('End', { do: 'end-person' }, { deliveryMode: 'expectReplies' }),
    );
    expect(answer.json()).toEqual({ activities: [] });
    await expectAllSent(person, id);
  });
});

describe('many at once', () => {
  it('are answered in the order of the log, each once', async () => {
    const person = world.person();
    await post(person.arrives());
    await Promise.all(Array.from({ length: 20 }, () => post(person.says('help'))));
    const id = await conversationOf(person);
    await expectAllSent(person, id);
    const entries = await world.store.store.entries(id, 0);
    expect(entries.filter(({ from }) => from === 'person')).toHaveLength(20);
  });

  it('are sent while staff write, and nothing overtakes', async () => {
    const { person, id, fence } = await joined();
    const texts = Array.from({ length: 4 }, (_, at) => `message ${at}`);
    await Promise.all([
      ...texts.map((text) => sendMessage(id, messageBy(AMAL, fence, text), ports())),
      post(person.says('one')),
      post(person.says('two')),
    ]);
    await world.service.ports.runEffects(id);
    await expectAllSent(person, id);
  });
});

/** A look that finds this conversation overdue, without the ten seconds that a sweeper waits for. */
function atOnce(sweepable: CloudWorld['store']['sweepable'], id: ConversationId) {
  return { expiredLeases: () => sweepable.expiredLeases(10), overdue: async () => [id] };
}
