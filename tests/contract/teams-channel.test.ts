import { randomUUID } from 'node:crypto';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { wordingOf } from '../../bot/compose.ts';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import { FingerpostError } from '../../bot/errors.ts';
import { type AskPorts, answerFromGuides } from '../../bot/teams-channel/ask.ts';
import { contentOf } from '../../bot/teams-channel/card.ts';
import { understand } from '../../knowledge/search/understand.ts';
import { type CloudService, cloudService, content, HUB } from '../bot/adapters/cloud/cloud-service.ts';
import { type ConnectorService, startConnector } from '../bot/adapters/cloud/connector-service.ts';
import { type OpenIdMetadata, startOpenIdMetadata, type TokenOptions } from '../bot/adapters/cloud/openid-metadata.ts';
import { type TeamsPerson, teamsPerson } from '../bot/adapters/cloud/person.ts';
import { startTestStore, type TestStore } from '../bot/store/redis-fixture.ts';
import { claimButton, type StandingCard, TEAMS_CHANNEL, wordsOn } from '../bot/teams-channel/teams-channels.ts';
import { inTeams, staffMember } from '../bot/teams-channel/teams-staff.ts';

const CLAIMERS = {
  Amal: staffMember('Amal', ['adviser']),
  Kasia: staffMember('Kasia', ['supervisor']),
  Full: staffMember('Full', ['supervisor'], { capacity: 1 }),
  Curator: staffMember('Curator', ['curator']),
  'No access': staffMember('Noaccess', []),
  'No record': staffMember('Norecord', ['adviser'], { record: null }),
  'Other hub': staffMember('Otherhub', ['adviser'], { hub: 'other-hub' }),
};

let store: TestStore;
let connector: ConnectorService;
let openId: OpenIdMetadata;
let service: CloudService;
beforeAll(async () => {
  [store, connector, openId] = await Promise.all([startTestStore(), startConnector(), startOpenIdMetadata()]);
  service = await cloudService({ store, connector, openId, staff: Object.values(CLAIMERS) });
  before = await waiting();
  one = await waiting();
});
afterAll(async () => {
  await service.app.close();
  await Promise.all([store.stop(), connector.stop(), openId.stop()]);
});

/** Somebody who waits, with somebody before them in the queue. */
let one: Awaited<ReturnType<typeof waiting>>;
let before: Awaited<ReturnType<typeof waiting>>;

const staff = (name: string) => inTeams(connector.serviceUrl, name.toLowerCase().replaceAll(' ', ''));
const title = (card: StandingCard | undefined) => (card === undefined ? undefined : wordsOn(card.card)[0]);

/** Somebody who has asked for a person, and their card once it stands. */
async function waiting(): Promise<{ person: TeamsPerson; id: ConversationId; card: StandingCard }> {
  const person = teamsPerson(connector.serviceUrl);
  for (const activity of [
    person.says('I need a doctor, my name is Yusuf Karimi'),
    person.taps('A person', { do: 'person' }),
    person.taps('Yes', { do: 'person-yes', share: 'all' }),
  ]) {
    expect((await service.post(activity)).statusCode).toBe(200);
  }
  const who = { channel: 'msteams' as const, page: person.bot.id, user: person.user.id };
  const id = await store.store.knownPerson(who);
  if (id === null) throw new Error('nobody knows them');
  const theirs = () => connector.teams.cards.find(({ card }) => claimButton(card)?.data.conversation === id);
  await connector.teams.until(() => theirs() !== undefined);
  const card = theirs();
  if (card === undefined) throw new Error('there is no card');
  return { person, id, card };
}

const holdOf = async (id: ConversationId) => (await store.store.load(id, { fresh: true }))?.hold;

async function claims(
  name: string,
  { card: standing }: { card: StandingCard },
  more: object = {},
  token?: TokenOptions,
) {
  const { verb = '', data = {} } = claimButton(standing.card) ?? {};
  const answer = await service.post(staff(name).presses(standing, { verb, data }, { ...more }), token);
  return { status: answer.statusCode, body: answer.json() };
}

