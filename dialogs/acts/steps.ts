import type { Action } from '../action.ts';
import type { Need, State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

export function nextStep(state: State, _action: Does<'next-step'>, world: World): Step {
  const stepping = steppingIn(state);
  return stepping ? advance(state, stepping.needs, stepping.index, world) : listenAgain(state, world);
}

export function readGuide(state: State, action: Does<'read-guide'>, world: World): Step {
  return show(goTo(state, { at: 'reading', guide: action.guide }), world);
}

export function findService(state: State, action: Does<'find-service'>, world: World): Step {
  return show(goTo(state, { at: 'finding', need: action.need }), world);
}

/** Back to the open question. */
export function somethingElse(state: State, _action: Does<'something-else'>, world: World): Step {
  return listenAgain(state, world);
}

/** The needs that are being gone through, here or where the person came from. */
export function steppingIn(state: State): { readonly needs: readonly Need[]; readonly index: number } | undefined {
  const place = [...state.trail, state.place].findLast((it) => it.at === 'stepping');
  return place?.at === 'stepping' ? place : undefined;
}

export function listenAgain(state: State, world: World): Step {
  return show(goTo(state, { at: 'listening' }), world);
}

function advance(state: State, needs: readonly Need[], index: number, world: World): Step {
  const place = { at: 'stepping' as const, needs: [...needs], index: Math.min(index + 1, needs.length) };
  return show(goTo(state, place), world);
}
