import type { Action } from '../action.ts';
import { dayParam } from '../plan/day-param.ts';
import { stepIn } from '../plan/plan.ts';
import type { ReadDay } from '../plan/read-day.ts';
import { todayOf } from '../plan/today.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';
import { changed, gone } from './plan.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

export function stepWhen(state: State, action: Does<'step-when'>, world: World): Step {
  if (!stepIn(state.plan, action.step)) return gone(state, world);
  return show(goTo(state, { at: 'asking-day', step: action.step, either: [] }), world);
}

/** The day for a step, said again in words so that a slip is seen. A button of last week whose day is over asks again. */
export function stepOn(state: State, action: Does<'step-on'>, world: World): Step {
  const { step, on } = action;
  if (!stepIn(state.plan, step)) return gone(state, world);
  if (on !== null && on < todayOf(state, world)) return askAgain(state, step, world, 'conversation:plan.day-past');
  const next = changed(state, { id: step, state: 'to-do', changed: world.now, ...(on !== null && { on }) });
  const said =
    on === null
      ? ({ key: 'conversation:plan.day-none' } as const)
      : ({ key: 'conversation:plan.day-set', params: { day: dayParam(on) } } as const);
  return show(goTo(next, { at: 'planning' }), world, [{ said }]);
}

/** A day that the person wrote. What can be read in two ways is asked back, never guessed. */
export function dayRead(state: State, step: string, day: ReadDay, world: World): Step {
  switch (day.kind) {
    case 'day':
      return stepOn(state, { do: 'step-on', step, on: day.on }, world);
    case 'either':
      return show({ ...state, place: { at: 'asking-day', step, either: [...day.days] } }, world);
    case 'past':
      return askAgain(state, step, world, 'conversation:plan.day-past');
  }
}

function askAgain(state: State, step: string, world: World, key: 'conversation:plan.day-past'): Step {
  return show(goTo(state, { at: 'asking-day', step, either: [] }), world, [{ said: { key } }]);
}
