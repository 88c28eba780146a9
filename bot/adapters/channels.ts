import type { Channel } from '../conversation/channel.ts';

/** What a channel can show, so that one neutral reply takes its best form there and nothing of it is lost. */
export type Capabilities = {
  /**
   * How choices are shown. `adaptive`: buttons of an adaptive card, which come back with their action. `suggested`: buttons under
   * the message, where all of them fit (`most` of them, labels of at most `label` characters); `back` says whether one comes back
   * with its action or as the words on it. `numbered`, and whatever does not fit: a list in which a typed number chooses.
   */
  readonly choices:
    | { readonly kind: 'adaptive' }
    | { readonly kind: 'suggested'; readonly back: 'action' | 'words'; readonly most: number; readonly label: number }
    | { readonly kind: 'numbered' };
  /** Whether a guide, a service and the plan are shown as an adaptive card, or as text. */
  readonly cards: 'adaptive' | 'text';
  /** The most characters of one message; a longer one is cut at the end of a paragraph or a sentence. */
  readonly length: number;
};

/** Where nothing more is known, plain text with numbers is shown, because that works everywhere. */
const PLAIN: Capabilities = { choices: { kind: 'numbered' }, cards: 'text', length: 2_000 };

/**
 * By channel id, as the Bot Framework names it. Text is sent as plain text everywhere: what a person or a member of staff wrote
 * must not turn into a link or a heading. Limits as documented by Microsoft (Teams: 28 KB a message) and Meta (2,000 characters,
 * 13 quick replies of 20 characters).
 */
const TABLE: Readonly<Record<string, Capabilities>> = {
  msteams: { choices: { kind: 'adaptive' }, cards: 'adaptive', length: 4_000 },
  facebook: { choices: { kind: 'suggested', back: 'words', most: 13, label: 20 }, cards: 'text', length: 2_000 },
  directline: { choices: { kind: 'suggested', back: 'action', most: 30, label: 100 }, cards: 'text', length: 8_000 },
  webchat: { choices: { kind: 'suggested', back: 'action', most: 30, label: 100 }, cards: 'text', length: 8_000 },
};

/** What the Azure Bot Service's channel of this id can show. */
export function capabilitiesOf(channelId: string): Capabilities {
  return Object.hasOwn(TABLE, channelId) ? (TABLE[channelId] ?? PLAIN) : PLAIN;
}

/** The channel as the conversation keeps it. `webchat` is our own page and never comes through the Azure Bot Service. */
export function channelOf(channelId: string): Channel {
  return channelId === 'msteams' || channelId === 'facebook' ? channelId : 'bot-service';
}
