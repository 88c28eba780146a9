import type { Helper } from '../../conversation/duty.ts';
import type { Band, HandOff } from '../../conversation/hold.ts';
import type { Pace } from './pace.ts';
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

/** What decides, beside the helper and the hand-off. `now` is milliseconds by Redis TIME. */
export type Around = { readonly now: number; readonly onDuty: readonly Helper[]; readonly pace: Pace };

export type Offer =
  /** `interpreter`: the helper does not speak the person's language. */
  | { readonly kind: 'now'; readonly interpreter: boolean }
  /** Kept for others until `from`. */
  | { readonly kind: 'later'; readonly from: number }
  /** The person did not want them. */
  | { readonly kind: 'never' };

export type Routed = Pick<HandOff, 'band' | 'locale' | 'topics' | 'area' | 'role' | 'since' | 'refused' | 'preference'>;

/** Whether a helper of the hub is offered a hand-off. */
export function offerTo(helper: Helper, handOff: Routed, { now, onDuty, pace }: Around): Offer {
  const from = opensAt(helper, handOff, onDuty, pace);
  if (from === null) return { kind: 'never' };
  return now < from ? { kind: 'later', from } : { kind: 'now', interpreter: !speaks(helper, handOff) };
}

/** From when a hand-off is offered to a helper, in milliseconds by Redis TIME; null: never. */
export function opensAt(helper: Helper, handOff: Routed, onDuty: readonly Helper[], pace: Pace): number | null {
  if (!isFor(helper, handOff)) return null;
  return handOff.since + keptMinutes(helper, handOff, onDuty) * pace.minuteMs;
}

function keptMinutes(helper: Helper, handOff: Routed, onDuty: readonly Helper[]): number {
  const speakers = onDuty.filter((it) => speaks(it, handOff) && isFor(it, handOff));
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
