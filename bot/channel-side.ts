import type { FastifyPluginAsync } from 'fastify';
import { FingerpostCloudAdapter } from './adapters/cloud/adapter.ts';
import { Answers } from './adapters/cloud/answers.ts';
import { appCredentials, type CredentialsFactory } from './adapters/cloud/caching-authentication.ts';
import { channelPosts } from './adapters/cloud/channel-posts.ts';
import type { CloudParts } from './adapters/cloud/parts.ts';
import { cloudRoutes } from './adapters/cloud/routes.ts';
import type { CloudSettings } from './adapters/cloud/settings.ts';
import { cloudTransport } from './adapters/cloud/transport.ts';
import { showWriting } from './adapters/cloud/writing.ts';
import type { Config } from './config.ts';
import type { Outbox } from './conversation/outbox.ts';
import type { EffectPorts } from './desk/effects.ts';
import { FingerpostError } from './errors.ts';
import { type Sending, sendingWith } from './outbox/transport.ts';
import type { ChannelPosts } from './teams-channel/channel-posts.ts';

export type ChannelSide = {
  /** The effect `deliver` for a conversation of these channels: by the line, or into the answer of a request that expects replies. */
  readonly deliver: EffectPorts['deliver'];
  /** How the line sends to where a conversation is answered; null where nobody knows. */
  readonly sendingTo: (reference: unknown) => Sending | null;
  /** Shows whoever is answered there that somebody is writing, where their channel can. */
  readonly showWriting: (reference: unknown) => Promise<void>;
  /** How cards get into channels of Teams, by the Connector at an address; null: there are no channels. */
  readonly posts: ((serviceUrl: string) => ChannelPosts) | null;
  /** `hearStaff`: what staff do in Teams. */
  readonly routes: (bot: CloudParts['bot'], hearStaff?: CloudParts['hearStaff']) => readonly FastifyPluginAsync[];
};

type Around = Omit<CloudParts, 'adapter' | 'bot' | 'answers'> & {
  readonly outbox: Pick<Outbox, 'answered'>;
  /** Puts a conversation in the line of those that hold something to send. */
  readonly inLine: EffectPorts['deliver'];
};

/** The channels of the Azure Bot Service. The demonstration has none: without an app id nobody could be told from a forger. */
export function openChannels({ mode }: Pick<Config, 'mode'>, around: Around): ChannelSide {
  if (mode.kind === 'service') return channelsWith(mode.channels, appCredentials(mode.channels), around);
  const deliver = async () => {
    // What another start of the service has left to be sent stays written for one that has the channel.
    throw new FingerpostError('channel.unavailable');
  };
  return { deliver, sendingTo: () => null, showWriting: async () => undefined, posts: null, routes: () => [] };
}

/** `credentials` get the tokens that the bot sends with. */
export function channelsWith(settings: CloudSettings, credentials: CredentialsFactory, around: Around): ChannelSide {
  const { store, outbox, inLine, clock } = around;
  const adapter = new FingerpostCloudAdapter(settings, credentials, clock);
  const answers = new Answers({ outbox, store, deliver: inLine });
  return {
    deliver: answers.deliver,
    sendingTo: sendingWith(cloudTransport(adapter)),
    showWriting: (reference) => showWriting(reference, adapter),
    posts: (serviceUrl) => channelPosts(adapter, serviceUrl),
    routes: (bot, hearStaff) => [cloudRoutes({ ...around, adapter, bot, answers, hearStaff })],
  };
}
