import { describe, expect, it } from 'vitest';
import { presentPersonQuestion } from '../../dialogs/places/asking.ts';

const keysOf = (...asked: Parameters<typeof presentPersonQuestion>) =>
  presentPersonQuestion(...asked).map(({ said }) => said.key);
const operator = 'Example Hub';

describe('consent to a person', () => {
  it('is asked after it is said whose machine may read the words', () => {
    expect(presentPersonQuestion({ operator, translator: 'A service' }, 'ar')).toMatchObject([
      { said: { key: 'conversation:person.translator', params: { service: 'A service' } } },
      { said: { key: 'conversation:person.ask' }, choices: [{}, {}, {}, {}] },
    ]);
  });

  it('says nothing of a machine where none translates, and to who writes English', () => {
    expect(keysOf({ operator }, 'ar')).toEqual(['conversation:person.ask']);
    expect(keysOf({ operator, translator: 'A service' }, 'en')).toEqual(['conversation:person.ask']);
  });
});
