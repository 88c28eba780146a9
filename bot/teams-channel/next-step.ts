import type { BANDS } from '../conversation/hold.ts';
import { type CardPlace, type CardRecord, cardKey, type SeenCard } from '../conversation/staff-cards.ts';
import type { QueueItem } from '../conversation/store.ts';
import type { Content } from './card.ts';

/** One thing to do so that a channel says what is true. */
export type Step =
  | { readonly kind: 'post'; readonly key: string; readonly item: QueueItem; readonly copy: number }
  | {
      readonly kind: 'update';
      readonly key: string;
      readonly record: CardRecord;
      readonly place: CardPlace;
      readonly item: QueueItem;
    }
  | { readonly kind: 'end'; readonly key: string; readonly record: CardRecord; readonly place: CardPlace }
  /** A card that was thought lost, and another stands instead. */
  | { readonly kind: 'replace'; readonly seen: SeenCard }
  /** Nothing to send. */
  | { readonly kind: 'adopt'; readonly key: string; readonly record: CardRecord; readonly seen: SeenCard }
  | { readonly kind: 'forget'; readonly key: string }
  | { readonly kind: 'settle'; readonly seen: SeenCard };

export type Channel = {
  readonly items: readonly QueueItem[];
  readonly cards: ReadonlyMap<string, CardRecord>;
  readonly seen: readonly SeenCard[];
};

/** What a card of this line says now, as its `copy`. */
type ContentFor = (item: QueueItem, copy: number) => Pick<Content, 'digest'>;

/**
 * So many people at the front of the queue have a card. It is taken in turn, so those behind get theirs when they come forward; who is
 * urgent always does. Two hundred at once would be two hundred messages to every member of the team.
 */
export const STANDING = 20;
/** What became of a post is unknown: for so long somebody who looks at the channel may still show that it is there, in milliseconds. */
export const ECHO_MS = 15_000;

/**
 * What to do first, and what could be done later on (milliseconds from now; null: nothing, until something changes). What nobody has yet
 * seen as it is comes first, by urgency; a state that was passed meanwhile is never sent.
 */
export function nextStep(
  channel: Channel,
  contentFor: ContentFor,
  now: number,
): { step: Step | null; laterMs: number | null } {
  const noted = fromSeen(channel);
  if (noted !== null) return { step: noted, laterMs: null };
  const items = new Map(channel.items.map((item) => [keyOf(item), item]));
  const known = [...channel.cards].map(([key, record]): Considered | null => {
    const item = items.get(key);
    if (record.place === null) return notStanding(key, record, item, contentFor);
    const notBefore = record.failed?.until ?? 0;
    if (item === undefined) return [RANK.end, lastStep(key, record, record.place), notBefore];
    if (!isOther(contentFor(item, record.copy).digest, record)) return null;
    return [RANK.update, { kind: 'update', key, record, place: record.place, item }, notBefore];
  });
  const fresh = newOnes(channel).map(
    (item): Considered => [RANK[item.hold.handOff.band], { kind: 'post', key: keyOf(item), item, copy: 1 }, 0],
  );
  const all = [...known, ...fresh].filter((it) => it !== null);
  const later = all.flatMap(([, , notBefore]) => (notBefore > now ? [notBefore - now] : []));
  // The sort keeps the order of equals: that of the queue.
  const [first] = all.filter(([, , notBefore]) => notBefore <= now).sort(([a], [b]) => a - b);
  return { step: first?.[1] ?? null, laterMs: later.length === 0 ? null : Math.min(...later) };
}

/** How much it matters (less is more), what to do, and the moment before which it is not to be done. */
type Considered = readonly [rank: number, step: Step, notBefore: number];

/** Cards that say what is not so any more mislead; but whoever is urgent comes before them. */
const RANK = { urgent: 0, update: 1, waiting: 2, 'call-back': 3, end: 4, lost: 5 } as const satisfies Record<
  (typeof BANDS)[number] | 'update' | 'end' | 'lost',
  number
>;

export function keyOf({ conversation, hold }: QueueItem): string {
  return cardKey({ conversation, handOff: hold.handOff.id });
}

function lastStep(key: string, record: CardRecord, place: CardPlace): Step {
  return record.refused?.shown === DELETED ? { kind: 'forget', key } : { kind: 'end', key, record, place };
}

function isOther(digest: string, { shown, refused }: CardRecord): boolean {
  return digest !== shown && refused?.shown !== digest && refused?.shown !== DELETED;
}

/** Somebody has deleted the message: there is nothing left to say it with, and it is not posted again against their will. */
export const DELETED = '*';

/**
 * Refused when it was posted, so the copy that it was is still to be had; or lost, and then it may stand somewhere. One that has arrived does: it can be
 * changed once somebody who looks at it shows where.
 */
function notStanding(
  key: string,
  { copy, postedAt, arrived, refused }: CardRecord,
  item: QueueItem | undefined,
  contentFor: ContentFor,
): Considered | null {
  if (item === undefined || item.hold.kind !== 'waiting') return [RANK.lost, { kind: 'forget', key }, 0];
  if (arrived) return null;
  const rank = RANK[item.hold.handOff.band];
  if (refused === null) return [rank, { kind: 'post', key, item, copy: copy + 1 }, postedAt + ECHO_MS];
  if (contentFor(item, copy).digest === refused.shown) return null;
  return [rank, { kind: 'post', key, item, copy }, 0];
}

/**
 * Who waits and has no card: everybody urgent, and whoever is at the front. Whoever is with staff already needs none. A card further back,
 * and one that was deleted or refused, takes nobody's place: whoever is next must be seen, since only they can be claimed.
 */
function newOnes({ items, cards }: Channel): QueueItem[] {
  const waiting = items.filter(({ hold }) => hold.kind === 'waiting');
  const urgent = waiting.filter(({ hold }) => hold.handOff.band === 'urgent');
  const others = waiting.filter(({ hold }) => hold.handOff.band !== 'urgent');
  const front = others.filter((item) => (cards.get(keyOf(item))?.refused ?? null) === null).slice(0, STANDING);
  return [...urgent, ...front].filter((item) => !cards.has(keyOf(item)));
}

/** A card that somebody used: the one that we thought lost, or one that another stands for. */
function fromSeen({ cards, seen }: Channel): Step | null {
  const [first] = seen;
  if (first === undefined) return null;
  const record = cards.get(first.key);
  if (record !== undefined && record.place === null && record.copy === first.copy && record.refused === null) {
    return { kind: 'adopt', key: first.key, record, seen: first };
  }
  // A forged word must not make us write over a card that counts.
  const counts = [...cards.values()].some(({ place }) => place?.activity === first.place.activity);
  return counts ? { kind: 'settle', seen: first } : { kind: 'replace', seen: first };
}
