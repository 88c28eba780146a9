import type { z } from 'zod';
import type { HubId } from '../conversation/ids.ts';
import {
  type CardRecord,
  type CardsChange,
  type CardsInHand,
  cardRecordSchema,
  channelPaceSchema,
  type SeenCard,
  type StaffCards,
  seenCardSchema,
} from '../conversation/staff-cards.ts';
import type { Connection } from './connection.ts';
import { CARD_HANDS_MS, QUEUE_MS, queueKeys } from './keys.ts';
import { fieldsOf } from './line.ts';
import { textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

const CARD = 'card:';
const SEEN = 'seen:';
const PACE = 'pace';
const FRESH = { fullAt: 0, pause: null };

/** The cards of each hub's channel in the slot of its queue, in one pair of hands at a time. */
export class RedisStaffCards implements StaffCards {
  readonly #connection: Connection;
  readonly #token: () => string;

  constructor(connection: Connection, token: () => string) {
    this.#connection = connection;
    this.#token = token;
  }

  async take(hub: HubId): Promise<CardsInHand | null> {
    const { cards, cardHands } = queueKeys(hub);
    const token = this.#token();
    const taken = await this.#connection.send(['SET', cardHands, token, 'NX', 'PX', String(CARD_HANDS_MS)]);
    if (taken === null) return null;
    const fields = fieldsOf(await this.#connection.send(['HGETALL', cards]));
    const records = new Map<string, CardRecord>();
    const seen: SeenCard[] = [];
    for (const [field, text] of fields) {
      if (field.startsWith(CARD)) {
        const record = read(text, cardRecordSchema);
        if (record !== null) records.set(field.slice(CARD.length), record);
      } else if (field.startsWith(SEEN)) {
        seen.push(...[read(text, seenCardSchema)].filter((it) => it !== null));
      }
    }
    const pace = fields.get(PACE);
    return { token, cards: records, seen, pace: (pace && read(pace, channelPaceSchema)) ?? FRESH };
  }

  keep(hub: HubId, token: string, change: CardsChange): Promise<boolean> {
    return this.#write(hub, token, CARD_HANDS_MS, change);
  }

  async leave(hub: HubId, token: string): Promise<void> {
    await this.#write(hub, token, 0, {});
  }

  async find(hub: HubId, key: string): Promise<CardRecord | null> {
    const text = await this.#connection.send(['HGET', queueKeys(hub).cards, CARD + key]);
    return text === null ? null : read(textOf(text), cardRecordSchema);
  }

  async saw(hub: HubId, card: SeenCard): Promise<void> {
    const { cards } = queueKeys(hub);
    await this.#connection.send(['HSET', cards, seenField(card), JSON.stringify(card)]);
    await this.#connection.send(['PEXPIRE', cards, String(QUEUE_MS)]);
  }

  async #write(hub: HubId, token: string, leaseMs: number, change: CardsChange): Promise<boolean> {
    const { cards, cardHands } = queueKeys(hub);
    const all = [...(change.cards ?? [])];
    const gone = [
      ...all.filter(([, record]) => record === null).map(([key]) => CARD + key),
      ...(change.settled ?? []).map(seenField),
    ];
    const set = [
      ...all.flatMap(([key, record]) => (record === null ? [] : [CARD + key, JSON.stringify(record)])),
      ...(change.pace ? [PACE, JSON.stringify(change.pace)] : []),
    ];
    const args = [token, String(leaseMs), String(QUEUE_MS), String(gone.length), ...gone, ...set];
    return (await run(this.#connection, SCRIPTS.cardsKeep, [cardHands, cards], args)) === 1;
  }
}

function seenField({ place }: SeenCard): string {
  return SEEN + place.activity;
}

/** Null for what only another version of the service can read. */
function read<T>(text: Buffer | string, schema: z.ZodType<T>): T | null {
  return schema.safeParse(JSON.parse(text.toString())).data ?? null;
}
