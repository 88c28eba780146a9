import type { AtDesk, Duty, ServiceTimes, Slots } from '../conversation/duty.ts';
import { type HandOff, isHeldByStaff } from '../conversation/hold.ts';
import type { HubId } from '../conversation/ids.ts';
import { queueOrder } from '../conversation/queue-order.ts';
import type { ConversationStore, HandOffQueue, QueueItem } from '../conversation/store.ts';
import type { QueueNow, Working } from './rules/forecast.ts';
import { heldElsewhere } from './turns.ts';

export type TogetherPorts = {
  readonly store: Pick<ConversationStore, 'load'>;
  readonly queue: Pick<HandOffQueue, 'list'>;
  readonly duty: Pick<Duty, 'onDuty'>;
  readonly slots: Pick<Slots, 'held'>;
  readonly serviceTimes: Pick<ServiceTimes, 'recent'>;
};

/** The queues of hubs as one, in the order of the queue. Whoever wants to be called back waits for nobody. */
export type Together = Omit<QueueNow<QueueItem['conversation']>, 'pace' | 'waiting'> & {
  readonly waiting: readonly { readonly id: QueueItem['conversation']; readonly handOff: HandOff }[];
};

/** A hub's queue with those of every hub that shares staff with it, directly or by another: whoever helps at two is free for one person at a time. */
export async function together(hub: HubId, ports: TogetherPorts): Promise<Together> {
  const { now, onDuty, hubs } = await sharing(hub, ports);
  const [perHub, talks] = await Promise.all([
    Promise.all(hubs.map((each) => ports.queue.list(each))),
    Promise.all(hubs.map(async (each) => [each, await ports.serviceTimes.recent(each)] as const)),
  ]);
  const items = perHub.flat().sort(queueOrder);
  // What somebody holds at a hub where they help no longer keeps them from others all the same.
  const elsewhere = await Promise.all(onDuty.map((helper) => heldElsewhere(helper, items, ports)));
  const held = [...items, ...elsewhere.flat()].flatMap(({ hold }) =>
    isHeldByStaff(hold) ? [{ staff: hold.staff.id, hub: hold.handOff.hub, claimedAt: hold.claimedAt }] : [],
  );
  const waiting = items.flatMap(({ conversation: id, hold }) =>
    hold.kind === 'waiting' && hold.handOff.band !== 'call-back' ? [{ id, handOff: hold.handOff }] : [],
  );
  return { now, waiting, held, onDuty, lasted: new Map(talks) };
}

/** Who is on duty at these hubs, with the hubs of each; `hubs` grows by whoever helps at another one too. */
async function sharing(
  hub: HubId,
  { duty }: TogetherPorts,
): Promise<{ now: number; onDuty: Working[]; hubs: readonly HubId[] }> {
  const hubs = new Set([hub]);
  const working = new Map<AtDesk['id'], Working>();
  let latest = 0;
  // A set is walked to its end, and what is added on the way is walked too.
  for (const at of hubs) {
    const { now, helpers } = await duty.onDuty(at);
    latest = Math.max(latest, now);
    for (const helper of helpers) {
      working.set(helper.id, { ...helper, at: [...(working.get(helper.id)?.at ?? []), at] });
      for (const other of helper.hubs) hubs.add(other);
    }
  }
  return { now: latest, onDuty: [...working.values()], hubs: [...hubs] };
}
