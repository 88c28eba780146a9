import type { Action } from '../action.ts';
import { BACK, choice, FOLLOW_UP, PERSON, PLAN } from '../choices.ts';
import { nameOf, targetOf } from '../needs.ts';
import { movedToEnd, type PlanStep, stepIn, withStep } from '../plan/plan.ts';
import { offerHow } from '../rating/offer.ts';
import type { Choice, Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';
import { askWhyNot } from './why-not.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Adding a step twice is one step; adding one that was done, or did not work, begins it again. The person stays where they are. */
export function addToPlan(state: State, action: Does<'add-to-plan'>, world: World): Step {
  if (!isKnown(action.step, state, world)) return show(state, world, [{ said: { key: 'conversation:old.text' } }]);
  const there = stepIn(state.plan, action.step)?.state === 'to-do';
  const plan = there ? null : withStep(state.plan, { id: action.step, state: 'to-do', changed: world.now });
  const next = plan ? { ...state, plan } : state;
  const key = there ? 'conversation:plan.already' : plan ? 'conversation:plan.added' : 'conversation:plan.full';
  const told = say(next, [{ said: { key }, choices: [...onwards(next), ...offerOf(next), PLAN, PERSON] }]);
  return plan ? offerHow(told) : told;
}

/** Not for me: a fine end. Nobody has to say why. */
export function removeStep(state: State, action: Does<'remove-step'>, world: World): Step {
  if (!stepIn(state.plan, action.step)) return gone(state, world);
  const next = changed(state, { id: action.step, state: 'not-for-me', changed: world.now });
  const removed: Reply = { said: { key: 'conversation:plan.removed' } };
  return askWhyNot(goTo(next, { at: 'planning' }), action.step, world, [removed]);
}

/** Later: no day, and behind the others. */
export function stepLater(state: State, action: Does<'step-later'>, world: World): Step {
  if (!stepIn(state.plan, action.step)) return gone(state, world);
  const next = changed(state, { id: action.step, state: 'to-do', changed: world.now });
  const later = { ...next, plan: movedToEnd(next.plan, action.step) };
  return show(goTo(later, { at: 'planning' }), world, [{ said: { key: 'conversation:plan.later' } }]);
}

export function myPlan(state: State, _action: Does<'my-plan'>, world: World): Step {
  return show(goTo(state, { at: 'planning' }), world);
}

/** One step by itself, with all that can be done about it. */
export function planStep(state: State, action: Does<'plan-step'>, world: World): Step {
  if (!stepIn(state.plan, action.step)) return gone(state, world);
  return show(goTo(state, { at: 'plan-step', step: action.step }), world);
}

export function changeGoal(state: State, _action: Does<'change-goal'>, world: World): Step {
  return show(goTo(state, { at: 'asking-goal' }), world);
}

/** What the person wants, in their words, as they say it now. */
export function newGoal(state: State, goal: string, world: World): Step {
  const asked = { ...state, place: state.trail.at(-1) ?? { at: 'planning' as const }, trail: state.trail.slice(0, -1) };
  return show(goTo({ ...asked, goal: goal.trim() }, { at: 'planning' }), world, [
    { said: { key: 'conversation:plan.goal-changed' } },
  ]);
}

/** The state with a step that is already in the plan as it is now. */
export function changed(state: State, step: PlanStep): State {
  return { ...state, plan: withStep(state.plan, step) ?? state.plan };
}

export function gone(state: State, world: World): Step {
  return show(goTo(state, { at: 'planning' }), world, [{ said: { key: 'conversation:plan.gone' } }]);
}

/** Once a step is there, being asked how it went is offered; never again after "stop asking". */
function offerOf(state: State): Choice[] {
  return state.followUp === null && state.plan.length > 0 ? [FOLLOW_UP] : [];
}

/** What comes after a step was added: the next need if there is one, else an open question. */
function onwards(state: State): Choice[] {
  const { place } = state;
  const came = place.at === 'finding' || place.at === 'reading' || place.at === 'seeing-service';
  if (came || place.at === 'other-way') return [BACK];
  const following = place.at === 'stepping' ? place.needs[place.index + 1] : undefined;
  if (following) return [choice('next', { do: 'next-step' }, { need: nameOf(following.id) })];
  return [choice('more', { do: 'something-else' }), choice('enough', { do: 'stop' })];
}

/** A task of the dated list comes into the plan by the person's yes to the whole list alone; one that is there may begin again. */
function isKnown(step: string, { plan }: State, { knowledge }: World): boolean {
  const target = targetOf(step);
  if (target.kind === 'guide') return knowledge.guide(target.id) !== undefined;
  if (target.kind === 'task') return stepIn(plan, step) !== undefined;
  return target.kind === 'service' && knowledge.service(target.id) !== undefined;
}
