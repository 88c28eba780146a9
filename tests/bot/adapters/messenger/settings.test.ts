import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../../bot/config.ts';

const SET = {
  FINGERPOST_PUBLIC_URL: 'http://localhost:3978',
  FINGERPOST_MESSENGER_APP_ID: '123',
  FINGERPOST_MESSENGER_APP_SECRET: 'a-secret-of-an-app',
  FINGERPOST_MESSENGER_VERIFY_TOKEN: 'a-token-for-the-set-up',
  FINGERPOST_MESSENGER_PAGES: '100:EAAG|one 200:EAAG:two',
};

describe('the settings of Messenger', () => {
  it('are off where nothing is set', () => {
    expect(readConfig({}).messenger).toBeNull();
  });

  it('name the pages with their tokens, and the newest Graph API', () => {
    const { messenger } = readConfig(SET);
    expect([...(messenger?.pages ?? [])]).toEqual([
      ['100', 'EAAG|one'],
      ['200', 'EAAG:two'],
    ]);
    expect(messenger?.graphUrl).toBe('https://graph.facebook.com/v26.0');
  });

  it.each(Object.keys(SET))('say that %s is missing', (name) => {
    expect(() => readConfig({ ...SET, [name]: '' })).toThrow(name);
  });

  it('say what a list of pages looks like, without its tokens', () => {
    const broken = { ...SET, FINGERPOST_MESSENGER_PAGES: 'my-page:EAAG' };
    expect(() => readConfig(broken)).toThrow(/<page id>:<token>/);
    expect(() => readConfig(broken)).not.toThrow(/EAAG/);
  });
});
