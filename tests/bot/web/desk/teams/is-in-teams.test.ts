import { expect, it } from 'vitest';
import { isInTeams } from '../../../../../bot/web/desk/teams/is-in-teams.ts';

it.each([
  ['?host=teams', false, true],
  ['?host=teams', true, true],
  ['?code=1&host=teams', false, true],
  ['', true, true],
  ['', false, false],
  ['?host=', false, false],
  ['?host=outlook', false, false],
  ['?hosts=teams', false, false],
])('an address with "%s", framed %s: in Teams %s', (search, isFramed, isSo) => {
  expect(isInTeams(search, isFramed)).toBe(isSo);
});
