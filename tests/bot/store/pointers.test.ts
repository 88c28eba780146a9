import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newState } from '../../../dialogs/state.ts';
import { newId } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

describe('a resume credential', () => {
  it('leads to its conversation until it is dropped', async () => {
    const id = newId();
    const hash = 'c'.repeat(64);
    expect(await test.store.byResume(hash)).toBeNull();
    await test.store.create({ id, channel: 'webchat', state: newState('pl', 'guessed', null), resumeHash: hash });
    expect(await test.store.byResume(hash)).toBe(id);
    await test.store.dropResume(hash);
    expect(await test.store.byResume(hash)).toBeNull();
  });
});

describe('a person on a channel with ids', () => {
  it('has one conversation, also when two of their messages come at once', async () => {
    const person = { channel: 'facebook', page: 'page', user: 'user' } as const;
    const other = (await test.another()).store;
    const [one, two] = await Promise.all([test.store.byPerson(person, newId), other.byPerson(person, newId)]);
    expect(one).toBe(two);
    expect(await test.store.byPerson(person, newId)).toBe(one);
  });

  it('is somebody else on another page or channel', async () => {
    const ids = [
      await test.store.byPerson({ channel: 'facebook', page: 'a', user: 'bc' }, newId),
      await test.store.byPerson({ channel: 'facebook', page: 'ab', user: 'c' }, newId),
      await test.store.byPerson({ channel: 'msteams', page: 'a', user: 'bc' }, newId),
    ];
    expect(new Set(ids).size).toBe(3);
  });
});

describe('an id that may be used once', () => {
  it('is taken by one of ten who try at the same time', async () => {
    const taken = await Promise.all(Array.from({ length: 10 }, () => test.store.takeOnce('stream-1', 60)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
});
