import type { Host } from '../shell/host.ts';
import { Store } from '../state/store.ts';
import { say } from '../words.ts';
import { readTabContext } from './tab-context.ts';
import type { Teams } from './teams.ts';
import { themeNamed } from './teams-theme.ts';
import { within } from './within.ts';

/** How long Teams may take to answer the page, in milliseconds. It does so within one second; a slow machine may need some more. */
const ANSWER_MS = 10_000;

export type Tab = {
  readonly host: Host;
  /** The conversation that the link which opened the tab leads to. */
  readonly conversation: string | null;
  readonly locale: string;
};

/** Makes itself known to Teams, takes on its looks and keeps them. Null where nothing answers that is Teams. */
export async function enterTeams(teams: Omit<Teams, 'token'>, answerMs = ANSWER_MS): Promise<Tab | null> {
  try {
    const context = readTabContext(await within(answerMs, started(teams)));
    const theme = new Store(themeNamed(context.theme));
    teams.onTheme((name) => theme.set(themeNamed(name)));
    // The link's label is a word of ours for every conversation, so that nothing about a person is kept in a chat of Teams.
    const share = (id: string) => teams.share({ id, label: say('share.label') });
    return { host: { theme, share }, conversation: context.conversation, locale: context.locale };
  } catch {
    return null;
  }
}

async function started(teams: Pick<Teams, 'start' | 'context'>): Promise<unknown> {
  await teams.start();
  return teams.context();
}
