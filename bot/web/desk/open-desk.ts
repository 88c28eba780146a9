import { Caller } from './api/caller.ts';
import { DeskApi } from './api/desk-api.ts';
import { faultCode } from './api/desk-fault.ts';
import { Desk } from './desk.ts';
import { Kept } from './keep/kept.ts';
import { Session } from './sign-in/session.ts';
import { readSettings } from './sign-in/settings.ts';
import type { Closed } from './sign-in/sign-in-page.tsx';

/** The desk, open for somebody; or why it is not, with the session if there is one to sign in with. */
export type Opened =
  | { readonly kind: 'open'; readonly desk: Desk; readonly session: Session }
  | { readonly kind: 'closed'; readonly why: Closed; readonly session: Session | null };

/** Finds out who signs staff in, who this is, and opens their desk. */
export async function openDesk(): Promise<Opened> {
  const session = await makeSession();
  if (session === null) return { kind: 'closed', why: 'unreachable', session };
  const signedIn = await resume(session);
  if (signedIn !== 'yes') return { kind: 'closed', why: signedIn, session };
  const api = new DeskApi(new Caller(session, (input, init) => fetch(input, init)));
  try {
    const desk = new Desk({
      api,
      me: await api.me(),
      kept: new Kept(sessionStorage),
      keeper: sessionStorage,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      random: () => Math.random(),
    });
    return { kind: 'open', desk, session };
  } catch (error) {
    return { kind: 'closed', why: whyClosed(faultCode(error)), session };
  }
}

async function makeSession(): Promise<Session | null> {
  try {
    return new Session(await readSettings());
  } catch {
    return null;
  }
}

async function resume(session: Session): Promise<'yes' | 'signed-out' | 'failed'> {
  try {
    return (await session.resume()) ? 'yes' : 'signed-out';
  } catch {
    return 'failed';
  }
}

function whyClosed(code: string): Closed {
  if (code === 'signed-out') return 'signed-out';
  return code === 'token.not-allowed' ? 'not-allowed' : 'unreachable';
}
