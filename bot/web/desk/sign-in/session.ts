import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { DeskSettings } from '../../../wire/desk-settings.ts';
import { DeskFault } from '../api/desk-fault.ts';
import { Store } from '../state/store.ts';
import type { Resumed, SessionState, SignIn } from './sign-in.ts';

/** A token that ends sooner than this is renewed before it is used, in seconds. */
const RENEW_BEFORE_S = 90;

/**
 * Who is signed in: OpenID Connect, authorization code with PKCE. Tokens stay in this tab's sessionStorage and go nowhere but into
 * the bearer header. There is no cookie, so no other site can make this browser act as staff.
 */
export class Session implements SignIn {
  readonly state = new Store<SessionState>('signed-in');
  readonly #manager: UserManager;
  #renewal: Promise<string> | null = null;

  constructor({ issuer, clientId, scope, resource }: DeskSettings) {
    const desk = new URL('/desk/', location.origin).href;
    const storage = { store: sessionStorage, prefix: 'desk:sign-in:' };
    this.#manager = new UserManager({
      authority: issuer,
      client_id: clientId,
      scope,
      resource,
      redirect_uri: desk,
      post_logout_redirect_uri: desk,
      userStore: new WebStorageStateStore(storage),
      stateStore: new WebStorageStateStore(storage),
      automaticSilentRenew: false,
      monitorSession: false,
      loadUserInfo: false,
    });
  }

  /** Takes up the session of this tab, or the answer of the provider in the page's address. */
  async resume(): Promise<Resumed> {
    const address = new URL(location.href);
    if (address.searchParams.has('state')) {
      // The code must not stay in the history, nor be sent again by a reload.
      history.replaceState(null, '', address.pathname);
      await this.#manager.signinRedirectCallback(address.href);
      return 'new';
    }
    return (await this.#manager.getUser()) === null ? 'none' : 'kept';
  }

  /** Leaves the page for the provider's. Everything typed is kept in the tab and is there again afterwards. */
  signIn(): Promise<void> {
    return this.#manager.signinRedirect();
  }

  readonly signOut = (): Promise<void> => this.#manager.signoutRedirect();

  /**
   * A token that is good for a while yet, renewed in the background where needed.
   * @throws DeskFault `signed-out` when the provider does not renew it, `offline` when it does not answer
   */
  readonly token = async ({ renew }: { renew: boolean } = { renew: false }): Promise<string> => {
    const user = await this.#manager.getUser();
    if (user === null) throw this.#signedOut();
    const left = user.expires_in ?? 0;
    if (!renew && left > RENEW_BEFORE_S) return user.access_token;
    try {
      return await this.#renewed(user);
    } catch (error) {
      // Before it ends, a token that could not be renewed is still good.
      if (!renew && left > 0) return user.access_token;
      throw error;
    }
  };

  /** One renewal at a time: a refresh token can be used once. */
  #renewed(user: User): Promise<string> {
    this.#renewal ??= this.#renew(user).finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  async #renew(user: User): Promise<string> {
    if (user.refresh_token === undefined) throw this.#signedOut();
    try {
      const renewed = await this.#manager.signinSilent();
      if (renewed === null) throw this.#signedOut();
      this.state.set('signed-in');
      return renewed.access_token;
    } catch (error) {
      if (error instanceof ErrorResponse) throw this.#signedOut();
      if (error instanceof DeskFault) throw error;
      throw new DeskFault('offline', { cause: error });
    }
  }

  /** The sign-in is over: only the provider's own page helps now. */
  readonly end = (): void => this.state.set('sign-in-again');

  #signedOut(): DeskFault {
    this.end();
    return new DeskFault('signed-out');
  }
}
