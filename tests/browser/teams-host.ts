import { readFile } from 'node:fs/promises';
import type { Browser, Frame, Page } from 'playwright-core';
import { z } from 'zod';
import { DESKTOP, newPage } from './chromium.ts';

/** Themes, by Teams' own names. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

const heardSchema = z.object({ func: z.string(), args: z.array(z.unknown()), origin: z.string() });
type Heard = z.output<typeof heardSchema>;

type Options = {
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly theme?: TeamsTheme;
  /** The part of the tab that a link asked for. */
  readonly subPageId?: string;
};

/** A host of tabs at Teams' own address, which says to the tab's library what Teams says to it, and nothing else. */
export class TeamsHost {
  readonly page: Page;
  readonly tab: Frame;
  readonly errors: readonly string[];
  /** All that the tab said to Teams, in order. */
  readonly heard: readonly Heard[];

  constructor(page: Page, tab: Frame, errors: readonly string[], heard: readonly Heard[]) {
    this.page = page;
    this.tab = tab;
    this.errors = errors;
    this.heard = heard;
  }

  static async open(browser: Browser, options: Options): Promise<TeamsHost> {
    const { page, errors } = await newPage(browser, DESKTOP);
    const heard: Heard[] = [];
    await page.exposeFunction('teamsAnswers', async (message: unknown) => {
      const said = heardSchema.parse(message);
      heard.push(said);
      return answer(said, options);
    });
    await showHost(page, 'https://teams.microsoft.com', `${options.url}/desk/teams/?host=teams`);
    const tab = page.frames().find((frame) => frame.url().startsWith(options.url));
    if (tab === undefined) throw new Error('the tab is not shown');
    const host = new TeamsHost(page, tab, errors, heard);
    await host.#dress(options.theme ?? 'default');
    return host;
  }

  /** Teams changes to another theme, and says so. */
  async changeTheme(theme: TeamsTheme): Promise<void> {
    await this.#dress(theme);
    await this.page.evaluate(`tellTab('themeChange', ['${theme}'])`);
  }

  #dress(theme: TeamsTheme): Promise<unknown> {
    return this.page.evaluate(`document.body.className = '${theme}'`);
  }
}

/** Shows a page of `origin` with `tab` in a frame. Nothing is asked of the network for that page. */
export async function showHost(page: Page, origin: string, tab: string): Promise<void> {
  const html = await readFile(new URL('teams-host.html', import.meta.url), 'utf8');
  const body = html.replace('TAB', tab);
  await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  // A public site may show a page of this machine only where somebody has allowed it.
  await page.context().grantPermissions(['local-network-access'], { origin });
  await page.goto(`${origin}/`);
}

/** What Teams answers, in the form of its library's protocol; null where it does not answer. */
async function answer(
  { func, args }: Heard,
  { token, theme = 'default', subPageId }: Options,
): Promise<unknown[] | null> {
  switch (func) {
    case 'initialize': {
      const runtime = { apiVersion: 4, isLegacyTeams: false, supports: { pages: {} } };
      return ['content', 'desktop', JSON.stringify(runtime), args[0]];
    }
    case 'getContext':
      return [{ entityId: 'desk', subEntityId: subPageId, theme, locale: 'en-gb', hostClientType: 'desktop' }];
    case 'authentication.getAuthToken':
      return [true, await token()];
    default:
      return null;
  }
}
