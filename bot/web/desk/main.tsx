import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import { startTicker } from './claims/ticker.ts';
import { type Opened, openDesk } from './open-desk.ts';
import { DeskTheme } from './shell/desk-theme.tsx';
import { DeskView } from './shell/desk-view.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';

/** How often a desk that could not be opened is tried again, in milliseconds. */
const TRY_AGAIN_MS = 5_000;

const element = document.getElementById('desk');
if (element === null) throw new Error('The page has no desk');
const root = createRoot(element);

async function start(): Promise<void> {
  show(await openDesk());
}

function show(opened: Opened): void {
  if (opened.kind === 'closed') {
    showClosed(opened);
    return;
  }
  const { desk, session } = opened;
  void desk.start();
  startTicker(() => desk.tick());
  root.render(
    <DeskTheme>
      <DeskView desk={desk} session={session} />
    </DeskTheme>,
  );
}

function showClosed({ why, session }: Extract<Opened, { kind: 'closed' }>): void {
  const act = () => {
    if (session === null || why === 'unreachable') location.reload();
    else void signIn(session);
  };
  root.render(
    <DeskTheme>
      <SignInPage why={why} onAction={act} />
    </DeskTheme>,
  );
  // Whoever simply comes wants in: the provider asks them, or knows them already.
  if (why === 'signed-out') act();
  if (why === 'unreachable') setTimeout(() => void start(), TRY_AGAIN_MS);
}

async function signIn(session: NonNullable<Extract<Opened, { kind: 'closed' }>['session']>): Promise<void> {
  try {
    await session.signIn();
  } catch {
    showClosed({ kind: 'closed', why: 'unreachable', session });
  }
}

void start();
