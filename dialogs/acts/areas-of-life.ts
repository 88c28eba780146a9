import type { Action } from '../action.ts';
import { choice, PERSON } from '../choices.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** The areas of a life as pictures, for who reads little or does not know what to write. */
export function areasOfLife(state: State, _action: Does<'areas-of-life'>, world: World): Step {
  return show(goTo(state, { at: 'choosing-area' }), world);
}

export function areaOfLife(state: State, action: Does<'area-of-life'>, world: World): Step {
  return show(goTo(state, { at: 'exploring', topic: action.topic, page: action.page }), world);
}

/** Strengths before problems: what goes well, and who helps. */
export function strengths(state: State, _action: Does<'strengths'>, world: World): Step {
  return show(goTo(state, { at: 'strengths' }), world);
}

/** The person's words about what goes well are kept as they are. Ways to give something are offered, as such. */
export function heardStrengths(state: State, text: string): Step {
  const next = goTo({ ...state, strengths: text.slice(0, 2000), misses: 0 }, { at: 'listening' });
  return say(next, [
    {
      said: { key: 'conversation:strengths.thanks' },
      choices: [
        choice('take-part', { do: 'area-of-life', topic: 'people', page: 0 }),
        choice('help-today', { do: 'something-else' }),
        PERSON,
      ],
    },
  ]);
}
