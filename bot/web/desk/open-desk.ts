import { Caller } from './api/caller.ts';
import { DeskApi } from './api/desk-api.ts';
import { faultCode } from './api/desk-fault.ts';
import { Desk } from './desk.ts';
import { browserStorage } from './keep/browser-storage.ts';
import { Kept } from './keep/kept.ts';
import { forgetOthers } from './keep/owner.ts';
import type { Resumed, SignIn } from './sign-in/sign-in.ts';
import type { Closed } from './sign-in/sign-in-page.tsx';

/** The desk, open for somebody; or why it is not, with what signs in, if that can open it. */
export type Opened =
  | { readonly kind: 'open'; readonly desk: Desk; readonly signIn: SignIn }
  | { readonly kind: 'closed'; readonly why: Closed; readonly signIn: SignIn | null };

/** Finds out who this is, and opens their desk. */
export async function openDesk(signIn: SignIn): Promise<Opened> {
  const signedIn = await resume(signIn);
  if (signedIn === 'none') return { kind: 'closed', why: 'signed-out', signIn };
  if (signedIn === 'failed') return { kind: 'closed', why: 'failed', signIn };
  const api = new DeskApi(new Caller(signIn, (input, init) => fetch(input, init)));
  try {
    const me = await api.me();
    const keeper = browserStorage(() => sessionStorage);
    forgetOthers(keeper, me.id);
    const desk = new Desk({
      api,
      me,
      kept: new Kept(keeper),
      keeper,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      random: () => Math.random(),
    });
    return { kind: 'open', desk, signIn };
  } catch (error) {
    return { kind: 'closed', why: whyClosed(faultCode(error), signedIn), signIn };
  }
}

async function resume(signIn: SignIn): Promise<Resumed | 'failed'> {
  try {
    return await signIn.resume();
  } catch {
    return 'failed';
  }
}

/** A token that is refused although it is new would be refused again: nobody is sent round in circles. */
function whyClosed(code: string, signedIn: Resumed): Closed {
  if (code === 'signed-out') return signedIn === 'new' ? 'failed' : 'signed-out';
  return code === 'token.not-allowed' ? 'not-allowed' : 'unreachable';
}
