import type { AtDesk, Duty, OnDuty, Slots } from '../conversation/duty.ts';
import { type Hold, isHeldByStaff } from '../conversation/hold.ts';
import type { ConversationId, HubId } from '../conversation/ids.ts';
import { queueOrder } from '../conversation/queue-order.ts';
import type { ConversationStore, HandOffQueue, QueueItem } from '../conversation/store.ts';
import type { Pace } from './rules/pace.ts';
import { type Rest, restAfter } from './rules/rest.ts';
import { type Around, type Offer, offerTo } from './rules/routing.ts';
import { helperOf, hubsOf, type StaffMember } from './staff-member.ts';

export type TurnPorts = {
  readonly store: Pick<ConversationStore, 'load'>;
  readonly queue: HandOffQueue;
  readonly duty: Duty;
  readonly slots: Pick<Slots, 'held'>;
  readonly pace: Pace;
};

/** The queues of somebody's hubs as one, in order, with what each who waits is to them. */
export type Turns = {
  readonly lines: readonly Line[];
  /** Whose turn it is with them; null: nobody is offered to them now. */
  readonly next: ConversationId | null;
  /** Whose turn it would be if they neither rested nor were away: whom they may take by themselves. */
  readonly anyway: ConversationId | null;
  /** Since when they are away from their desk, in milliseconds by Redis TIME; null: they are not. */
  readonly away: number | null;
  readonly rest: Rest;
};
/** `offer`: null where a colleague holds it. */
export type Line = { readonly item: QueueItem; readonly offer: Offer | null };
type Waits = Extract<Hold, { kind: 'waiting' }>;

/** `day` is today (`2026-11-22`), for loans to other hubs. It is the turn of nobody among `gone`. */
export async function turnsOf(
  member: StaffMember,
  day: string,
  ports: TurnPorts,
  gone: ReadonlySet<ConversationId> = new Set(),
): Promise<Turns> {
  const perHub = await Promise.all(hubsOf(member, day).map((hub) => queueAt(hub, ports)));
  const desk = perHub.flatMap(({ desks }) => desks).find(({ id }) => id === member.id);
  const now = Math.max(0, ...perHub.map((hub) => hub.now));
  const rest = restAfter(desk?.ended ?? [], now, ports.pace.minuteMs);
  const helper = helperOf(member);
  const theirs = await heldElsewhere(
    member,
    perHub.flatMap(({ items }) => items),
    ports,
  );
  const lines = [
    ...perHub.flatMap(({ items, around }) => linesFor({ ...helper, ended: desk?.ended ?? [] }, items, around)),
    ...theirs.map((item): Line => ({ item, offer: null })),
  ].sort((a, b) => queueOrder(a.item, b.item));
  const unspared =
    rest.kind === 'none' ? lines : perHub.flatMap((it) => linesFor(helper, it.items, withAwake(it, desk)));
  const anyway = firstNow(
    unspared.toSorted((a, b) => queueOrder(a.item, b.item)),
    gone,
  );
  const away = desk?.away ?? null;
  return { lines, next: away === null ? firstNow(lines, gone) : null, anyway, away, rest };
}

type HubQueue = {
  readonly now: number;
  readonly items: readonly QueueItem[];
  readonly desks: readonly AtDesk[];
  readonly around: Around;
};

async function queueAt(hub: HubId, { queue, duty, pace }: TurnPorts): Promise<HubQueue> {
  const [items, { now, desks }] = await Promise.all([queue.list(hub), duty.atDesks(hub)]);
  return { now, items, desks, around: { now, onDuty: desks.filter(({ away }) => away === null), pace } };
}

function linesFor(helper: OnDuty, items: readonly QueueItem[], around: Around): Line[] {
  return items.map((item) => ({
    item,
    offer: isWaiting(item.hold) ? offerTo(helper, item.hold.handOff, around) : null,
  }));
}

/** As if they did not rest, for them and for whom people are kept. */
function withAwake({ around }: HubQueue, desk: AtDesk | undefined): Around {
  return { ...around, onDuty: around.onDuty.map((it) => (it.id === desk?.id ? { ...it, ended: [] } : it)) };
}

function firstNow(lines: readonly Line[], gone: ReadonlySet<ConversationId>): ConversationId | null {
  return (
    lines.find(({ item, offer }) => offer?.kind === 'now' && !gone.has(item.conversation))?.item.conversation ?? null
  );
}

/** What they hold at a hub whose people they are not offered any more, as after a loan: it stays theirs until it ends. */
export async function heldElsewhere(
  { id: staff }: Pick<StaffMember, 'id'>,
  items: readonly QueueItem[],
  { store, slots }: Pick<TurnPorts, 'store' | 'slots'>,
): Promise<QueueItem[]> {
  const known = new Set(items.map(({ conversation }) => conversation));
  const others = (await slots.held(staff)).filter((id) => !known.has(id));
  const loaded = await Promise.all(others.map((id) => store.load(id, { fresh: true })));
  return loaded.flatMap((conversation) => {
    if (conversation === null) return [];
    const { id, hold } = conversation;
    return isHeldByStaff(hold) && hold.staff.id === staff ? [{ conversation: id, hold }] : [];
  });
}

function isWaiting(hold: Hold): hold is Waits {
  return hold.kind === 'waiting';
}
