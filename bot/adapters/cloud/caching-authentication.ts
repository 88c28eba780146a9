import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { connectorHttp } from './connector-http.ts';
import type { CloudSettings } from './settings.ts';

type Sdk = ConfigurationBotFrameworkAuthentication;
type ClaimsIdentity = Parameters<Sdk['createConnectorFactory']>[0];
type ConnectorFactory = ReturnType<Sdk['createConnectorFactory']>;
type ConnectorClient = ReturnType<ConnectorFactory['create']>;
type UserTokenClient = ReturnType<Sdk['createUserTokenClient']>;

/** Gives the bot the tokens that it sends with. */
export type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** How many service URLs are remembered: Teams has one for each region and tenant, the other channels one each. */
const CLIENTS = 100;

/** The app's own secret, shown to its own tenant. */
export function appCredentials({ app }: CloudSettings): CredentialsFactory {
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: app.id,
    MicrosoftAppPassword: app.password,
    MicrosoftAppTenantId: app.tenant,
  });
}

/**
 * What botbuilder knows of a cloud, with its clients kept. The SDK makes two of them, with a pipeline of a dozen policies each, for
 * every turn, which is more than half the cost of one. The app id, the tenant and the cloud are this object's own, so a client is
 * known by what it is for and where it sends.
 */
export class CachingAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #scope: string;
  readonly #connectors = new Map<string, ConnectorClient>();
  #userTokens: UserTokenClient | null = null;

  constructor(settings: CloudSettings, credentials: CredentialsFactory) {
    super(
      {
        MicrosoftAppId: settings.app.id,
        MicrosoftAppTenantId: settings.app.tenant,
        ToBotFromChannelOpenIdMetadataUrl: settings.openIdMetadata,
        ToBotFromChannelTokenIssuer: settings.tokenIssuer,
        ToChannelFromBotLoginUrl: settings.loginUrl,
        ToChannelFromBotOAuthScope: settings.oauthScope,
        OAuthUrl: settings.oauthScope,
      },
      credentials,
      undefined,
      undefined,
      { httpClient: connectorHttp },
    );
    this.#scope = settings.oauthScope;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return {
      create: (serviceUrl, audience = this.#scope) => {
        const key = JSON.stringify([audience, serviceUrl]);
        const known = this.#connectors.get(key);
        const client = known ?? super.createConnectorFactory(identity).create(serviceUrl, audience);
        this.#keep(key, client);
        if (!known) client.catch(() => this.#connectors.delete(key));
        return client;
      },
    };
  }

  /** The bot signs nobody in: one client does for all, because it holds nothing of a turn. */
  override createUserTokenClient(identity: ClaimsIdentity): UserTokenClient {
    this.#userTokens ??= super.createUserTokenClient(identity);
    return this.#userTokens;
  }

  /** The client used longest ago goes first. */
  #keep(key: string, client: ConnectorClient): void {
    this.#connectors.delete(key);
    this.#connectors.set(key, client);
    const [oldest] = this.#connectors.keys();
    if (this.#connectors.size > CLIENTS && oldest !== undefined) this.#connectors.delete(oldest);
  }
}