describe('a card in the channel of a hub', () => {
  it('is posted for who waits, claimed by whom Teams says it is, and says so to everybody', async () => {
    const { person, id, card } = await waiting();
    expect(wordsOn(card.card).slice(0, 2)).toEqual(['Somebody waits', 'English · health · Liverpool']);
    expect(card.channel).toBe(TEAMS_CHANNEL);
    const text = JSON.stringify(card);
    for (const secret of ['Yusuf', 'Karimi', 'doctor', person.user.id, person.user.aadObjectId]) {
      expect(text).not.toContain(secret);
    }
    const answer = await claims('Kasia', { card });
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(wordsOn(answer.body.value)).toEqual([
      'With Kasia',
      'English · health · Liverpool',
      expect.stringContaining('Since'),
      expect.stringContaining('Example'),
      expect.stringContaining('Open the desk within a minute'),
    ]);
    expect(await holdOf(id)).toMatchObject({ kind: 'offered', staff: { name: 'Kasia', id: CLAIMERS.Kasia.id } });
    await connector.teams.until(() => title(card) === 'With Kasia');
    expect(claimButton(card.card)).toBeUndefined();
    const told = connector.sent.filter(({ conversation }) => conversation.id === person.conversation.id);
    expect(told.at(-1)?.text).toContain('Kasia');
    const open = card.card.actions?.find((action) => action.type === 'Action.OpenUrl');
    const link = new URL(open?.url ?? '');
    expect(link.origin + link.pathname).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[^/]+\/desk$/);
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: id });
    expect(connector.refused).toEqual([]);
  });
});

describe('who may not claim is told so, and nothing changes', () => {
  const other = (thread: string) => ({
    conversation: { id: thread, isGroup: true, conversationType: 'channel', tenantId: 'tenant-of-the-tests' },
  });
  it.each<[string, string, object, string]>([
    ['who is not in the directory', 'Nobody', {}, 'Only staff who talk with people'],
    ['who does not talk with people', 'Curator', {}, 'Only staff who talk with people'],
    ['whose directory says nothing of it', 'No access', {}, 'Only staff who talk with people'],
    ['of whom nothing is recorded', 'No record', {}, 'Only staff who talk with people'],
    ['who works at another hub', 'Other hub', {}, 'no longer waits'],
    ['of whom Teams says no object id', 'Amal', { from: { id: '29:x' } }, 'Only staff'],
    ['whose tenant is not said', 'Amal', { channelData: null }, 'Only staff'],
    ['who is of another tenant', 'Amal', { channelData: { tenant: { id: 'another-tenant' } } }, 'Only staff'],
    ['who uses it elsewhere', 'Amal', other('19:other@thread.tacv2;messageid=1'), 'only be used in the channel'],
    ['for whom it is not the turn', 'Amal', {}, 'Somebody else is to come first'],
  ])('%s', async (_, name, more, words) => {
    const answer = await claims(name, one, more);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(answer.body.value).toContain(words);
    expect((await holdOf(one.id))?.kind).toBe('waiting');
  });

  it.each<[string, unknown]>([
    ['no data', { verb: 'claim' }],
    ['another verb', { verb: 'close', data: {} }],
    [
      'a conversation that has no such form',
      { verb: 'claim', data: { hub: 'croxteth', conversation: '*', handOff: '0', copy: 1 } },
    ],
  ])('who presses what is no button of ours: %s', async (_, action) => {
    const answer = await service.post(staff('Amal').presses(one.card, action as object));
    expect(answer.json()).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
  });

  it('who sends another kind of invoke: there is none', async () => {
    const answer = await service.post(staff('Amal').presses(one.card, {}, { name: 'task/fetch' }));
    expect(answer.statusCode).toBe(501);
  });
});

describe('a forged token claims nobody', () => {
  it.each<[string, TokenOptions | (() => Promise<TokenOptions>), number]>([
    ['of another key', async () => ({ key: (await generateKeyPair('RS256')).privateKey }), 403],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }, 403],
    ['for another audience', { claims: { aud: 'another-app' } }, 403],
    ['for another service URL', { claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } }, 403],
    ['without a service URL', { claims: { serviceurl: undefined } }, 403],
    ['that is over', { claims: { exp: 1_000 } }, 403],
    ['of a shared secret', { alg: 'HS256', key: new Uint8Array(32) }, 403],
  ])('%s', async (_, options, status) => {
    const token = typeof options === 'function' ? await options() : options;
    const answer = await claims('Kasia', one, {}, token);
    expect(answer.status).toBe(status);
    expect((await holdOf(one.id))?.kind).toBe('waiting');
    expect(title(one.card)).toBe('Somebody waits');
  });

  it('and none at all, or one for the Teams of another tenant, neither', async () => {
    const { verb = '', data = {} } = claimButton(one.card.card) ?? {};
    const press = (more: object) => staff('Kasia').presses(one.card, { verb, data }, more as Record<string, unknown>);
    expect((await service.post(press({}), { authorization: null })).statusCode).toBe(401);
    const conversation = { id: one.card.thread, conversationType: 'channel', tenantId: 'another-tenant' };
    expect((await service.post(press({ conversation }))).statusCode).toBe(403);
    expect((await holdOf(one.id))?.kind).toBe('waiting');
  });
});

