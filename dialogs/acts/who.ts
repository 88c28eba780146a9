import type { Action } from '../action.ts';
import type { Reply } from '../reply.ts';
import type { Place, State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Whom they want to talk with is asked only where they want to say it. */
export function chooseWho(state: State, _action: Does<'choose-who'>, world: World): Step {
  return show(goTo(state, { at: 'choosing-who' }), world);
}

/** Said, and back to the question whether a person may come; who waits already goes on waiting, now for somebody else. */
export function prefer(state: State, { who }: Does<'prefer'>, world: World): Step {
  const next: State = { ...state, preference: who === 'anyone' ? null : who };
  const noted: Reply[] = [{ said: { key: `conversation:who.${who}` } }];
  const isAsked = next.place.at === 'choosing-who';
  if (world.with === 'waiting' || world.with === 'message')
    return say(isAsked ? before(next, { at: 'listening' }) : next, noted, [{ act: 'change-wish' }]);
  return isAsked ? show(before(next, { at: 'asking-person' }), world, noted) : say(next, noted);
}

/** Back to where this was asked; `otherwise` where nobody knows. */
function before(state: State, otherwise: Place): State {
  return { ...state, place: state.trail.at(-1) ?? otherwise, trail: state.trail.slice(0, -1) };
}
