import type { Staffing } from '../../dialogs/staffing.ts';
import { type Locale, SOURCE_LOCALE } from '../../locales/locale.ts';
import type { HandOff } from '../conversation/hold.ts';
import type { ConversationId, HubId } from '../conversation/ids.ts';
import type { Conversation, HandOffQueue } from '../conversation/store.ts';
import { commitStep, type StepPorts } from './commit-step.ts';
import { type TogetherPorts, together } from './hubs-together.ts';
import { forecast, type Range } from './rules/forecast.ts';
import type { Pace } from './rules/pace.ts';
import { fitsAnybody } from './rules/routing.ts';
import { refusal } from './rules/step.ts';
import { told } from './rules/telling.ts';
import { isToldAnew, type Wait, withinHours } from './rules/told-wait.ts';

export type TellWaitPorts = StepPorts &
  TogetherPorts & {
    readonly queue: HandOffQueue;
    readonly staffing: (hub: HubId, locale: Locale) => Promise<Staffing>;
    readonly pace: Pace;
    /** From 0 up to 1. */
    readonly random: () => number;
  };

type Waiting = { readonly id: ConversationId; readonly handOff: HandOff };

/**
 * Tells somebody who has begun to wait where they are and how long it takes, once. Where nobody is there, when somebody is. `only`: where
 * nobody who is there fits what they want, and nothing else.
 */
export async function tellWait(id: ConversationId, ports: TellWaitPorts, only?: 'nobody-fits'): Promise<void> {
  const conversation = await ports.store.load(id, { fresh: true });
  if (conversation === null) return;
  const { hold } = conversation;
  if (hold.kind !== 'waiting' || hold.handOff.told !== null) return;
  const { hub, locale } = hold.handOff;
  // The place is counted in the queue, so it has to be there.
  await ports.queue.project(conversation, hub);
  const staffing = await ports.staffing(hub, locale);
  const [wait] =
    staffing.kind === 'away'
      ? [{ kind: 'away', away: staffing } as const]
      : (await waitsAt(hub, ports)).flatMap(({ who, wait }) => (who.id === id ? [wait] : []));
  if (wait === undefined || (only !== undefined && wait.kind !== only)) return;
  await commitStep(id, (now) => (toldOnce(now) ? refusal('already') : told(now, wait, ports.pace)), ports);
}

/** Tells those who wait at a hub anew where what they were told has come to be wrong by much, or could not be said and now can. */
export async function tellWaitsAnew(hub: HubId, ports: TellWaitPorts): Promise<void> {
  const { now } = await ports.duty.onDuty(hub);
  for (const { who, wait } of await waitsAt(hub, ports)) {
    if (!isToldAnew(who.handOff.told, wait, now, ports.pace)) continue;
    await commitStep(
      who.id,
      (conversation) => {
        const { hold, loadedAt } = conversation;
        const isStill = hold.kind === 'waiting' && isToldAnew(hold.handOff.told, wait, loadedAt, ports.pace);
        return isStill ? told(conversation, wait, ports.pace) : refusal('not-waiting');
      },
      ports,
    );
  }
}

/** Everybody who stays to wait at a hub, in their order, with what there is to tell them. */
async function waitsAt(hub: HubId, ports: TellWaitPorts): Promise<{ who: Waiting; wait: Wait }[]> {
  const { staffing, pace, random } = ports;
  const [queues, hours] = await Promise.all([together(hub, ports), staffing(hub, SOURCE_LOCALE)]);
  const { now } = queues;
  const closes = hours.kind === 'here' ? hours.closes : undefined;
  const ranges: ReadonlyMap<ConversationId, Range> = forecast({ ...queues, pace }, random);
  const helpers = queues.onDuty.filter(({ at }) => at.includes(hub));
  const waiting = queues.waiting.filter(({ handOff }) => handOff.hub === hub);
  return waiting.map((who, index) => {
    const { id, handOff } = who;
    const place = index + 1;
    if (helpers.length > 0 && !fitsAnybody(handOff, helpers))
      return { who, wait: { kind: 'nobody-fits', place, isUrgent: handOff.band === 'urgent' } };
    return { who, wait: withinHours({ kind: 'place', place, range: ranges.get(id) ?? null }, closes, now) };
  });
}

function toldOnce({ hold }: Conversation): boolean {
  return hold.kind !== 'waiting' || hold.handOff.told !== null;
}
