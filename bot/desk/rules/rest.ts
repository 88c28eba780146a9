import type { Ended } from '../../conversation/duty.ts';
import type { Band } from '../../conversation/hold.ts';

/** So many urgent conversations one after the other, and then somebody else takes the next. */
export const MOST_URGENT_IN_A_ROW = 2;
/** After an urgent conversation nothing new is offered for so long, in minutes, unless they ask for it themselves. */
export const PAUSE_AFTER_URGENT_MINUTES = 10;
/** Urgent ones this long ago are no row any more, in minutes: a shift. */
export const ROW_MINUTES = 240;

export type Rest =
  | { readonly kind: 'none' }
  /** Nothing new is offered until then. */
  | { readonly kind: 'pause'; readonly until: number }
  /** No urgent one until then, or until they have held another. */
  | { readonly kind: 'no-urgent'; readonly until: number };

/** What a member of staff is spared after what they have held, the newest last. `now` as above. */
export function restAfter(ended: readonly Ended[], now: number, minuteMs = 60_000): Rest {
  const last = ended.findLast(({ band }) => band === 'urgent');
  if (last === undefined) return { kind: 'none' };
  // Whoever holds several at once may end a light one in the middle of the pause.
  const pauseEnds = last.endedAt + PAUSE_AFTER_URGENT_MINUTES * minuteMs;
  if (now < pauseEnds) return { kind: 'pause', until: pauseEnds };
  const row = ended.slice(ended.findLastIndex(({ band }) => band !== 'urgent') + 1);
  const rowEnds = last.endedAt + ROW_MINUTES * minuteMs;
  return row.length >= MOST_URGENT_IN_A_ROW && now < rowEnds ? { kind: 'no-urgent', until: rowEnds } : { kind: 'none' };
}

/** Whether a hand-off may be offered to them now. Who asks for it by name takes it all the same: it is a shelter, not a lock. */
export function isSpared(rest: Rest, band: Band): boolean {
  return rest.kind === 'pause' || (rest.kind === 'no-urgent' && band === 'urgent');
}

/** Until when they are spared hand-offs of this band; null: they are not. */
export function sparedUntil(ended: readonly Ended[], band: Band, now: number, minuteMs = 60_000): number | null {
  const rest = restAfter(ended, now, minuteMs);
  if (rest.kind === 'none' || !isSpared(rest, band)) return null;
  const then = rest.kind === 'pause' ? restAfter(ended, rest.until, minuteMs) : rest;
  return then.kind !== 'none' && isSpared(then, band) ? then.until : rest.until;
}
