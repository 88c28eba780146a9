import type { Action } from '../action.ts';
import { targetOf } from '../needs.ts';
import { todayOf } from '../plan/today.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { Act, Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Asks why a guide or a place is not for the person, on the way to where they go on in any case: `next`. */
export function askWhyNot(next: State, step: string | null, world: World, first: readonly Reply[]): Step {
  const isOfCurator = step !== null && ['guide', 'service'].includes(targetOf(step).kind);
  return show(isOfCurator ? goTo(next, { at: 'asking-why-not', step }) : next, world, first);
}

/** The reason, or that they would rather not say; then it goes on. Only the answer to the question counts, not an old button. */
export function whyNot(state: State, action: Does<'why-not'>, world: World): Step {
  const { step, reason } = action;
  const { place } = state;
  if (place.at !== 'asking-why-not' || place.step !== step) return show(state, world);
  const next = { ...state, place: state.trail.at(-1) ?? { at: 'listening' as const }, trail: state.trail.slice(0, -1) };
  if (reason === 'unsaid') return show(next, world);
  const acts: Act[] = [{ act: 'say-why-not', step, reason, on: todayOf(state, world) }];
  return show(next, world, [{ said: { key: 'conversation:plan.why-thanks' } }], acts);
}
