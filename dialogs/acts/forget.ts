import type { Action } from '../action.ts';
import { choice } from '../choices.ts';
import { newState, type State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

export function forgetMe(state: State, _action: Does<'forget-me'>, world: World): Step {
  return show(goTo(state, { at: 'asking-forget' }), world);
}

/** Nothing of the person is left but the language they read, so that they can be told that it is done. */
export function forgetYes(state: State, _action: Does<'forget-yes'>): Step {
  const fresh = { ...newState(state.locale, state.localeFrom, state.area), place: { at: 'listening' as const } };
  return say(
    fresh,
    [{ said: { key: 'conversation:forget.done' }, choices: [choice('start-again', { do: 'start-again' })] }],
    [{ act: 'forget' }],
  );
}

export function forgetNo(state: State, _action: Does<'forget-no'>, world: World): Step {
  const inQuestion = state.place.at === 'asking-forget';
  const place = inQuestion ? (state.trail.at(-1) ?? { at: 'listening' as const }) : state.place;
  const trail = inQuestion ? state.trail.slice(0, -1) : state.trail;
  return show({ ...state, place, trail }, world, [{ said: { key: 'conversation:forget.not' } }]);
}
