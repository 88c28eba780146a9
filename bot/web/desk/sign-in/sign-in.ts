import type { TokenSource } from '../api/caller.ts';
import type { Store } from '../state/store.ts';

export type Resumed = 'new' | 'kept' | 'none';
export type SessionState = 'signed-in' | 'sign-in-again';

/** Who signs staff in, as the desk needs it: their OpenID provider in a browser, Teams in a tab of Teams. */
export type SignIn = TokenSource & {
  readonly state: Store<SessionState>;
  /**
   * Takes up a sign-in that is there already.
   * @returns `new` for one just made, `kept` for one of this tab from before, `none` where nobody is signed in
   * @throws where they could not be signed in
   */
  resume(): Promise<Resumed>;
  /** Asks whoever signs in to do it again, because the sign-in is over. @throws where that did not work */
  signIn(): Promise<void>;
  /** Null where nobody signs out: whoever leaves Teams leaves the desk. */
  readonly signOut: (() => Promise<void>) | null;
};
