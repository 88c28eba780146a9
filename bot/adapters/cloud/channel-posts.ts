import type { Activity } from 'botbuilder';
import type { Content } from '../../teams-channel/card.ts';
import type { ChannelPosts } from '../../teams-channel/channel-posts.ts';
import type { FingerpostCloudAdapter } from './adapter.ts';
import { ChannelFailure, sentOf } from './channel-failure.ts';

/** A message that is there no more. Teams says the same of a team that was deleted, with every card in it. */
const NOT_THERE: ReadonlySet<number> = new Set([404, 410]);

/** Cards in the channels of teams, by the Bot Connector at `serviceUrl`. */
export function channelPosts(
  adapter: Pick<FingerpostCloudAdapter, 'post' | 'replace'>,
  serviceUrl: string,
): ChannelPosts {
  return {
    post: async (channel, content) => {
      try {
        return { kind: 'posted', place: await adapter.post(serviceUrl, channel, messageOf(content)) };
      } catch (error) {
        return sentOf(error);
      }
    },
    update: async (place, content) => {
      try {
        await adapter.replace(serviceUrl, place, messageOf(content));
        return { kind: 'updated' };
      } catch (error) {
        if (error instanceof ChannelFailure && NOT_THERE.has(error.answer.status)) {
          return { kind: 'deleted', code: error.answer.code };
        }
        return sentOf(error);
      }
    },
  };
}

function messageOf({ card, summary }: Content): Partial<Activity> {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', summary, attachments: [{ contentType, content: card }] };
}
