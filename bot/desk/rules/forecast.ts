import type { Helper, OnDuty } from '../../conversation/duty.ts';
import type { HubId } from '../../conversation/ids.ts';
import type { Pace } from './pace.ts';
import { opensAt, type Routed } from './routing.ts';

/** Somebody who is offered people, and at which hubs. */
export type Working = OnDuty & { readonly at: readonly HubId[] };

/**
 * What is known at a moment of the queues of hubs that share staff, as one: whoever is lent takes the next of both, so apart they would be
 * promised twice. Times are milliseconds, `now` is Redis TIME.
 */
export type QueueNow<Id> = {
  readonly now: number;
  /** Who waits at any of them, in the order of the queue. */
  readonly waiting: readonly { readonly id: Id; readonly handOff: Routed & { readonly hub: HubId } }[];
  /** Whom staff are with, since when, and for which hub. */
  readonly held: readonly { readonly staff: Helper['id']; readonly hub: HubId; readonly claimedAt: number }[];
  /** Who is offered people; whoever is away is not among them, whoever rests is. */
  readonly onDuty: readonly Working[];
  /** How long the newest claims of each hub lasted. */
  readonly lasted: ReadonlyMap<HubId, readonly number[]>;
  readonly pace: Pace;
};

/** From `fromMs` to `toMs` after now; four in five real waits are meant to lie between. */
export type Range = { readonly fromMs: number; readonly toMs: number };

/** With fewer talks that ended, nobody knows how long one takes. */
export const LEAST_TALKS = 5;
/** How often the queue is played ahead. The tenth and the ninetieth of a hundred are steady enough to be told in minutes. */
const RUNS = 60;
const LOW = 0.1;
const HIGH = 0.9;
/** How long somebody at an open desk takes to see who is next, in minutes. */
const TO_NOTICE = 0.25;
/** Further ahead nothing is known: people come and go, and shifts end. */
const HORIZON_MINUTES = 240;

/**
 * How long each who waits will wait, found by playing the rules ahead many times: who is offered whom, the staff who are on duty with the
 * conversations that they hold, and talks as long as the newest ones of their hub were. Whoever is missing in the answer is somebody of whom that
 * is not known.
 *
 * @param random numbers from 0 up to 1
 */
export function forecast<Id>(queue: QueueNow<Id>, random: () => number): ReadonlyMap<Id, Range> {
  const talks = talksOf(queue.lasted);
  if (queue.onDuty.length === 0 || talks === null) return new Map();
  const opens = whenOpen(queue);
  const waits: number[][] = queue.waiting.map(() => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, wait] of playAhead(queue, opens, talks, random).entries()) waits[index]?.push(wait);
  }
  return new Map(
    queue.waiting.flatMap(({ id, handOff }, index) =>
      isKnown(queue, handOff.hub) ? rangeOf(id, waits[index] ?? []) : [],
    ),
  );
}

/** How long talks of a hub last, the shortest first: as its own did, or where few of them have ended, as all did. Null: few ended anywhere. */
function talksOf(lasted: QueueNow<unknown>['lasted']): Talks | null {
  const sorted = (talks: readonly number[]) => talks.toSorted((a, b) => a - b);
  const all = sorted([...lasted.values()].flat());
  if (all.length < LEAST_TALKS) return null;
  const own = new Map(
    [...lasted].flatMap(([hub, talks]) => (talks.length < LEAST_TALKS ? [] : [[hub, sorted(talks)]])),
  );
  return (hub) => own.get(hub) ?? all;
}
type Talks = (hub: HubId) => readonly number[];

function isKnown({ onDuty, lasted }: QueueNow<unknown>, hub: HubId): boolean {
  return (lasted.get(hub)?.length ?? 0) >= LEAST_TALKS && onDuty.some(({ at }) => at.includes(hub));
}

