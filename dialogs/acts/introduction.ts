import type { Action } from '../action.ts';
import { introductionIn, withdrawableIn, withMove } from '../introduction/in-state.ts';
import type { Introduction } from '../introduction/introduction.ts';
import { holdsFor } from '../introduction/partners.ts';
import type { Place, State } from '../state.ts';
import type { Query, Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';
import { person } from './person.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Somebody wants to be introduced: a person must do that, so it leads to one, with the wish attached. */
export function introduceMe(state: State, { step }: Does<'introduce-me'>, world: World): Step | Query {
  const wished = { ...state, introduceTo: step };
  const why = { said: { key: 'conversation:introduction.by-a-person' } } as const;
  // Who is asking to join is let in by a yes to that question, and by nothing else.
  if (world.with === 'offered') return show(wished, world, [why]);
  const asked = person(wished, { do: 'person' }, world);
  return asked.kind === 'query' ? asked : { ...asked, replies: [why, ...asked.replies] };
}

/** What was agreed, and what became of it. */
export function introductions(state: State, _action: Does<'introductions'>, world: World): Step {
  return show(goTo(state, { at: 'introductions' }), world);
}

export function introduction(state: State, action: Does<'introduction'>, world: World): Step {
  return show(at(state, action.introduction), world);
}

/** Yes to exactly what is on the card. An agreement with the partner that has ended since is no more: nothing is told. */
export function introductionYes(state: State, action: Does<'introduction-yes'>, world: World): Step {
  const offered = introductionIn(state, action.introduction);
  if (offered?.state === 'offered' && !holdsFor(offered, state, world)) return noLonger(state, offered, world);
  const agreed = withMove(state, action.introduction, { move: 'agree', locale: state.locale, at: world.now });
  return show(at(agreed ?? state, action.introduction), world);
}

export function introductionNo(state: State, action: Does<'introduction-no'>, world: World): Step {
  const declined = withMove(state, action.introduction, { move: 'decline' });
  return show(at(declined ?? state, action.introduction), world);
}

/** A single thing is left out, or told after all; what is told then is shown again. */
export function leaveOut(state: State, { introduction: id, detail, out }: Does<'leave-out'>, world: World): Step {
  return changed(state, id, withMove(state, id, { move: 'leave-out', detail, out }), world);
}

export function writeDetail(state: State, action: Does<'write-detail'>, world: World): Step {
  const { introduction: id, detail } = action;
  if (introductionIn(state, id)?.state !== 'offered') return show(at(state, id), world);
  return show(goTo(state, { at: 'introduction-words', introduction: id, detail }), world);
}

/** At any time. By its word alone: the only one there is, or the one that they choose. */
export function withdraw(state: State, action: Does<'withdraw'>, world: World): Step {
  const all = withdrawableIn(state);
  const [only] = all;
  const id = action.introduction ?? (all.length === 1 ? only?.id : undefined);
  if (id === undefined) return show(goTo(state, { at: 'introductions' }), world);
  return show(at(withMove(state, id, { move: 'withdraw' }) ?? state, id), world);
}

/** What stands after something was changed, or that it cannot be changed any more. */
export function changed(state: State, id: string, next: State | null, world: World): Step {
  if (next === null) return show(at(state, id), world);
  return show(at(next, id), world, [{ said: { key: 'conversation:introduction.changed' } }]);
}

function noLonger(state: State, { id }: Introduction, world: World): Step {
  const declined = withMove(state, id, { move: 'decline' }) ?? state;
  return show(at(declined, id), world, [{ said: { key: 'conversation:introduction.no-longer' } }]);
}

/** At an introduction. Its questions are left behind, so that "back" does not lead into them again. */
function at(state: State, id: string): State {
  const left: State =
    state.place.at === 'introduction-words'
      ? { ...state, place: state.trail.at(-1) ?? { at: 'listening' }, trail: state.trail.slice(0, -1) }
      : state;
  return goTo(left, { at: 'introduction', introduction: id } satisfies Place);
}
