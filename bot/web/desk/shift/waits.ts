import type { ShiftPerson } from '../../../wire/shift.ts';

/** How a wait stands at a moment. */
export type Standing = 'late' | 'soon' | 'in-time';

/** Nobody is late who is with somebody, or is asked about somebody. */
export function standingOf({ state, late }: Pick<ShiftPerson, 'state' | 'late'>, now: number): Standing {
  if (state !== 'waiting') return 'in-time';
  if (now >= late.at) return 'late';
  return now >= late.soon ? 'soon' : 'in-time';
}

/** Those who wait, whoever is late first or is so soonest. */
export function waitingByLateness(people: readonly ShiftPerson[]): readonly ShiftPerson[] {
  return people
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => a.late.at - b.late.at || (a.conversation < b.conversation ? -1 : 1));
}

/** Whoever waits longest of those who stay to wait; nobody where all have left a message. */
export function longestOf(people: readonly ShiftPerson[]): ShiftPerson | undefined {
  return people
    .filter(({ state, band }) => state === 'waiting' && band !== 'call-back')
    .toSorted((a, b) => a.since - b.since)[0];
}

/** The moment of today at which a clock shows this time (`16:30`), or null where it has passed or is none. */
export function todayAt(time: string, now: number): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const at = new Date(now).setHours(Number(hours), Number(minutes), 0, 0);
  return at > now ? at : null;
}
