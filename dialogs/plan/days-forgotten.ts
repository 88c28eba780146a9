import type { Place, State } from '../state.ts';
import { isDated, withoutDays } from './dated.ts';

/**
 * The state of a conversation once the days of the dated list are forgotten, as of a moment in milliseconds: nothing in it tells what they were,
 * nor what was offered to do about them.
 */
export function withDaysForgotten(state: State, at: number): State {
  return {
    ...state,
    plan: withoutDays(state.plan, at),
    daysForgotten: at,
    place: isAboutDays(state.place) ? { at: 'planning' } : state.place,
    trail: state.trail.filter((place) => !isAboutDays(place)),
    offered: state.offered.filter(
      ({ action }) => !('step' in action && action.step !== undefined && isDated(action.step)),
    ),
  };
}

/** Whether there is anything to forget: a day that was last changed up to that moment. */
export function hasDaysUntil({ plan }: Pick<State, 'plan'>, at: number): boolean {
  return withoutDays(plan, at).length < plan.length;
}

function isAboutDays(place: Place): boolean {
  return 'step' in place && isDated(place.step);
}
