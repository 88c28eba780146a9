import type { Place, State } from './state.ts';

/** Questions that a plain "yes", or any words, would answer. */
const TAKEN_BY_ANYTHING: ReadonlySet<Place['at']> = new Set<Place['at']>([
  'asking-forget',
  'asking-goal',
  'asking-why',
  'asking-why-not',
  'introduction-words',
  'telling',
]);

/** The state without such a question: what somebody writes next is meant for somebody else, so it is asked no more. */
export function passedOver(state: State): State {
  if (!TAKEN_BY_ANYTHING.has(state.place.at)) return state;
  const at = state.trail.findLastIndex((place) => !TAKEN_BY_ANYTHING.has(place.at));
  const place = state.trail[at] ?? { at: 'listening' };
  return { ...state, place, trail: state.trail.slice(0, Math.max(0, at)), offered: [] };
}
