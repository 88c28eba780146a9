import { dayNumberOf, momentOf } from '../../knowledge/opening/calendar.ts';
import type { Action } from '../action.ts';
import { shownPlan } from '../plan/dated.ts';
import { daysAfter } from '../plan/day.ts';
import { stepIn, toDoIn } from '../plan/plan.ts';
import { todayOf, zoneOf } from '../plan/today.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';
import { gone } from './plan.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** "When I come back" is not in a moment: whoever reloads the page has not been anywhere yet. In milliseconds. */
const AWAY_MS = 3 * 3_600_000;
const WEEK = 7;

export function followUp(state: State, _action: Does<'follow-up'>, world: World): Step {
  return show(goTo(state, { at: 'asking-follow-up' }), world);
}

/** Agreed: when, and where. On web chat that is here, once the person is back. */
export function followUpOn(state: State, action: Does<'follow-up-on'>, world: World): Step {
  const agreed: Reply = { said: { key: `conversation:follow-up.agreed-${action.after}` } };
  const after = action.after === 'return' ? world.now + AWAY_MS : inAWeek(state, world);
  return show(answered({ ...state, followUp: { after } }), world, [agreed]);
}

export function noFollowUp(state: State, _action: Does<'no-follow-up'>, world: World): Step {
  return show(answered({ ...state, followUp: null }), world, [{ said: { key: 'conversation:follow-up.no' } }]);
}

/** Whatever was agreed: nobody asks again by itself. */
export function stopAsking(state: State, _action: Does<'stop-asking'>, world: World): Step {
  const next = answered({ ...state, followUp: 'stopped' });
  return show(next, world, [{ said: { key: 'conversation:follow-up.stopped' } }]);
}

export function notYet(state: State, action: Does<'not-yet'>, world: World): Step {
  if (!stepIn(state.plan, action.step)) return gone(state, world);
  const next = { ...answered(state), followUp: null };
  return show(goTo(next, { at: 'asking-follow-up' }), world, [{ said: { key: 'conversation:follow-up.not-yet' } }]);
}

/**
 * Asks how it went, if that was agreed and its time has come; null otherwise. It is asked once, about one step: what the person makes
 * of the question is theirs. `first` is said before it.
 */
export function howDidItGo(state: State, world: World, first: readonly Reply[] = []): Step | null {
  if (!isDue(state, world.now)) return null;
  const asked: State = { ...state, followUp: null };
  const [step] = toDoIn(shownPlan(state, world), todayOf(state, world));
  if (step) return show(goTo(asked, { at: 'following-up', step: step.id }), world, first);
  const how: Reply = { said: { key: 'conversation:follow-up.how' } };
  return show(goTo(asked, { at: 'listening' }), world, [...first, how]);
}

/** Whether the person is to be asked now how it went. */
export function isDue({ followUp: agreed }: Pick<State, 'followUp'>, now: number): boolean {
  return agreed !== null && agreed !== 'stopped' && agreed.after <= now;
}

/** Out of the question, to where the person was before it. */
function answered(state: State): State {
  const { at } = state.place;
  if (at !== 'asking-follow-up' && at !== 'following-up') return state;
  return { ...state, place: state.trail.at(-1) ?? { at: 'listening' }, trail: state.trail.slice(0, -1) };
}

function inAWeek(state: State, world: World): number {
  return momentOf(dayNumberOf(daysAfter(todayOf(state, world), WEEK)), '00:00', zoneOf(state, world));
}
