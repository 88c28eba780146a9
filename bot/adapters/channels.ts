import type { Channel } from '../conversation/channel.ts';

/** What a channel can show, so that one neutral reply takes its best form there and nothing of it is lost. */
export type Capabilities = {
  /** Buttons for the choices, or null: then a typed number chooses, as it does everywhere. */
  readonly buttons: Buttons | null;
  /** How a guide, a service and the plan are shown: as an adaptive card, as what Messenger's template holds of it, or as text. */
  readonly cards: 'adaptive' | 'template' | 'text';
  /** The most UTF-16 units of one message; a longer one is cut at the end of a paragraph or a sentence. */
  readonly length: number;
  /** Whether it shows that somebody is writing. */
  readonly writing: boolean;
};

export type Buttons = {
  /** Under the message, or within a card. */
  readonly where: 'message' | 'card';
  /** What comes back when one is tapped: the action, or only the words on it. */
  readonly back: 'action' | 'words';
  /** How many there may be, and the most UTF-16 units on one. */
  readonly most: number;
  readonly label: number;
};

/** Where nothing more is known, plain text with numbers is shown, because that works everywhere. */
const PLAIN: Capabilities = { buttons: null, cards: 'text', length: 2_000, writing: false };

const WEB_CHAT: Capabilities = {
  buttons: { where: 'message', back: 'action', most: 100, label: 200 },
  cards: 'adaptive',
  length: 8_000,
  writing: true,
};

/**
 * Every channel that is known, by its id in the Bot Framework; `messenger` and `our-direct-line` are those that need no Azure. Numbers of buttons and
 * kinds of cards: learn.microsoft.com/azure/bot-service/bot-service-channels-reference, "Card action support by channel". `writing` stands
 * only where the channel itself has such a sign that the Bot Framework's `typing` becomes: Teams, Facebook, Telegram. All text is sent
 * as plain text, whatever of markdown a channel can read: what a person or a member of staff wrote must not turn into a link or a heading.
 */
const TABLE: Readonly<Record<string, Capabilities>> = {
  /** Suggested actions are for a chat with one person only, and three; a card holds all. Its size: `adaptive-card.ts`. */
  msteams: {
    buttons: { where: 'card', back: 'action', most: 50, label: 200 },
    cards: 'adaptive',
    length: 4_000,
    writing: true,
  },
  /** Meta's channel as Azure speaks it: 11 quick replies, of 20 characters. */
  facebook: {
    buttons: { where: 'message', back: 'words', most: 11, label: 20 },
    cards: 'text',
    length: 2_000,
    writing: true,
  },
  webchat: WEB_CHAT,
  /** What a client other than Web Chat shows is not known, so the text holds all. */
  directline: { ...WEB_CHAT, cards: 'text' },
  /** core.telegram.org/bots/api#sendmessage: 4,096 characters; a keyboard sends the words on a key. */
  telegram: {
    buttons: { where: 'message', back: 'words', most: 100, label: 100 },
    cards: 'text',
    length: 4_000,
    writing: true,
  },
  /** developers.line.biz/en/reference/messaging-api: 5,000 characters; quick replies: 13, of 20 characters. */
  line: {
    buttons: { where: 'message', back: 'words', most: 13, label: 20 },
    cards: 'text',
    length: 5_000,
    writing: false,
  },
  /** docs.slack.dev/reference/methods/chat.postMessage: 4,000 characters are advised. No suggested actions. */
  slack: { ...PLAIN, length: 4_000 },
  /** Twilio takes 1,600 characters (error 21617 beyond). */
  sms: { ...PLAIN, length: 1_600 },
  /** dev.groupme.com/docs/v3, messages: 1,000 characters. */
  groupme: { ...PLAIN, length: 1_000 },
  email: { ...PLAIN, length: 20_000 },
  /** developers.facebook.com/docs/messenger-platform: reference/send-api, send-messages/quick-replies. */
  messenger: {
    buttons: { where: 'message', back: 'action', most: 13, label: 20 },
    cards: 'template',
    length: 2_000,
    writing: true,
  },
  /** Our own Direct Line server: one message for each entry of the log, however long. */
  'our-direct-line': {
    buttons: { where: 'message', back: 'action', most: Number.POSITIVE_INFINITY, label: Number.POSITIVE_INFINITY },
    cards: 'adaptive',
    length: Number.POSITIVE_INFINITY,
    writing: true,
  },
};

/** What the channel of this id can show. */
export function capabilitiesOf(channelId: string): Capabilities {
  return Object.hasOwn(TABLE, channelId) ? (TABLE[channelId] ?? PLAIN) : PLAIN;
}

/** The channel as the conversation keeps it. `webchat` is our own page and never comes through the Azure Bot Service. */
export function channelOf(channelId: string): Channel {
  return channelId === 'msteams' || channelId === 'facebook' ? channelId : 'bot-service';
}
