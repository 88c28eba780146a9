import { Provider } from 'oidc-provider';
import type { StaffId } from '../conversation/ids.ts';
import { TOKEN_ALGORITHM } from '../desk/auth/token-rules.ts';
import type { DemoKeys } from './demo-keys.ts';
import { type DemoStaff, objectOf, tenantOf } from './demo-staff.ts';
import type { OpenIdRecords } from './openid-records.ts';
import { faultPage, signedOutPage, signOutPage } from './pages.ts';

/** Where the provider lies on the service's own address. */
export const OPENID_PATH = '/openid';
export const DESK_CLIENT = 'fingerpost-desk-app';
export const DESK_AUDIENCE = 'fingerpost-desk';
export const DESK_SCOPE = 'desk';

/** Lifetimes in seconds. The access token is short, as a real provider's is, so that renewing it is seen to work every day. */
const TTL = {
  AccessToken: 30 * 60,
  AuthorizationCode: 60,
  IdToken: 30 * 60,
  Interaction: 30 * 60,
  Grant: 12 * 3600,
  RefreshToken: 12 * 3600,
  Session: 12 * 3600,
};

/** The resource that the desk asks a token for (RFC 8707). */
export function deskResource(origin: URL): string {
  return new URL('/desk/api', origin).href;
}

/**
 * The demonstration's OpenID provider: a real one, with signed tokens, authorization code and PKCE. Its access tokens state what Entra
 * ID's do (`tid`, `oid`, `azp`, `scp`, `roles`), so the desk's API checks them in exactly the same way.
 */
export function openIdProvider(options: {
  origin: URL;
  keys: DemoKeys;
  records: OpenIdRecords;
  staff: readonly DemoStaff[];
}): Provider {
  const { origin, keys, records } = options;
  const resource = deskResource(origin);
  const staff = new Map<string, DemoStaff>(options.staff.map((member) => [member.id, member]));
  const cookies = { httpOnly: true, sameSite: 'lax' } as const;

  return new Provider(new URL(OPENID_PATH, origin).href, {
    adapter: (model) => records.adapter(model),
    clients: [deskClient(origin)],
    // A browser names its origin in every POST, to its own origin too.
    clientBasedCORS: (_context, from) => from === origin.origin,
    cookies: { keys: [keys.cookies], long: { ...cookies, path: OPENID_PATH }, short: cookies },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (context, form) => {
          context.body = signOutPage(form);
        },
        postLogoutSuccessSource: async (context) => {
          context.body = signedOutPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => resource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: DESK_SCOPE,
          audience: DESK_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TTL.AccessToken,
          jwt: { sign: { alg: TOKEN_ALGORITHM } },
        }),
      },
    },
    findAccount: async (_context, id) =>
      staff.has(id) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined,
    extraTokenClaims: async (_context, token) => {
      const member = staff.get(token.accountId);
      return member && { ...entraClaims(member), azp: token.clientId, scp: token.scope };
    },
    interactions: { url: async (_context, { uid }) => `${OPENID_PATH}/interaction/${uid}` },
    // The desk is our own application, so nobody is asked to let it in.
    loadExistingGrant: async ({ oidc: { provider, client, session } }) => {
      const earlier = session.grantIdFor(client.clientId);
      const grant =
        (earlier === undefined ? undefined : await provider.Grant.find(earlier)) ??
        new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(resource, DESK_SCOPE);
      await grant.save();
      return grant;
    },
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    jwks: { keys: [keys.signing] },
    renderError: async (context, out) => {
      context.type = 'html';
      context.body = faultPage(out.error);
    },
    responseTypes: ['code'],
    scopes: ['openid'],
    ttl: TTL,
  });
}

/** The claims under which Entra ID states who somebody is. */
function entraClaims({ id, access }: { id: StaffId; access: DemoStaff['access'] }) {
  return { tid: tenantOf(id), oid: objectOf(id), roles: access };
}

function deskClient(origin: URL) {
  const desk = new URL('/desk/', origin).href;
  return {
    client_id: DESK_CLIENT,
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [desk],
    post_logout_redirect_uris: [desk],
  };
}
