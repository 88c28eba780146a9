import { writeTimesAs } from '../conversation/time.ts';
import { type Opened, openDesk } from '../open-desk.ts';
import { BROWSER, type Host } from '../shell/host.ts';
import { enterTeams } from './enter-teams.ts';
import { teams } from './teams.ts';
import { TeamsSession } from './teams-session.ts';

/** Opens the desk as a tab of Teams, for whoever is signed in there, at the conversation that the tab's link leads to. */
export async function openInTeams(): Promise<{ readonly opened: Opened; readonly host: Host }> {
  const tab = await enterTeams(teams);
  if (tab === null) return { opened: { kind: 'closed', why: 'no-teams', signIn: null }, host: BROWSER };
  writeTimesAs(tab.locale);
  const opened = await openDesk(new TeamsSession(teams, () => Date.now()));
  if (opened.kind === 'open' && tab.conversation !== null) opened.desk.select(tab.conversation);
  teams.ready();
  // Teams cannot sign in as somebody else, so the way on from a closed desk is to open it anew.
  return { opened: opened.kind === 'open' ? opened : { ...opened, signIn: null }, host: tab.host };
}
