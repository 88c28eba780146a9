/** The part of oidc-provider 9 that the demonstration uses. The package has no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { JWK } from 'jose';

  export type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number };

  export interface Adapter {
    upsert(id: string, payload: Payload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<Payload | undefined>;
    findByUid(uid: string): Promise<Payload | undefined>;
    findByUserCode(userCode: string): Promise<Payload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface Token {
    readonly kind: string;
    readonly accountId: string;
    readonly clientId: string;
    readonly scope?: string;
  }

  export interface Client {
    readonly clientId: string;
    grantTypeAllowed(type: string): boolean;
  }

  export interface Context {
    type: string;
    body: unknown;
    readonly oidc: {
      readonly provider: Provider;
      readonly client: Client;
      readonly session: { readonly accountId: string; grantIdFor(clientId: string): string | undefined };
    };
  }

  type Seconds = number;
  type CookieOptions = { httpOnly: boolean; sameSite: 'lax'; path?: string };

  export interface Configuration {
    adapter: (model: string) => Adapter;
    clients: readonly Readonly<Record<string, unknown>>[];
    clientBasedCORS: (context: unknown, origin: string) => boolean;
    cookies: { keys: readonly string[]; long: CookieOptions; short: CookieOptions };
    features: {
      devInteractions: { enabled: false };
      dPoP: { enabled: false };
      pushedAuthorizationRequests: { enabled: false };
      userinfo: { enabled: false };
      rpInitiatedLogout: {
        enabled: true;
        logoutSource: (context: Context, form: string) => Promise<void>;
        postLogoutSuccessSource: (context: Context) => Promise<void>;
      };
      resourceIndicators: {
        enabled: true;
        defaultResource: () => Promise<string>;
        useGrantedResource: () => Promise<boolean>;
        getResourceServerInfo: (context: Context, resource: string) => Promise<ResourceServerInfo>;
      };
    };
    findAccount: (context: Context, id: string) => Promise<Account | undefined>;
    extraTokenClaims: (context: Context, token: Token) => Promise<Record<string, unknown> | undefined>;
    interactions: { url: (context: Context, interaction: { uid: string }) => Promise<string> };
    issueRefreshToken: (context: Context, client: Client) => Promise<boolean>;
    jwks: { keys: readonly JWK[] };
    loadExistingGrant: (context: Context) => Promise<Grant | undefined>;
    renderError: (context: Context, out: { error: string }, error: Error) => Promise<void>;
    responseTypes: readonly string[];
    scopes: readonly string[];
    ttl: Readonly<Record<string, Seconds>>;
  }

  export type Account = { accountId: string; claims: () => Promise<{ sub: string }> };
  export type ResourceServerInfo = {
    scope: string;
    audience: string;
    accessTokenFormat: 'jwt';
    accessTokenTTL: Seconds;
    jwt: { sign: { alg: string } };
  };

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly issuer: string;
    readonly Grant: {
      new (parts: { clientId: string; accountId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ prompt: { name: string } }>;
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } } | { error: string },
    ): Promise<string>;
    on(event: 'server_error', listener: (context: Context, error: Error) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }

  export const errors: { readonly SessionNotFound: new () => Error };
}
