import type { CardPlace } from '../conversation/staff-cards.ts';
import type { Sent } from '../outbox/transport.ts';
import type { Content } from './card.ts';

/** Not done: not now or never, as for any message. */
export type NotDone = Exclude<Sent, { kind: 'sent' }>;
/** `place` null: the channel has taken it, and does not say where it stands. */
export type Posted = { readonly kind: 'posted'; readonly place: CardPlace | null } | NotDone;
/** `deleted`: the message is there no more. */
export type Updated = { readonly kind: 'updated' } | { readonly kind: 'deleted'; readonly code: string } | NotDone;

/** The port to a channel of Teams. Neither rejects for what Teams answers. */
export interface ChannelPosts {
  /** Begins a thread in a channel. */
  post(channel: string, content: Content): Promise<Posted>;
  /** Puts another card where one stands. Doing so twice is as doing so once. */
  update(place: CardPlace, content: Content): Promise<Updated>;
}
