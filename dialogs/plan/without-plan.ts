import type { Place, State } from '../state.ts';

/** Places that are about the plan: there is nothing to go on with there when it is gone. */
const OF_PLAN: ReadonlySet<string> = new Set<Place['at']>([
  'planning',
  'plan-step',
  'asking-why',
  'other-way',
  'asking-day',
  'asking-goal',
  'asking-keep',
  'plan-page',
  'asking-follow-up',
  'following-up',
]);

/**
 * The state of a conversation whose plan was deleted where it is kept: nothing of the plan is left in it. What the person said here beside the
 * plan stays, because it was said here.
 */
export function withoutPlan(state: State): State {
  const stands = !OF_PLAN.has(state.place.at);
  return {
    ...state,
    goal: null,
    plan: [],
    daysForgotten: null,
    kept: null,
    followUp: state.followUp === 'stopped' ? 'stopped' : null,
    place: stands ? state.place : { at: 'listening' },
    trail: state.trail.filter(({ at }) => !OF_PLAN.has(at)),
    offered: stands ? state.offered : [],
  };
}