describe('what happens meanwhile', () => {
  const look = async (card: StandingCard) => {
    const { data } = claimButton(card.card) ?? {};
    const answer = await service.post(staff('Curator').presses(card, { verb: 'show', data }));
    return wordsOn(answer.json().value)[0];
  };

  it('is shown to whoever looks at the card, is asked once however often it is pressed, and makes an old card lead nowhere', async () => {
    const standing = structuredClone(one.card);
    expect(await look(standing)).toBe('Somebody waits');
    expect((await claims('Full', before)).body.value).toMatchObject({ type: 'AdaptiveCard' });
    expect((await claims('Full', one)).body.value).toContain('as many conversations as you can hold');
    expect((await holdOf(one.id))?.kind).toBe('waiting');

    const twice = await Promise.all([claims('Kasia', one), claims('Kasia', one)]);
    for (const { body } of twice) expect(body.type).toBe('application/vnd.microsoft.card.adaptive');
    const press = { verb: 'claim', data: claimButton(standing.card)?.data };
    expect((await service.post(staff('Amal').presses(standing, press))).json().value).toContain('faster');
    await service.post(one.person.taps('No', { do: 'refuse-staff' }));
    await service.post(one.person.taps('Leave', { do: 'leave-queue' }));
    expect((await holdOf(one.id))?.kind).toBe('bot');
    expect((await service.post(staff('Amal').presses(standing, press))).json().value).toContain('no longer waits');
    await connector.teams.until(
      () => title(one.card)?.startsWith('Ended') === true || title(one.card) === 'No longer waiting',
    );
    expect(JSON.stringify(one.card.card)).not.toContain(one.id);
  });
});

