import type { JWTVerifyGetKey } from 'jose';

/**
 * What a token must say to come from staff, pinned by the deployment. With Entra ID `issuer` is
 * `https://login.microsoftonline.com/{tenant}/v2.0`: one key set signs for every tenant, so the tenant is part of the check.
 */
export type TokenRules = {
  /** The issuer exactly as in the token, where `{tenant}` stands for the token's own, allowed tenant. */
  readonly issuer: string;
  /** What `aud` may be: the desk's own registration, under each of the names that a token may give it. */
  readonly audiences: readonly string[];
  /** Tenants (`tid`) whose people may sign in. */
  readonly tenants: ReadonlySet<string>;
  /**
   * Applications (`azp`) that may ask for tokens, each with the delegated permission that `scp` must hold: a token that an
   * application got for itself has none.
   */
  readonly clients: ReadonlyMap<string, string>;
  readonly keys: JWTVerifyGetKey;
};

/** The one signature algorithm that Entra ID and our demonstration use; `none` and shared-secret ones never pass. */
export const TOKEN_ALGORITHM = 'RS256';

/** How far two clocks may be apart, in seconds. */
export const CLOCK_TOLERANCE_S = 30;