/** Only who is at somebody's own hub counts for whom they are kept, and takes them. */
function whenOpen({ now, waiting, onDuty, pace }: QueueNow<unknown>): Opens {
  return waiting.map(({ handOff }) => {
    const around = { now, onDuty: onDuty.filter(({ at }) => at.includes(handOff.hub)), pace };
    return onDuty.map((helper) => {
      const opens = helper.at.includes(handOff.hub) ? opensAt(helper, handOff, around) : null;
      return opens ?? Number.POSITIVE_INFINITY;
    });
  });
}

function rangeOf<Id>(id: Id, waits: readonly number[]): [Id, Range][] {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.POSITIVE_INFINITY;
  const [fromMs, toMs] = [at(LOW), at(HIGH)];
  return Number.isFinite(toMs) ? [[id, { fromMs: Math.round(fromMs), toMs: Math.round(toMs) }]] : [];
}

/** One way in which it may go: the wait of each from now, in the order of the queue; infinite where they are not reached in time. */
function playAhead<Id>(
  { now, waiting, held, onDuty, pace }: QueueNow<Id>,
  opens: Opens,
  talks: Talks,
  random: () => number,
): number[] {
  const notice = TO_NOTICE * pace.minuteMs;
  const until = now + HORIZON_MINUTES * pace.minuteMs;
  const slots = onDuty.map(({ id, capacity }): number[] => {
    const busy = held.filter(({ staff }) => staff === id);
    const free = Array.from({ length: Math.max(0, capacity - busy.length) }, () => now);
    return [...busy.map(({ hub, claimedAt }) => now + restOf(now - claimedAt, talks(hub), random)), ...free];
  });
  const lasts = waiting.map(({ handOff }) => talks(handOff.hub));
  const waits = waiting.map(() => Number.POSITIVE_INFINITY);
  const waitsStill = new Set(waiting.keys());
  while (waitsStill.size > 0) {
    const taken = firstTaken(waitsStill, opens, slots);
    if (taken === null || taken.at > until) break;
    const begins = taken.at + notice * (0.5 + random());
    waits[taken.who] = begins - now;
    waitsStill.delete(taken.who);
    taken.slots[taken.slots.indexOf(Math.min(...taken.slots))] = begins + oneOf(lasts[taken.who] ?? [], random);
  }
  return waits;
}

/** From when each who waits is offered to each helper. */
type Opens = readonly (readonly number[])[];
type Taken = { readonly at: number; readonly who: number; readonly slots: number[] };

/** Who is taken first, when, and whose slots they go to; null: nobody can be. */
function firstTaken(waitsStill: ReadonlySet<number>, opens: Opens, slots: readonly number[][]): Taken | null {
  let first: Taken | null = null;
  for (const [helper, own] of slots.entries()) {
    const free = Math.min(...own);
    if (free >= (first?.at ?? Number.POSITIVE_INFINITY)) continue;
    const taken = takenBy(helper, free, waitsStill, opens);
    if (taken !== null && taken.at < (first?.at ?? Number.POSITIVE_INFINITY)) first = { ...taken, slots: own };
  }
  return first;
}

/** Whom a helper takes who is free from then on: the first in turn that is open then, or else whoever opens first. */
function takenBy(
  helper: number,
  free: number,
  waitsStill: ReadonlySet<number>,
  opens: Opens,
): Omit<Taken, 'slots'> | null {
  let soonest: Omit<Taken, 'slots'> | null = null;
  for (const who of waitsStill) {
    const open = opens[who]?.[helper] ?? Number.POSITIVE_INFINITY;
    if (open <= free) return { who, at: free };
    if (open < (soonest?.at ?? Number.POSITIVE_INFINITY)) soonest = { who, at: open };
  }
  return soonest;
}

/** How much longer a talk goes on that has lasted so long. Of one that is longer than all known, nobody knows: as long as the shortest. */
function restOf(soFar: number, lasted: readonly number[], random: () => number): number {
  const longer = lasted.filter((ms) => ms > soFar);
  return longer.length === 0 ? (lasted[0] ?? 0) : oneOf(longer, random) - soFar;
}

function oneOf(values: readonly number[], random: () => number): number {
  return values[Math.floor(random() * values.length)] ?? 0;
}
