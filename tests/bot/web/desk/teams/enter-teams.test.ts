import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { expect, it } from 'vitest';
import { enterTeams } from '../../../../../bot/web/desk/teams/enter-teams.ts';
import { themeNamed } from '../../../../../bot/web/desk/teams/teams-theme.ts';

const ID = '07-0123456789abcdef0123456789abcdef';

/** Teams, as far as entering it needs it; what the tab told it is in `shared`. */
function teamsWith(context: unknown, start = async () => {}) {
  const shared: unknown[] = [];
  let hear = (_: string) => {};
  return {
    shared,
    change: (name: string) => hear(name),
    start,
    context: async () => context,
    onTheme: (listen: (name: string) => void) => {
      hear = listen;
    },
    share: (link: object) => void shared.push(link),
    ready: () => {},
  };
}

it.each([
  ['default', teamsLightTheme],
  ['dark', teamsDarkTheme],
  ['contrast', teamsHighContrastTheme],
  ['new-one', null],
])('the theme "%s" of Teams', (name, theme) => {
  expect(themeNamed(name)).toBe(theme);
});

it('takes on the theme of Teams, and each later one', async () => {
  const teams = teamsWith({ app: { theme: 'dark', locale: 'en-gb' }, page: {} });
  const tab = await enterTeams(teams);
  expect(tab?.host.theme.get()).toBe(teamsDarkTheme);
  teams.change('contrast');
  expect(tab?.host.theme.get()).toBe(teamsHighContrastTheme);
});

it('shares a conversation by its id, under the same words for every one', async () => {
  const teams = teamsWith({ app: {}, page: { subPageId: ID } });
  const tab = await enterTeams(teams);
  expect(tab?.conversation).toBe(ID);
  tab?.host.share?.(ID);
  expect(teams.shared).toEqual([{ id: ID, label: 'A conversation at the desk' }]);
});

it.each([
  ['nothing answers', () => new Promise<void>(() => {})],
  ['there is no Teams around the page', () => Promise.reject(new Error('No Parent window found.'))],
])('says so when %s', async (_, start) => {
  expect(await enterTeams(teamsWith({}, start), 20)).toBeNull();
});
