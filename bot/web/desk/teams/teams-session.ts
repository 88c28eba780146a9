import { z } from 'zod';
import { DeskFault } from '../api/desk-fault.ts';
import type { Resumed, SessionState, SignIn } from '../sign-in/sign-in.ts';
import { Store } from '../state/store.ts';
import type { Teams } from './teams.ts';
import { NoAnswer, within } from './within.ts';

/** A token that ends sooner than this is asked for anew before it is used, in milliseconds. */
const RENEW_BEFORE_MS = 90_000;
/** How long Teams may take for a token by itself, and while it may have to ask whoever uses it. In milliseconds. */
const SILENT_MS = 10_000;
const ASKING_MS = 120_000;

const claimsSchema = z.object({ exp: z.number() });

/**
 * Staff are signed in to Teams already: it gives a token for the desk's API, which checks it as any other. The token stays in this
 * page's memory. In the background Teams is asked to say nothing to whoever uses it, so that no window comes up while they write.
 */
export class TeamsSession implements SignIn {
  readonly state = new Store<SessionState>('signed-in');
  readonly signOut = null;
  readonly #teams: Pick<Teams, 'token'>;
  readonly #now: () => number;
  #kept: { readonly token: string; readonly until: number } | null = null;
  #asked: Promise<string> | null = null;

  constructor(teams: Pick<Teams, 'token'>, now: () => number) {
    this.#teams = teams;
    this.#now = now;
  }

  async resume(): Promise<Resumed> {
    await this.signIn();
    return 'new';
  }

  async signIn(): Promise<void> {
    await this.#ask({ silent: false });
  }

  /** @throws DeskFault `signed-out` when Teams gives none, `offline` when it does not answer */
  readonly token = async ({ renew }: { renew: boolean } = { renew: false }): Promise<string> => {
    const left = this.#kept === null ? 0 : this.#kept.until - this.#now();
    if (this.#kept !== null && !renew && left > RENEW_BEFORE_MS) return this.#kept.token;
    try {
      return await this.#askOnce();
    } catch (error) {
      // Before it ends, a token that could not be renewed is still good.
      if (this.#kept !== null && !renew && left > 0) return this.#kept.token;
      if (error instanceof DeskFault && error.code === 'signed-out') this.end();
      throw error;
    }
  };

  readonly end = (): void => this.state.set('sign-in-again');

  /** One question at a time: many requests may find at once that the token is old. */
  #askOnce(): Promise<string> {
    this.#asked ??= this.#ask({ silent: true }).finally(() => {
      this.#asked = null;
    });
    return this.#asked;
  }

  async #ask({ silent }: { silent: boolean }): Promise<string> {
    try {
      const token = await within(silent ? SILENT_MS : ASKING_MS, this.#teams.token({ silent }));
      this.#kept = { token, until: endOf(token) };
      this.state.set('signed-in');
      return token;
    } catch (cause) {
      throw new DeskFault(cause instanceof NoAnswer ? 'offline' : 'signed-out', { cause });
    }
  }
}

/** When a token ends, in milliseconds since 1970, as it says itself; long ago where it does not say. Only the API checks tokens. */
function endOf(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return claimsSchema.parse(JSON.parse(atob(payload))).exp * 1000;
  } catch {
    return 0;
  }
}
