import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import { FingerpostError } from '../../bot/errors.ts';
import { cloudService } from '../bot/adapters/cloud/cloud-service.ts';
import { teamsPerson } from '../bot/adapters/cloud/person.ts';
import { inTeams } from '../bot/teams-channel/teams-staff.ts';
import { CLAIMERS, type TeamsWorld, test } from './teams-world.ts';

const it = test;

let store: TeamsWorld['store'];
let connector: TeamsWorld['connector'];
let openId: TeamsWorld['openId'];
let service: TeamsWorld['service'];
let staff: TeamsWorld['staff'];
let sentTo: TeamsWorld['sentTo'];
test.beforeAll(({ teams }) => {
  ({ store, connector, openId, service, staff, sentTo } = teams);
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

  it('refuse a message without an id, which could not be told from one that is sent again, and greet once', async () => {
    const amal = staff('Amal');
    const question = amal.says('How do you register with a GP?', { id: undefined });
    expect((await service.post(question)).statusCode).toBe(400);
    expect(sentTo(amal.chat)).toEqual([]);
    for (let times = 0; times < 2; times += 1) await service.post({ ...amal.opensChat(), id: undefined });
    expect(sentTo(amal.chat)).toHaveLength(1);
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
  expect(sentTo(person.conversation)).not.toEqual([]);
});
