import type { Helper, OnDuty } from '../../conversation/duty.ts';
import type { Band, HandOff } from '../../conversation/hold.ts';
import type { Pace } from './pace.ts';
import { sparedUntil } from './rest.ts';
import { isWanted } from './wanted.ts';

/**
 * For how many minutes a hand-off is kept for some of those who are on duty: first for who speaks the language and knows the topic, the
 * area and the role, then for who speaks the language, then for nobody in particular. Where nobody of the kind is on duty, nothing is kept.
 */
export const RESERVED_MINUTES: Readonly<Record<Band, { readonly match: number; readonly language: number }>> = {
  urgent: { match: 0, language: 0.5 },
  waiting: { match: 1, language: 3 },
  'call-back': { match: 30, language: 120 },
};

/**
 * For how many minutes at most a hand-off is kept from whoever rests after a hard conversation, for colleagues who do not: longer, and somebody
 * waits for a rest. Where everybody whom the person would have rests, nobody is spared.
 */
export const SPARED_MINUTES: Readonly<Record<Band, number>> = { urgent: 1, waiting: 5, 'call-back': 30 };

/** What decides, beside the helper and the hand-off. `now` is milliseconds by Redis TIME. */
export type Around = { readonly now: number; readonly onDuty: readonly OnDuty[]; readonly pace: Pace };

export type Offer =
  /** `interpreter`: the helper does not speak the person's language. */
  | { readonly kind: 'now'; readonly interpreter: boolean }
  /** Kept for others until `from`. */
  | { readonly kind: 'later'; readonly from: number }
  /** The person did not want them. */
  | { readonly kind: 'never' };

export type Routed = Pick<HandOff, 'band' | 'locale' | 'topics' | 'area' | 'role' | 'since' | 'refused' | 'preference'>;

/** Whether a helper of the hub is offered a hand-off. */
export function offerTo(helper: OnDuty, handOff: Routed, around: Around): Offer {
  const from = opensAt(helper, handOff, around);
  if (from === null) return { kind: 'never' };
  return around.now < from ? { kind: 'later', from } : { kind: 'now', interpreter: !speaks(helper, handOff) };
}

/** From when a hand-off is offered to a helper, in milliseconds by Redis TIME; null: never. */
export function opensAt(helper: OnDuty, handOff: Routed, around: Around): number | null {
  if (!isFor(helper, handOff)) return null;
  const { now, onDuty, pace } = around;
  const wanted = onDuty.filter((it) => isFor(it, handOff));
  const rested = wanted.filter((it) => restsUntil(it, handOff, now, pace) === null);
  const kept = keptMinutes(helper, handOff, rested.length > 0 ? rested : wanted);
  const opens = handOff.since + kept * pace.minuteMs;
  const until = restsUntil(helper, handOff, now, pace);
  if (until === null || rested.length === 0) return opens;
  return Math.max(opens, Math.min(until, handOff.since + SPARED_MINUTES[handOff.band] * pace.minuteMs));
}

/** Whether the person would have anybody of these. */
export function fitsAnybody(handOff: Routed, helpers: readonly Helper[]): boolean {
  return helpers.some((helper) => isFor(helper, handOff));
}

function restsUntil({ ended = [] }: OnDuty, { band }: Routed, now: number, { minuteMs }: Pace): number | null {
  return sparedUntil(ended, band, now, minuteMs);
}

function keptMinutes(helper: Helper, handOff: Routed, wanted: readonly Helper[]): number {
  const speakers = wanted.filter((it) => speaks(it, handOff));
  const { match, language } = RESERVED_MINUTES[handOff.band];
  if (!speaks(helper, handOff)) return speakers.length > 0 ? language : 0;
  if (knows(helper, handOff)) return 0;
  return speakers.some((it) => knows(it, handOff)) ? match : 0;
}

/** Whether the person would have them: they were not refused, and are whom they asked for. */
function isFor(helper: Helper, { refused, preference, locale }: Routed): boolean {
  return !refused.includes(helper.id) && isWanted(preference, helper, locale);
}

export function speaks({ languages }: Pick<Helper, 'languages'>, { locale }: Pick<HandOff, 'locale'>): boolean {
  return languages.includes(locale);
}

function knows(helper: Helper, { topics, area, role }: Routed): boolean {
  return (
    (helper.topics.length === 0 || topics.length === 0 || topics.some((topic) => helper.topics.includes(topic))) &&
    (helper.areas.length === 0 || area === null || helper.areas.includes(area)) &&
    (role === null || role === helper.role)
  );
}
