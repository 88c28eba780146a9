import type { Action } from '../action.ts';
import { choice } from '../choices.ts';
import type { Reply } from '../reply.ts';
import type { Place, State } from '../state.ts';
import type { Query, Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Asking for a person: consent first; who already waits is told their place instead. */
export function person(state: State, action: Does<'person'>, world: World): Step | Query {
  switch (world.with) {
    case 'bot':
    case 'message':
      return isUrgent(state.place) || action.anyway
        ? show(goTo(state, { at: 'asking-person' }), world)
        : ifThere(state, world);
    case 'waiting':
      if (isUrgent(state.place)) return firstNow(state);
      return stillWaiting(state, world);
    case 'offered':
      return acceptStaff(state, { do: 'accept-staff' }, world);
    case 'staff':
      return say(state, [{ said: { key: 'conversation:person.already' } }]);
  }
}

/** By itself a person is asked for without what somebody wished to be introduced for before. */
export function askPerson(state: State, action: Does<'person'>, world: World): Step | Query {
  const afresh = world.with === 'bot' && !action.anyway;
  return person(afresh ? { ...state, introduceTo: null } : state, action, world);
}

/** Their place in the queue, which is theirs whether they stay on the page or not. */
export function stillWaiting(state: State, { place }: World): Step | Query {
  return place === undefined ? { kind: 'query', read: 'place' } : say(state, [waiting(place)]);
}

/** Who waits already has agreed; now they come first. Where they did before, this alone is said. */
function firstNow(state: State): Step {
  const next = goTo(state, { at: 'listening' });
  return say(next, [waiting(null)], [{ act: 'request-person', band: 'urgent', share: 'from-now' }]);
}

/** Where nobody is there, when somebody is comes before the question, with what can be done until then. */
function ifThere(state: State, world: World): Step | Query {
  const { staffing } = world;
  if (staffing === undefined) return { kind: 'query', read: 'staffing' };
  if (staffing.kind === 'here') return show(goTo(state, { at: 'asking-person' }), world);
  const { zone, next, speaks } = staffing;
  return show(goTo(state, { at: 'nobody-here', zone, next, speaks }), world);
}

/** They do not stay, or no longer: they are asked for their message. */
export function leaveMessage(state: State, _action: Does<'leave-message'>, world: World): Step | Query {
  if (world.with === 'offered') return person(state, { do: 'person' }, world);
  if (world.with === 'message')
    return say(state, [{ said: { key: 'conversation:message.already' }, choices: WAITING }]);
  return show(goTo(state, { at: 'leaving-message' }), world);
}

/** Their words, where a message was asked for. That it is kept is said by the hand-off itself. */
export function messageAnswer(state: State, text: string, world: World): Step | null {
  const isTheirs = world.with === 'bot' || world.with === 'waiting';
  if (state.place.at !== 'leaving-message' || !isTheirs || text.trim() === '') return null;
  return say(
    { ...state, place: { at: 'listening' } },
    [],
    [{ act: 'request-person', band: 'call-back', share: 'from-now' }],
  );
}

/** As `toldFirst`: a message that seems to be about safety is kept as it was meant, and what is asked or said of safety comes after. */
export function leftFirst(
  state: State,
  text: string,
  world: World,
  turn: (state: State) => Step | Query,
): Step | Query {
  const left = messageAnswer(state, text, world);
  if (left === null) return turn(state);
  const step = turn(left.state);
  return step.kind === 'query' ? step : { ...step, acts: [...left.acts, ...step.acts] };
}

/** Consent given: the hand-off begins. That the person waits is said by the hand-off itself. */
export function personYes(state: State, action: Does<'person-yes'>, world: World): Step | Query {
  if (world.with !== 'bot' && world.with !== 'message') return person(state, { do: 'person' }, world);
  const urgent = isUrgent(state.place) || isUrgent(state.trail.at(-1));
  const next = goTo(state, { at: 'listening' });
  return say(next, [], [{ act: 'request-person', band: urgent ? 'urgent' : 'waiting', share: action.share }]);
}

export function personNo(state: State, _action: Does<'person-no'>, world: World): Step | Query {
  if (world.with === 'waiting') return stillWaiting(leave(state), world);
  return show(leave({ ...state, introduceTo: null }), world, [{ said: { key: 'conversation:person.not-now' } }]);
}

export function leaveQueue(state: State, _action: Does<'leave-queue'>, world: World): Step {
  if (world.with !== 'waiting' && world.with !== 'message')
    return say(state, [{ said: { key: 'conversation:person.not-waiting' } }]);
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

const WAITING = [choice('leave-queue', { do: 'leave-queue' })];

function waiting(place: number | null): Reply {
  const choices = WAITING;
  return place === null
    ? { said: { key: 'conversation:person.waiting-unknown' }, choices }
    : { said: { key: 'conversation:person.waiting', params: { place } }, choices };
}

const OF_PERSON: ReadonlySet<Place['at']> = new Set<Place['at']>([
  'asking-person',
  'choosing-who',
  'nobody-here',
  'leaving-message',
]);

/** Out of the questions about a person, to where they were before. */
function leave(state: State): State {
  if (!OF_PERSON.has(state.place.at)) return state;
  const before = state.trail.findLastIndex(({ at }) => !OF_PERSON.has(at));
  return {
    ...state,
    place: state.trail[before] ?? { at: 'listening' },
    trail: state.trail.slice(0, Math.max(0, before)),
  };
}
