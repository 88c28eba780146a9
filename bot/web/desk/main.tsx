import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import { startTicker } from './claims/ticker.ts';
import type { Opened } from './open-desk.ts';
import { openInBrowser } from './open-in-browser.ts';
import { DeskTheme } from './shell/desk-theme.tsx';
import { DeskView } from './shell/desk-view.tsx';
import { BROWSER, type Host, HostContext } from './shell/host.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { isInTeams } from './teams/is-in-teams.ts';

/** How often a desk that could not be opened is tried again, in milliseconds. */
const TRY_AGAIN_MS = 5_000;

const element = document.getElementById('desk');
if (element === null) throw new Error('The page has no desk');
const root = createRoot(element);

async function start(): Promise<void> {
  if (isInTeams(location.search, window.parent !== window)) {
    // Loaded only here: in a browser nobody needs Teams' library.
    const { openInTeams } = await import('./teams/open-in-teams.ts');
    const { opened, host } = await openInTeams();
    show(opened, host);
  } else {
    show(await openInBrowser(), BROWSER);
  }
}

function show(opened: Opened, host: Host): void {
  if (opened.kind === 'closed') {
    showClosed(opened, host);
    return;
  }
  const { desk, signIn } = opened;
  void desk.start();
  startTicker(() => desk.tick());
  root.render(
    <DeskTheme host={host}>
      <HostContext value={host}>
        <DeskView desk={desk} signIn={signIn} />
      </HostContext>
    </DeskTheme>,
  );
}

function showClosed({ why, signIn }: Extract<Opened, { kind: 'closed' }>, host: Host): void {
  const act = () => {
    if (signIn === null || why === 'unreachable') location.reload();
    else void signInAgain(signIn, host);
  };
  root.render(
    <DeskTheme host={host}>
      <SignInPage why={why} canSignIn={signIn !== null} onAction={act} />
    </DeskTheme>,
  );
  // Whoever simply comes wants in: the provider asks them, or knows them already.
  if (why === 'signed-out') act();
  if (why === 'unreachable') setTimeout(() => void start(), TRY_AGAIN_MS);
}

async function signInAgain(signIn: SignIn, host: Host): Promise<void> {
  try {
    await signIn.signIn();
  } catch {
    showClosed({ kind: 'closed', why: 'unreachable', signIn }, host);
  }
}

void start();
