import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTabContext } from '../../../../../bot/web/desk/teams/tab-context.ts';

const ID = '07-0123456789abcdef0123456789abcdef';
const FULL = { app: { theme: 'dark', locale: 'en-us' }, page: { id: 'desk', subPageId: ID }, user: { id: 'x' } };

it('takes theme, locale and the conversation that a link asked for, and nothing about who it is', () => {
  expect(readTabContext(FULL)).toEqual({ theme: 'dark', locale: 'en-us', conversation: ID });
});

it.each([
  ['none', undefined],
  ['an empty one', ''],
  ['a path', '../../conversations'],
  ['an address', 'https://elsewhere.example'],
  ['a text of 65 letters', 'a'.repeat(65)],
  ['a number', 7],
])('opens no conversation for an id that is %s', (_, subPageId) => {
  expect(readTabContext({ ...FULL, page: { subPageId } })).toEqual({
    theme: 'dark',
    locale: 'en-us',
    conversation: null,
  });
});

it('reads anything at all without an error', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (app, page) => {
      for (const context of [app, { app, page }]) {
        const { theme, locale, conversation } = readTabContext(context);
        expect([typeof theme, typeof locale]).toEqual(['string', 'string']);
        expect(conversation === null || /^[\w-]{1,64}$/.test(conversation)).toBe(true);
      }
    }),
  );
});
