import type { Activity } from 'botbuilder';
import { channelOf } from '../../bot/adapters/channels.ts';
import { activitiesFor } from '../../bot/adapters/cloud/activities.ts';
import { channelActivitySchema } from '../../bot/adapters/cloud/activity-schema.ts';
import { heard } from '../../bot/adapters/cloud/heard.ts';
import { activitiesOf } from '../../bot/adapters/direct-line/activity.ts';
import { incomingFrom } from '../../bot/adapters/direct-line/incoming.ts';
import { messagesFor } from '../../bot/adapters/messenger/messages-for.ts';
import type { Channel } from '../../bot/conversation/channel.ts';
import type { LogEntry } from '../../bot/conversation/entry.ts';
import { conversationId } from '../../bot/conversation/ids.ts';
import type { PersonInput } from '../../bot/incoming.ts';
import { type Reads, screenOf } from './bot-framework-screen.ts';
import { messengerReads, messengerScreen } from './messenger-screen.ts';
import { choose, type Screen } from './screen.ts';

/** A channel with a person at the other end of it: how they see what is said, how they write, how they choose. */
export type OnChannel = {
  readonly name: string;
  readonly channel: Channel;
  readonly shows: (entries: readonly LogEntry[]) => Screen;
  readonly writes: (text: string) => PersonInput;
  readonly chooses: (label: string, screen: Screen) => PersonInput;
};

type Around = Pick<OnChannel, 'name' | 'channel' | 'shows' | 'writes'>;
const tapping = (around: Around): OnChannel => ({
  ...around,
  chooses: (label, screen) => choose(label, screen, around.writes),
});

/** A channel of the Azure Bot Service, by its id. */
function azure(channelId: string): OnChannel {
  const reads: Reads = ({ text, value }) => {
    const activity = channelActivitySchema.parse({
      type: 'message',
      id: 'a',
      channelId,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: 'person' },
      recipient: { id: 'bot' },
      conversation: { id: 'c', conversationType: 'personal' },
      text,
      ...(value === undefined ? {} : { value }),
    });
    const read = heard(activity, () => false);
    if (read.kind !== 'person' || read.said.kind === 'refused') throw new Error('it was not heard');
    return read.said;
  };
  return tapping({
    name: `${channelId} by Azure`,
    channel: channelOf(channelId),
    shows: (entries) =>
      screenOf(
        entries.flatMap((entry) => activitiesFor(entry, channelId)),
        reads,
      ),
    writes: (text) => reads({ text }),
  });
}

/** Our own Direct Line, to a client that shows adaptive cards, or to one of which nothing is known. */
function directLine(name: string, cards: boolean): OnChannel {
  const conversation = conversationId(new Uint8Array(16));
  const reads: Reads = (sent) => {
    const surroundings = { conversation, isUrgent: () => false, random: (bytes: number) => new Uint8Array(bytes) };
    const incoming = incomingFrom({ type: 'message', ...sent }, surroundings);
    if (!incoming) throw new Error('it was not heard');
    return incoming.input;
  };
  return tapping({
    name,
    channel: 'webchat',
    shows: (entries) => {
      const activities = activitiesOf(conversation, entries, { id: 'dl_person', cards });
      const said = activities.filter(({ from }) => from.role === 'bot');
      return screenOf(said as unknown as Partial<Activity>[], reads);
    },
    writes: (text) => reads({ text }),
  });
}

const messenger = tapping({
  name: 'Messenger',
  channel: 'messenger',
  shows: (entries) => messengerScreen(entries.flatMap(messagesFor)),
  writes: (text) => messengerReads({ text }),
});

/** Somebody who reads the words of a choice and types them, where others tap or type a number. */
const inWords = (channel: OnChannel): OnChannel => ({
  ...channel,
  name: `${channel.name}, in words`,
  chooses: (label) => channel.writes(label),
});

export const CHANNELS: readonly OnChannel[] = [
  directLine('Direct Line, as text', false),
  directLine('Direct Line, as Web Chat shows it', true),
  azure('msteams'),
  azure('facebook'),
  azure('telegram'),
  azure('line'),
  azure('sms'),
  inWords(azure('sms')),
  messenger,
];
