import type { FastifyPluginAsync } from 'fastify';
import { FingerpostCloudAdapter } from './adapters/cloud/adapter.ts';
import { appCredentials, type CredentialsFactory } from './adapters/cloud/caching-authentication.ts';
import { Outbox } from './adapters/cloud/outbox.ts';
import type { CloudParts } from './adapters/cloud/parts.ts';
import { cloudRoutes } from './adapters/cloud/routes.ts';
import type { CloudSettings } from './adapters/cloud/settings.ts';
import type { Config } from './config.ts';
import type { DeliveryCursor } from './conversation/store.ts';
import type { EffectPorts } from './desk/effects.ts';
import { FingerpostError } from './errors.ts';

export type ChannelSide = {
  /** Sends a person on another channel than web chat what they have not got yet. */
  readonly deliver: EffectPorts['deliver'];
  readonly routes: (bot: CloudParts['bot']) => readonly FastifyPluginAsync[];
};

type Around = Omit<CloudParts, 'adapter' | 'bot' | 'outbox'> & { readonly cursor: DeliveryCursor };

/** The channels of the Azure Bot Service. The demonstration has none: without an app id nobody could be told from a forger. */
export function openChannels({ mode }: Pick<Config, 'mode'>, around: Around): ChannelSide {
  if (mode.kind === 'service') return channelsWith(mode.channels, appCredentials(mode.channels), around);
  const deliver = async () => {
    // What another start of the service has left to be sent stays written for one that has the channel.
    throw new FingerpostError('channel.unavailable');
  };
  return { deliver, routes: () => [] };
}

/** `credentials` get the tokens that the bot sends with. */
export function channelsWith(settings: CloudSettings, credentials: CredentialsFactory, around: Around): ChannelSide {
  const { store, cursor, clock } = around;
  const adapter = new FingerpostCloudAdapter(settings, credentials, clock);
  const outbox = new Outbox({ store, cursor, send: (reference, activities) => adapter.send(reference, activities) });
  return {
    deliver: outbox.deliver,
    routes: (bot) => [cloudRoutes({ ...around, adapter, bot, outbox })],
  };
}
