import type { Action } from '../action.ts';
import { choice } from '../choices.ts';
import type { Reply } from '../reply.ts';
import type { Place, State } from '../state.ts';
import type { Query, Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Asking for a person: consent first; who already waits is told their place instead. */
export function person(state: State, _action: Does<'person'>, world: World): Step | Query {
  switch (world.with) {
    case 'bot':
      return show(goTo(state, { at: 'asking-person' }), world);
    case 'waiting':
      return world.place === undefined ? { kind: 'query', read: 'place' } : say(state, [waiting(world.place)]);
    case 'offered':
      return acceptStaff(state, { do: 'accept-staff' }, world);
    case 'staff':
      return say(state, [{ said: { key: 'conversation:person.already' } }]);
  }
}

/** Consent given: the hand-off begins. That the person waits is said by the hand-off itself. */
export function personYes(state: State, action: Does<'person-yes'>, world: World): Step | Query {
  if (world.with !== 'bot') return person(state, { do: 'person' }, world);
  const urgent = isUrgent(state.place) || isUrgent(state.trail.at(-1));
  const next = goTo(state, { at: 'listening' });
  return say(next, [], [{ act: 'request-person', urgent, share: action.share }]);
}

export function personNo(state: State, _action: Does<'person-no'>, world: World): Step {
  return show(leave(state), world, [{ said: { key: 'conversation:person.not-now' } }]);
}

export function leaveQueue(state: State, _action: Does<'leave-queue'>, world: World): Step {
  if (world.with !== 'waiting') return say(state, [{ said: { key: 'conversation:person.not-waiting' } }]);
  return say(state, [], [{ act: 'leave-queue' }]);
}

export function acceptStaff(state: State, _action: Does<'accept-staff'>, world: World): Step {
  if (world.with !== 'offered') return say(state, [{ said: { key: 'conversation:person.nobody-to-answer' } }]);
  return say(state, [], [{ act: 'accept-staff' }]);
}

export function refuseStaff(state: State, _action: Does<'refuse-staff'>, world: World): Step {
  if (world.with !== 'offered') return say(state, [{ said: { key: 'conversation:person.nobody-to-answer' } }]);
  return say(state, [], [{ act: 'refuse-staff' }]);
}

export function endPerson(state: State, _action: Does<'end-person'>, world: World): Step {
  if (world.with === 'bot') return show(state, world);
  return say(state, [], [{ act: 'end-person' }]);
}

/** From here a person comes first in the queue. */
function isUrgent(place: Place | undefined): boolean {
  return place?.at === 'asking-danger' || place?.at === 'first-help';
}

function waiting(place: number | null): Reply {
  const choices = [choice('leave-queue', { do: 'leave-queue' })];
  return place === null
    ? { said: { key: 'conversation:person.waiting-unknown' }, choices }
    : { said: { key: 'conversation:person.waiting', params: { place } }, choices };
}

/** Out of a question, to where the person was before it. */
function leave(state: State): State {
  if (state.place.at !== 'asking-person') return state;
  return { ...state, place: state.trail.at(-1) ?? { at: 'listening' }, trail: state.trail.slice(0, -1) };
}
