import { z } from 'zod';
import { conversationIdSchema, type HubId, handOffIdSchema } from './ids.ts';

/** Where a card stands in a team's channel: the thread that it began there, and the message itself. Neither says anything about a person. */
export const cardPlaceSchema = z.object({ thread: z.string().max(1_000), activity: z.string().max(400) });
export type CardPlace = z.output<typeof cardPlaceSchema>;

/** What is known of one hand-off's card in the channel of its hub. Nothing of what is on it: only a digest of that. */
export const cardRecordSchema = z.object({
  conversation: conversationIdSchema,
  handOff: handOffIdSchema,
  /** Which try at posting it this is, from 1: the buttons carry it too, so that a card that was thought lost is told from the one that counts. */
  copy: z.number().int().positive(),
  /** Null: it was handed to the channel, and what became of that is unknown; or `arrived`. */
  place: cardPlaceSchema.nullable(),
  /** The channel has taken it. Where no place is known, it stands somewhere all the same, and is not posted again. */
  arrived: z.boolean().default(false),
  /** When this copy was handed to the channel, in milliseconds since 1970. */
  postedAt: z.number(),
  /** Digest of what it said last. */
  shown: z.string().max(40),
  /** The member of staff whom it named last. */
  holder: z.string().max(60).nullable(),
  /** Failed attempts since the last success; not tried again before `until`. */
  failed: z.object({ times: z.number().int(), until: z.number() }).nullable(),
  /** What the channel will never take: the digest of what it refused, or `*` where somebody has deleted the message. */
  refused: z.object({ shown: z.string().max(40), code: z.string().max(40) }).nullable(),
});
export type CardRecord = z.output<typeof cardRecordSchema>;

/** How much may be sent to the channel, and when. Milliseconds since 1970. */
export const channelPaceSchema = z.object({
  /** The moment at which the whole allowance is there again. */
  fullAt: z.number(),
  /** Nothing is sent before `until`: the channel has asked for it, or cannot be reached. */
  pause: z.object({ until: z.number(), times: z.number().int() }).nullable(),
});
export type ChannelPace = z.output<typeof channelPaceSchema>;

/** Somebody has used a card that does not stand where its record says. */
export const seenCardSchema = z.object({ key: z.string().max(80), copy: z.number().int(), place: cardPlaceSchema });
export type SeenCard = z.output<typeof seenCardSchema>;

/** A hub's cards in one pair of hands: nobody else sends to its channel until they are left, or the lease ends. */
export type CardsInHand = {
  readonly token: string;
  readonly cards: ReadonlyMap<string, CardRecord>;
  readonly seen: readonly SeenCard[];
  readonly pace: ChannelPace;
};

export type CardsChange = {
  /** Records by key; null: forgotten. */
  readonly cards?: ReadonlyMap<string, CardRecord | null>;
  readonly pace?: ChannelPace;
  /** No longer to be looked at. */
  readonly settled?: readonly SeenCard[];
};

/** One hand-off has one card at a time; asking again later is another hand-off. */
export function cardKey({ conversation, handOff }: Pick<CardRecord, 'conversation' | 'handOff'>): string {
  return `${conversation}.${handOff}`;
}

/** The port to what stands in the channels of the hubs. */
export interface StaffCards {
  /** Null: somebody else has them. */
  take(hub: HubId): Promise<CardsInHand | null>;
  /** Writes, and goes on holding them. False: the lease was lost, and nothing was written. */
  keep(hub: HubId, token: string, change: CardsChange): Promise<boolean>;
  leave(hub: HubId, token: string): Promise<void>;
  find(hub: HubId, key: string): Promise<CardRecord | null>;
  /** Leaves a word for whoever takes them next. */
  saw(hub: HubId, card: SeenCard): Promise<void>;
}
