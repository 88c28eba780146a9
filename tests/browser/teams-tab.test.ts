import { afterAll, beforeAll, expect } from 'vitest';
import { startTeamsService, type TeamsService } from '../service/teams-service.ts';
import { expectAccessible } from './accessible.ts';
import { DESKTOP, newPage } from './chromium.ts';
import { Person } from './person.ts';
import { screenshot } from './screenshot.ts';
import { showHost, TeamsHost } from './teams-host.ts';
import { botSays, deskWord } from './words.ts';
import { test } from './world.ts';

const NEED = 'أحتاج إلى طبيب لابنتي';
const HELLO = 'مرحباً، أنا أمل. كيف أساعدك؟';
/** What each of Teams' themes makes of the page: the colour of what is written, and the browser's own fields and scroll bars. */
const LOOKS = [
  { theme: 'default', name: 'light', ink: 'rgb(36, 36, 36)', scheme: 'light' },
  { theme: 'dark', name: 'dark', ink: 'rgb(255, 255, 255)', scheme: 'dark' },
  { theme: 'contrast', name: 'contrast', ink: 'rgb(255, 255, 255)', scheme: 'dark' },
] as const;
const COLOR_SCHEME = 'document.documentElement.style.colorScheme';

let teams: TeamsService;
beforeAll(async () => {
  teams = await startTeamsService();
});
afterAll(() => teams.stop());

test('the desk as a tab: signed in by Teams, in its themes, with links to a conversation, and nothing written goes through it', async ({
  browser,
}) => {
  const options = { url: teams.service.url, token: () => teams.token() };
  const [person, host] = await Promise.all([
    Person.open(browser, teams.service.url, 'ar'),
    TeamsHost.open(browser, options),
  ]);
  const { tab } = host;
  const queue = tab.getByRole('region', { name: deskWord('queue.heading') });
  // Whoever asks while nobody is at the desk yet is asked something else first, at night.
  await queue.getByText(deskWord('queue.nobody')).waitFor();
  await person.writes(NEED);
  await person.chooses(botSays('ar', 'conversation:choice.person'));
  await person.chooses(botSays('ar', 'conversation:choice.share-all'));

  await queue.getByRole('button', { name: 'Arabic' }).click();
  expect(await tab.getByRole('button', { name: deskWord('top.sign-out') }).count()).toBe(0);
  await tab.getByRole('button', { name: deskWord('open.claim') }).click();
  await tab.getByText(deskWord('offered.heading')).waitFor();
  await person.status.getByRole('button', { name: person.words('status.accept', { name: 'Amal' }) }).click();
  const log = tab.getByRole('log', { name: deskWord('talk.log') });
  await log.getByText(NEED).waitFor();
  const box = tab.getByRole('textbox', { name: deskWord('send.label') });
  await box.fill(HELLO);
  await box.press('Enter');
  await log.getByText(deskWord('send.state.sent')).waitFor();

  for (const { theme, name, ink, scheme } of LOOKS) {
    await host.changeTheme(theme);
    await expect.poll(() => tab.evaluate("getComputedStyle(document.querySelector('textarea')).color")).toBe(ink);
    expect(await tab.evaluate(COLOR_SCHEME)).toBe(scheme);
    await expectAccessible(tab);
    await screenshot(host.page, `desk-teams-${name}`);
  }

  await tab.getByRole('button', { name: deskWord('share.link') }).click();
  await expect.poll(() => host.heard.at(-1)?.func).toBe('shareDeepLink');
  const [subPageId, label] = host.heard.at(-1)?.args ?? [];
  expect(label).toBe('A conversation at the desk');

  const colleague = await TeamsHost.open(browser, { ...options, theme: 'dark', subPageId: String(subPageId) });
  await colleague.tab
    .getByRole('log', { name: deskWord('talk.log') })
    .getByText(HELLO)
    .waitFor();
  expect(await colleague.tab.evaluate(COLOR_SCHEME)).toBe('dark');

  const toTeams = JSON.stringify([...host.heard, ...colleague.heard]);
  for (const word of [NEED, HELLO, 'طبيب', 'أمل', 'Amal', 'Arabic']) expect(toTeams).not.toContain(word);
  expect(new Set(host.heard.map(({ origin }) => origin))).toEqual(new Set([teams.service.url]));
  expect([...host.errors, ...colleague.errors].filter((error) => !isTheListOfHosts(error))).toEqual([]);
});

test('says so where Teams does not answer, and shows the way to a browser', async ({ browser }) => {
  const { page, errors } = await newPage(browser, DESKTOP);
  await page.goto(`${teams.service.url}/desk/teams/?host=teams`);
  await page.getByText(deskWord('sign-in.no-teams')).waitFor();
  await expectAccessible(page);
  expect(await page.getByRole('link', { name: deskWord('sign-in.in-browser') }).getAttribute('href')).toBe('/desk/');
  expect(errors.filter((error) => !isTheListOfHosts(error))).toEqual([]);
});

test('is not shown inside anybody else’s page, and nowhere else inside Teams', async ({ browser }) => {
  for (const [origin, path] of [
    ['https://elsewhere.example', '/desk/teams/?host=teams'],
    ['https://teams.microsoft.com', '/desk/?host=teams'],
  ] as const) {
    const { page } = await newPage(browser, DESKTOP);
    await showHost(page, origin, `${teams.service.url}${path}`);
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  }
});

test('loads Teams’ library inside Teams alone', async ({ browser }) => {
  const { page } = await newPage(browser, DESKTOP);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.route('https://login.example/**', (route) => route.abort());
  await Promise.all([page.waitForRequest('https://login.example/**'), page.goto(`${teams.service.url}/desk/`)]);
  expect(loaded.filter((path) => path.startsWith('/desk/assets/index-'))).not.toEqual([]);
  expect(loaded.filter((path) => path.includes('teams'))).toEqual([]);
  await Promise.all([
    page.waitForRequest(/\/desk\/assets\/open-in-teams-/),
    page.goto(`${teams.service.url}/desk/teams/?host=teams`),
  ]);
});

/** Teams' library would like to fetch a longer list of hosts that it listens to. The tab's policy does not let it: it has one of its own. */
function isTheListOfHosts(error: string): boolean {
  return (
    error.includes('https://res.cdn.office.net/teams-js/validDomains/') || error.startsWith('Fetch API cannot load')
  );
}
