import { type Instant, momentOf } from './calendar.ts';
import { firstDayFor, type Hours, joined, type Span, spansOn, type Where } from './spans.ts';

/**
 * Whether something is open at a moment.
 *
 * - `open`: until a moment, or for ever (`null`).
 * - `closed`: until `next`.
 * - `unknown`: it may be open. Today is a bank holiday of which nobody has told us, or its hours, or their end, are known in words
 *   only or not at all. `next` is the next time that is sure to be open, if any is known.
 * - `over`: its dates have passed, and no other is known.
 */
export type Opening =
  | { readonly state: 'open'; readonly until: Instant | null }
  | { readonly state: 'closed'; readonly next: Instant }
  | { readonly state: 'unknown'; readonly because: 'bank-holiday' | 'hours'; readonly next: Instant | null }
  | { readonly state: 'over' };

/** So many days ahead are read: most open again within days; then months; a yearly event, and some weeks. */
const daysAhead = [10, 45, 400] as const;

/** Whether something with these hours is open at a moment, and when that changes next. */
export function openingAt(hours: Hours, where: Where, instant: Instant): Opening {
  const inWords = hours.schedules.some((it) => it.freq === null || it.opens_at === undefined);
  const computed = hours.schedules.some((it) => it.freq !== null && it.opens_at !== undefined);
  if (!computed) return { state: 'unknown', because: 'hours', next: null };
  for (const days of daysAhead) {
    const { until, doubt, next } = lookAhead(hours, where, instant, days);
    if (until !== undefined) return { state: 'open', until };
    if (next === null) continue;
    if (doubt) return { state: 'unknown', because: doubt === 'bank-holiday' ? 'bank-holiday' : 'hours', next };
    return inWords ? { state: 'unknown', because: 'hours', next } : { state: 'closed', next };
  }
  const { doubt } = lookAhead(hours, where, instant, daysAhead[0]);
  if (doubt === 'bank-holiday') return { state: 'unknown', because: 'bank-holiday', next: null };
  return doubt || inWords ? { state: 'unknown', because: 'hours', next: null } : { state: 'over' };
}

interface Ahead {
  /** Undefined when it is not surely open; `null` when the hours run on without a break to the end of what was read. */
  readonly until?: Instant | null;
  readonly doubt?: Span['doubt'] | undefined;
  readonly next: Instant | null;
}

function lookAhead(hours: Hours, where: Where, instant: Instant, days: number): Ahead {
  const first = firstDayFor(instant, where);
  const spans = Array.from({ length: days }, (_, at) => spansOn(first + at, hours, where)).flat();
  const sure = joined(spans.filter((it) => !it.doubt));
  const now = sure.find((it) => it.from <= instant && instant < it.to);
  if (now) {
    const end = momentOf(first + days - 1, '00:00', where.timezone);
    return { until: now.to < end ? now.to : null, next: null };
  }
  const doubt = spans.find((it) => it.doubt && it.from <= instant && instant < it.to)?.doubt;
  const begins = spans.filter((it) => it.doubt !== 'bank-holiday' && it.from > instant).map((it) => it.from);
  return { doubt, next: begins.length > 0 ? Math.min(...begins) : null };
}
