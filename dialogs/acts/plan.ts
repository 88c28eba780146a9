import type { Action } from '../action.ts';
import { BACK, choice, PERSON, PLAN } from '../choices.ts';
import { nameOf, targetOf } from '../needs.ts';
import type { Choice } from '../reply.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** More than a plan of small steps can hold well; the state's schema allows as many. */
const PLAN_STEPS = 50;

/** Adding a step twice is one step. The person stays where they are. */
export function addToPlan(state: State, action: Does<'add-to-plan'>, world: World): Step {
  if (!isKnown(action.step, world)) return show(state, world, [{ said: { key: 'conversation:old.text' } }]);
  const there = state.plan.some((step) => step.id === action.step);
  const room = state.plan.length < PLAN_STEPS;
  const plan = there || !room ? state.plan : [...state.plan, { id: action.step, state: 'to-do' as const }];
  const key = there ? 'conversation:plan.already' : 'conversation:plan.added';
  const next = { ...state, plan };
  return say(next, [{ said: { key }, choices: [...onwards(next), PLAN, PERSON] }]);
}

export function stepDone(state: State, action: Does<'step-done'>, world: World): Step {
  if (!state.plan.some((step) => step.id === action.step)) return gone(state, world);
  const plan = state.plan.map((step) => (step.id === action.step ? { ...step, state: 'done' as const } : step));
  return show(goTo({ ...state, plan }, { at: 'planning' }), world, [{ said: { key: 'conversation:plan.done' } }]);
}

export function removeStep(state: State, action: Does<'remove-step'>, world: World): Step {
  if (!state.plan.some((step) => step.id === action.step)) return gone(state, world);
  const plan = state.plan.filter((step) => step.id !== action.step);
  return show(goTo({ ...state, plan }, { at: 'planning' }), world, [{ said: { key: 'conversation:plan.removed' } }]);
}

export function myPlan(state: State, _action: Does<'my-plan'>, world: World): Step {
  return show(goTo(state, { at: 'planning' }), world);
}

function gone(state: State, world: World): Step {
  return show(goTo(state, { at: 'planning' }), world, [{ said: { key: 'conversation:plan.gone' } }]);
}

/** What comes after a step was added: the next need if there is one, else an open question. */
function onwards(state: State): Choice[] {
  const { place } = state;
  if (place.at === 'finding' || place.at === 'reading') return [BACK];
  const following = place.at === 'stepping' ? place.needs[place.index + 1] : undefined;
  if (following) return [choice('next', { do: 'next-step' }, { need: nameOf(following.id) })];
  return [choice('more', { do: 'something-else' }), choice('enough', { do: 'stop' })];
}

function isKnown(step: string, world: World): boolean {
  const target = targetOf(step);
  if (target.kind === 'guide') return world.knowledge.guide(target.id) !== undefined;
  return target.kind === 'service' && world.knowledge.service(target.id) !== undefined;
}
