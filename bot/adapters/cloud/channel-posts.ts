import type { Activity } from 'botbuilder';
import type { Content } from '../../teams-channel/card.ts';
import type { ChannelPosts, NotDone } from '../../teams-channel/channel-posts.ts';
import type { FingerpostCloudAdapter } from './adapter.ts';
import { ChannelFailure, SERVICE_URL_REFUSED, sentOf } from './channel-failure.ts';

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
        return notDoneOf(error);
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
        return notDoneOf(error);
      }
    },
  };
}

/** A service URL that is not allowed is nothing of the card's: the whole channel rests until it is set right. */
function notDoneOf(error: unknown): NotDone {
  const sent = sentOf(error);
  if (sent.kind !== 'refused' || sent.code !== SERVICE_URL_REFUSED) return sent;
  return { kind: 'standstill', why: 'unreachable', code: sent.code };
}

function messageOf({ card, summary }: Content): Partial<Activity> {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', summary, attachments: [{ contentType, content: card }] };
}
