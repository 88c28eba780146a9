import { Caller } from './api/caller.ts';
import { DeskApi } from './api/desk-api.ts';
import { faultCode } from './api/desk-fault.ts';
import { Desk } from './desk.ts';
import { Kept } from './keep/kept.ts';
import { forgetOthers } from './keep/owner.ts';
import { type Resumed, Session } from './sign-in/session.ts';
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
  if (signedIn === 'none') return { kind: 'closed', why: 'signed-out', session };
  if (signedIn === 'failed') return { kind: 'closed', why: 'failed', session };
  const api = new DeskApi(new Caller(session, (input, init) => fetch(input, init)));
  try {
    const me = await api.me();
    forgetOthers(sessionStorage, me.id);
    const desk = new Desk({
      api,
      me,
      kept: new Kept(sessionStorage),
      keeper: sessionStorage,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      random: () => Math.random(),
    });
    return { kind: 'open', desk, session };
  } catch (error) {
    return { kind: 'closed', why: whyClosed(faultCode(error), signedIn), session };
  }
}

async function makeSession(): Promise<Session | null> {
  try {
    return new Session(await readSettings());
  } catch {
    return null;
  }
}

async function resume(session: Session): Promise<Resumed | 'failed'> {
  try {
    return await session.resume();
  } catch {
    return 'failed';
  }
}

/** A token that is refused although it is new would be refused again: nobody is sent round in circles. */
function whyClosed(code: string, signedIn: Resumed): Closed {
  if (code === 'signed-out') return signedIn === 'new' ? 'failed' : 'signed-out';
  return code === 'token.not-allowed' ? 'not-allowed' : 'unreachable';
}
