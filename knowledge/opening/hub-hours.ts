import type { Hub } from '../schema/hub.ts';
import type { Instant } from './calendar.ts';
import { type Opening, openingAt } from './opening-at.ts';
import type { Where } from './spans.ts';

/** When somebody is at a hub's desk, as its hours say. */
export interface HubHours {
  readonly open: boolean;
  /** When somebody is there next, where nobody is now; null: nobody can say. */
  readonly next: Instant | null;
  /** When somebody who speaks the language is there next, where that is later than `next` or than now; null: it is not, or nobody can say. */
  readonly speaks: Instant | null;
  /** When the hours of now end, and when they begin again, where that is known; null: they are not now, or have no end. */
  readonly closes: { readonly at: Instant; readonly next: Instant | null } | null;
}

/** A hub's hours at a moment, for somebody who speaks this language. */
export function hubHours(hub: Hub, locale: string, where: Where, now: Instant): HubHours {
  const { closures, schedules } = hub;
  const here = openingAt({ schedules, closures }, where, now);
  const language = hub.languages[locale];
  const theirs = language && openingAt({ schedules: language, closures }, where, now);
  const next = nextOf(here);
  const speaks = theirs ? nextOf(theirs) : null;
  const until = here.state === 'open' ? here.until : null;
  const closes = until === null ? null : { at: until, next: nextOf(openingAt({ schedules, closures }, where, until)) };
  return {
    open: here.state === 'open',
    next,
    speaks: speaks !== null && speaks > (next ?? now) ? speaks : null,
    closes,
  };
}

function nextOf(opening: Opening): Instant | null {
  return opening.state === 'closed' || opening.state === 'unknown' ? opening.next : null;
}
