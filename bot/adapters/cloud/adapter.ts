import { type Activity, CloudAdapter, type InvokeResponse, TurnContext } from 'botbuilder';
import type { CardPlace } from '../../conversation/staff-cards.ts';
import { FingerpostError } from '../../errors.ts';
import type { ChannelActivity } from './activity-schema.ts';
import { placeIn } from './begun-thread.ts';
import { CachingAuthentication, type CredentialsFactory } from './caching-authentication.ts';
import { type ChannelKeys, channelKeys } from './channel-keys.ts';
import { checkChannelToken } from './channel-token.ts';
import type { Reference } from './reference.ts';
import { serviceUrlTrust, type TrustServiceUrl } from './service-url.ts';
import type { CloudSettings } from './settings.ts';

type Logic = (context: TurnContext) => Promise<void>;

/** botbuilder's adapter for the Azure Bot Service, which only hears who shows a token of a channel and only sends where it may. */
export class FingerpostCloudAdapter extends CloudAdapter {
  readonly #settings: CloudSettings;
  readonly #authentication: CachingAuthentication;
  readonly #keys: ChannelKeys;
  readonly #trust: TrustServiceUrl;

  constructor(settings: CloudSettings, credentials: CredentialsFactory, clock: () => number) {
    const authentication = new CachingAuthentication(settings, credentials);
    super(authentication);
    this.#settings = settings;
    this.#authentication = authentication;
    this.#keys = channelKeys(settings.openIdMetadata, clock);
    this.#trust = serviceUrlTrust(settings.serviceOrigins);
  }

  /**
   * Checks who sends this activity, with the `Authorization` header that it came with.
   * @throws FingerpostError as `checkChannelToken`, and `token.not-allowed` (403) for Teams of another tenant.
   */
  async authenticate(header: string | undefined, activity: ChannelActivity): Promise<void> {
    const { app, tokenIssuer: issuer } = this.#settings;
    await checkChannelToken(header, activity, { appId: app.id, issuer, keys: this.#keys, trust: this.#trust });
    if (activity.channelId === 'msteams' && activity.conversation.tenantId !== app.tenant) {
      throw new FingerpostError('token.not-allowed');
    }
  }

  /** One turn for an activity that was authenticated. The answer is the body of the response, where there is to be one. */
  turn(activity: ChannelActivity, logic: Logic): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.#settings.app.id);
    const connectorFactory = this.#authentication.createConnectorFactory(claimsIdentity);
    const authenticated = { audience: this.#settings.oauthScope, claimsIdentity, connectorFactory };
    return this.processActivity(authenticated, asSdkActivity(activity), logic);
  }

  /**
   * Sends outside a turn, in order.
   * @throws FingerpostError `token.not-allowed` where the reference leads to an address that is not trusted (any more),
   *   `channel.unavailable` where the channel did not take it.
   */
  async send(reference: Reference, activities: readonly Partial<Activity>[]): Promise<void> {
    if (!this.#trust(reference.serviceUrl)) throw new FingerpostError('token.not-allowed');
    await this.continueConversationAsync(this.#settings.app.id, reference, async (context) => {
      for (const activity of activities) {
        // Not through the context: it would make it a reply to the event that stands for this turn, which no channel knows.
        await this.sendActivities(context, [TurnContext.applyConversationReference({ ...activity }, reference)]);
      }
    });
  }

  /**
   * Begins a thread in a channel of a team of the bot's own tenant; where its first message then stands, or null where the channel has taken it
   * and does not say. Errors as `send`.
   */
  async post(serviceUrl: string, channel: string, activity: Partial<Activity>): Promise<CardPlace | null> {
    const { id, tenant } = this.#settings.app;
    const connector = await this.#connector(serviceUrl);
    const begun = await connector.conversations.createConversation({
      isGroup: true,
      bot: { id: `28:${id}`, name: '' },
      tenantId: tenant,
      channelData: { channel: { id: channel } },
      activity: activity as Activity,
    });
    return placeIn(begun);
  }

  /** Puts another message where one of ours stands. Errors as `send`. */
  async replace(serviceUrl: string, place: CardPlace, activity: Partial<Activity>): Promise<void> {
    const connector = await this.#connector(serviceUrl);
    await connector.conversations.updateActivity(place.thread, place.activity, { ...activity, id: place.activity });
  }

  #connector(serviceUrl: string) {
    if (!this.#trust(serviceUrl)) throw new FingerpostError('token.not-allowed');
    const claimsIdentity = this.createClaimsIdentity(this.#settings.app.id);
    return this.#authentication.createConnectorFactory(claimsIdentity).create(serviceUrl, this.#settings.oauthScope);
  }
}

/** The SDK's type asks for fields that no channel sends and that the SDK itself does not read. */
function asSdkActivity(activity: ChannelActivity): Activity {
  return activity as unknown as Activity;
}
