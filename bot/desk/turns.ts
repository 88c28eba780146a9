import type { Duty } from '../conversation/duty.ts';
import type { Hold } from '../conversation/hold.ts';
import type { ConversationId } from '../conversation/ids.ts';
import { queueOrder } from '../conversation/queue-order.ts';
import type { HandOffQueue, QueueItem } from '../conversation/store.ts';
import type { Pace } from './rules/pace.ts';
import { type Offer, offerTo } from './rules/routing.ts';
import { helperOf, hubsOf, type StaffMember } from './staff-member.ts';

export type TurnPorts = { readonly queue: HandOffQueue; readonly duty: Duty; readonly pace: Pace };

/** The queues of somebody's hubs as one, in order, with what each who waits is to them. */
export type Turns = {
  readonly lines: readonly Line[];
  /** Whose turn it is with them; null: nobody is offered to them now. */
  readonly next: ConversationId | null;
};
/** `offer`: null where a colleague holds it. */
export type Line = { readonly item: QueueItem; readonly offer: Offer | null };
type Waits = Extract<Hold, { kind: 'waiting' }>;

/** `day` is today (`2026-11-22`), for loans to other hubs. */
export async function turnsOf(member: StaffMember, day: string, { queue, duty, pace }: TurnPorts): Promise<Turns> {
  const helper = helperOf(member);
  const perHub = await Promise.all(
    hubsOf(member, day).map(async (hub) => {
      const [items, { now, helpers }] = await Promise.all([queue.list(hub), duty.onDuty(hub)]);
      const around = { now, onDuty: helpers, pace };
      return items.map(
        (item): Line => ({
          item,
          offer: isWaiting(item.hold) ? offerTo(helper, item.hold.handOff, around) : null,
        }),
      );
    }),
  );
  const lines = perHub.flat().sort((a, b) => queueOrder(a.item, b.item));
  return { lines, next: lines.find(({ offer }) => offer?.kind === 'now')?.item.conversation ?? null };
}

function isWaiting(hold: Hold): hold is Waits {
  return hold.kind === 'waiting';
}
