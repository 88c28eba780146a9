import { generateKeyPair } from 'jose';
import { describe, expect } from 'vitest';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import type { TokenOptions } from '../bot/adapters/cloud/openid-metadata.ts';
import { type TeamsPerson, teamsPerson } from '../bot/adapters/cloud/person.ts';
import { claimButton, type StandingCard, TEAMS_CHANNEL, wordsOn } from '../bot/teams-channel/teams-channels.ts';
import { CLAIMERS, type TeamsWorld, test } from './teams-world.ts';

const it = test;

let store: TeamsWorld['store'];
let connector: TeamsWorld['connector'];
let service: TeamsWorld['service'];
let staff: TeamsWorld['staff'];
/** Somebody who waits, with somebody before them in the queue. */
let one: Awaited<ReturnType<typeof waiting>>;
let before: Awaited<ReturnType<typeof waiting>>;
test.beforeAll(async ({ teams }) => {
  ({ store, connector, service, staff } = teams);
  before = await waiting();
  one = await waiting();
});

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
