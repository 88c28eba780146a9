/** What the Azure Bot Service knows this bot as, and where that cloud's services are. */
export type CloudSettings = {
  readonly app: { readonly id: string; readonly password: string; readonly tenant: string };
  /** OpenID metadata of whoever signs what channels send us; names the address of the keys. */
  readonly openIdMetadata: string;
  /** `iss` of what channels send us. */
  readonly tokenIssuer: string;
  /** Where the bot gets the tokens that it sends with; under login.microsoftonline.com the app's own tenant is asked. */
  readonly loginUrl: string;
  /** What those tokens are for. */
  readonly oauthScope: string;
  /** Origins of service URLs that are trusted besides those of the public cloud. */
  readonly serviceOrigins: readonly string[];
};

/** The public cloud. */
export const PUBLIC_CLOUD: Omit<CloudSettings, 'app'> = {
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.com',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  oauthScope: 'https://api.botframework.com',
  serviceOrigins: [],
};
