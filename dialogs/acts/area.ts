import type { Action } from '../action.ts';
import { BACK, choice, PERSON } from '../choices.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';
import { whatsOn } from './timetable.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

export function whereILive(state: State, _action: Does<'where-i-live'>, world: World): Step {
  return show(goTo(state, { at: 'asking-area', among: [] }), world);
}

/** The person's area, for what is near them. Null: none that we know; then a person can help. */
export function iLiveIn(state: State, action: Does<'i-live-in'>, world: World): Step {
  if (action.area === null) {
    const choices = [
      PERSON,
      choice('other-area', { do: 'where-i-live' }),
      choice('more', { do: 'something-else' }),
      BACK,
    ];
    return say(state, [{ said: { key: 'conversation:area.elsewhere' }, choices }]);
  }
  if (!world.knowledge.area(action.area)) return show(state, world, [{ said: { key: 'conversation:old.text' } }]);
  return whatsOn(answered({ ...state, area: action.area }), { do: 'whats-on' }, world);
}

/** One area is the answer, unless the half postcode lies in other towns as well: then the person is asked which one. */
export function outcodeRead(state: State, outcode: string, world: World): Step {
  const among = world.knowledge.areasOf(outcode).map((area) => area.id);
  const [only, ...others] = among;
  if (only === undefined) return iLiveIn(state, { do: 'i-live-in', area: null }, world);
  if (others.length === 0 && world.knowledge.councilsBeside(outcode).length === 0)
    return iLiveIn(state, { do: 'i-live-in', area: only }, world);
  return show({ ...state, place: { at: 'asking-area', among } }, world);
}

/** Out of the question, to where the person was before it. */
function answered(state: State): State {
  if (state.place.at !== 'asking-area') return state;
  return { ...state, place: state.trail.at(-1) ?? { at: 'listening' }, trail: state.trail.slice(0, -1) };
}