/** The same, but for one method. */
function withOther<T extends object, K extends keyof T>(it: T, name: K, method: T[K]): T {
  return new Proxy(it, {
    get: (target, key) => {
      const found: unknown = key === name ? method : Reflect.get(target, key);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

describe('the guides in a chat of one’s own', () => {
  const sentTo = (chat: { id: string }) => connector.sent.filter(({ conversation }) => conversation.id === chat.id);

  it('answer staff with what, who, the first step, sources and dates, and keep nothing', async () => {
    const amal = staff('Amal');
    const word = `zq${randomUUID().slice(0, 8)}`;
    const question = amal.says(`How do you register with a GP? ${word}`);
    expect((await service.post(question)).statusCode).toBe(200);
    await service.post(question);
    const sent = sentTo(amal.chat);
    expect(sent).toHaveLength(1);
    const text = JSON.stringify(sent);
    for (const part of [
      'See a doctor (GP)',
      'First step',
      'What it is',
      'Last checked',
      'www.gov.uk',
      'Never write about a person',
    ]) {
      expect(text).toContain(part);
    }
    expect(
      await store.store.knownPerson({ channel: 'msteams', page: question.recipient.id, user: question.from.id }),
    ).toBeNull();
    const keys = (await store.data.send(['KEYS', '*'])) as Buffer[];
    const dump = await Promise.all(keys.map((key) => store.data.send(['DUMP', key])));
    expect(Buffer.concat([...keys, ...(dump as Buffer[])]).toString('latin1')).not.toContain(word);
    expect(JSON.stringify(service.logged)).not.toContain(word);
  });

  it('say what they do not know, what there is for danger, and what they are for', async () => {
    const amal = staff('Amal');
    await service.post(amal.opensChat());
    await service.post(amal.says('qwertz asdf'));
    await service.post(amal.says('somebody wants to kill himself'));
    const [hello, nothing, danger] = sentTo(amal.chat).map(({ text }) => text);
    expect(hello).toContain('Hello Amal');
    expect(nothing).toContain('found no guide');
    expect(danger).toContain('999');
  });

  it('answer two members of staff though Teams calls what they ask by the same id in their chats', async () => {
    const [amal, kasia] = [staff('Amal'), staff('Kasia')];
    const id = randomUUID();
    for (const each of [amal, kasia]) await service.post(each.says('How do you register with a GP?', { id }));
    expect([sentTo(amal.chat).length, sentTo(kasia.chat).length]).toEqual([1, 1]);
  });

  it('are there without the store, which has nothing to do with them', async () => {
    const away = () => Promise.reject(new FingerpostError('store.unavailable'));
    const other = await cloudService({
      store: { ...store, store: withOther(store.store, 'takeOnce', away), loans: withOther(store.loans, 'of', away) },
      connector,
      openId,
      staff: Object.values(CLAIMERS),
    });
    const amal = staff('Amal');
    expect((await other.post(amal.says('How do you register with a GP?'))).statusCode).toBe(200);
    expect(sentTo(amal.chat)).toHaveLength(1);
    await other.app.close();
  });

  it('are for staff: whoever is not in the directory is a person, as always', async () => {
    const person = inTeams(connector.serviceUrl, 'nobody');
    const activity = person.says('How do you register with a GP?');
    await service.post(activity);
    expect(
      await store.store.knownPerson({ channel: 'msteams', page: activity.recipient.id, user: activity.from.id }),
    ).not.toBeNull();
    expect(sentTo(person.chat).length).toBeGreaterThan(1);
  });
});

test('what is read of staff alone keeps nobody else from being heard, whatever form it has', async () => {
  const person = teamsPerson(connector.serviceUrl);
  const from = { ...person.user, aadObjectId: 7 };
  const odd = person.says('hello', { from, name: 'x'.repeat(500), replyToId: 'é', channelData: 'a text' });
  expect((await service.post(odd)).statusCode).toBe(200);
  expect(connector.sent.filter(({ conversation }) => conversation.id === person.conversation.id)).not.toEqual([]);
});

describe('what the guides answer', () => {
  /** A Tuesday at noon, as the demonstration shows it: its places have hours, marked as an example. */
  const ports: AskPorts = {
    understand: (text) => understand(text, { locale: 'en', knowledge: content.knowledge }),
    reader: wordingOf(content, { operator: 'The Hub', hub: HUB, demonstration: true }).reader('en'),
    urgentText: () => null,
    area: 'liverpool',
    demonstration: true,
    clock: () => Date.parse('2026-11-24T12:00:00Z'),
  };

  it('has the places that are open now, each with where it is and that nobody verified it', () => {
    const [answer] = answerFromGuides('Where is food for free?', ports);
    const open = answer?.card?.sections.find(({ heading }) => heading === 'Open now');
    const [list] = open?.blocks ?? [];
    if (list?.kind !== 'list') throw new Error('no place is open');
    expect(list.items.length).toBeLessThanOrEqual(3);
    for (const [name, about] of list.items) {
      expect(name?.bold).toBe(true);
      expect(about?.text).toMatch(/Open now.*(?:example|2023)/is);
    }
    expect(answer?.card?.notices.at(-1)).toContain('Never write about a person');
  });

  it('has none of them at night, and still the guide', () => {
    const night = { ...ports, clock: () => Date.parse('2026-11-25T02:00:00Z') };
    const [answer] = answerFromGuides('Where is food for free?', night);
    expect(answer?.card?.title).toBeTruthy();
    expect(answer?.card?.sections.some(({ heading }) => heading === 'Open now')).toBe(false);
  });

  it('is two guides at most, each with a source that can be opened', () => {
    const answers = answerFromGuides(
      'I need a doctor, food, English classes, a lawyer and a school for my child',
      ports,
    );
    expect(answers).toHaveLength(2);
    for (const { card } of answers) expect(card?.links[0]?.href).toMatch(/^https:/);
  });
});

describe('what the Connector answers to a card', () => {
  const around = { areaName: String, example: false, spoken: new Set([]), open: () => 'https://teams.example/' };
  const data = { hub: 'croxteth', conversation: 'c', handOff: 'h', copy: 1 };
  const content = contentOf({ kind: 'ended', how: 'left', holder: null }, data, around);
  const asked = (status: number, more: object = {}) => ({ status, body: { error: { code: 'asked-for' } }, ...more });

  it('is where it stands, and then that it is another', async () => {
    const posted = await service.posts.post(TEAMS_CHANNEL, content);
    if (posted.kind !== 'posted') throw new Error(posted.kind);
    expect(posted.place.thread).toBe(`${TEAMS_CHANNEL};messageid=${posted.place.activity}`);
    expect(await service.posts.update(posted.place, content)).toEqual({ kind: 'updated' });
    const deleted = { ...posted.place, activity: '1' };
    expect(await service.posts.update(deleted, content)).toEqual({
      kind: 'deleted',
      code: 'ActivityNotFoundInConversation',
    });
  });

  it.each([
    [asked(429, { retryAfter: '7' }), { kind: 'failed', code: 'asked-for', waitMs: 7_000, unknown: false }],
    [asked(412), { kind: 'failed', code: 'asked-for', waitMs: null, unknown: false }],
    [asked(502), { kind: 'failed', code: 'asked-for', waitMs: null, unknown: true }],
    [asked(403), { kind: 'standstill', why: 'unreachable', code: 'asked-for' }],
    [asked(404), { kind: 'standstill', why: 'unreachable', code: 'asked-for' }],
    [asked(413), { kind: 'refused', code: 'asked-for' }],
  ])('%o is what it means for the card', async (answer, means) => {
    connector.teams.next(answer);
    expect(await service.posts.post(TEAMS_CHANNEL, content)).toEqual(means);
  });
});
