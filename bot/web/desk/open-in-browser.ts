import { type Opened, openDesk } from './open-desk.ts';
import { Session } from './sign-in/session.ts';
import { readSettings } from './sign-in/settings.ts';

/** Opens the desk in a browser, for whoever is signed in with the provider of the deployment. */
export async function openInBrowser(): Promise<Opened> {
  const session = await makeSession();
  return session === null ? { kind: 'closed', why: 'unreachable', signIn: null } : openDesk(session);
}

async function makeSession(): Promise<Session | null> {
  try {
    return new Session(await readSettings());
  } catch {
    return null;
  }
}
