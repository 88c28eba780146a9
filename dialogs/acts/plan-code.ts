import type { Action } from '../action.ts';
import { BACK, choice, PERSON } from '../choices.ts';
import type { PlanCode } from '../plan/code.ts';
import { mergedDated } from '../plan/dated.ts';
import { type KeptPlan, seenIn } from '../plan/plan.ts';
import type { State } from '../state.ts';
import type { Act, Query, Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';
import { howDidItGo } from './follow-up.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** As many places of earlier codes are remembered; the oldest ends by its lifetime. */
const ALSO = 5;

/** The plan's own page. Before anything is kept for it, the person is asked whether somebody else sees this phone. */
export function planPage(state: State, _action: Does<'plan-page'>, world: World): Step {
  if (seenIn(state.plan).length === 0) return show(goTo(state, { at: 'planning' }), world);
  return show(goTo(state, { at: state.kept ? 'plan-page' : 'asking-keep' }), world);
}

export function makeCode(state: State, _action: Does<'make-code'>, world: World): Step | Query {
  if (state.kept || seenIn(state.plan).length === 0) return planPage(state, { do: 'plan-page' }, world);
  return withFreshCode(state, world, []);
}

/** Another code, as when somebody saw the old one: that one ends. */
export function newCode(state: State, _action: Does<'new-code'>, world: World): Step | Query {
  if (!state.kept) return planPage(state, { do: 'plan-page' }, world);
  return withFreshCode(state, world, [{ act: 'drop-plan', at: state.kept.at }]);
}

/** No page and no code any more; the plan stays in this conversation. */
export function dropCode(state: State, _action: Does<'drop-code'>, world: World): Step {
  const dropped: readonly Act[] = state.kept ? [{ act: 'drop-plan', at: state.kept.at }] : [];
  const next = goTo({ ...state, kept: null }, { at: 'planning' });
  return show(next, world, [{ said: { key: 'conversation:plan.code-dropped' } }], dropped);
}

function withFreshCode(state: State, world: World, dropped: readonly Act[]): Step | Query {
  if (world.freshCode === undefined) return { kind: 'query', read: 'fresh-code' };
  const kept = { ...world.freshCode, also: state.kept?.also ?? [] };
  const asked = state.place.at === 'asking-keep';
  const next: State = { ...state, kept, ...(asked && { place: state.trail.at(-1) ?? { at: 'planning' } }) };
  return show(goTo(next, { at: 'plan-page' }), world, [], [...dropped, { act: 'make-plan' }]);
}

export function haveCode(state: State, _action: Does<'have-code'>, world: World): Step {
  return show(goTo(state, { at: 'asking-code' }), world);
}

/** The plan of a code comes into this conversation. A wrong code and one whose time is over are told in the same words. */
export function takeUp(state: State, code: PlanCode, world: World): Step | Query {
  const { found } = world;
  if (found === undefined) return { kind: 'query', read: 'plan', code };
  switch (found.kind) {
    case 'plan':
      return takenUp(state, { code, at: found.at }, found.plan, world);
    case 'none':
      return wrong(state, 'conversation:plan.code-wrong');
    case 'wait':
      return wrong(state, 'conversation:plan.code-wait');
  }
}

function takenUp(state: State, { code, at }: { code: PlanCode; at: string }, plan: KeptPlan, world: World): Step {
  const earlier = state.kept && state.kept.at !== at ? [state.kept.at] : [];
  const also = [...earlier, ...(state.kept?.also ?? [])].filter((it) => it !== at).slice(0, ALSO);
  const dated = mergedDated({ steps: state.plan, daysForgotten: state.daysForgotten }, plan);
  const next: State = {
    ...state,
    goal: plan.goal ?? state.goal,
    plan: dated.steps,
    daysForgotten: dated.daysForgotten,
    followUp: state.followUp ?? plan.followUp,
    area: state.area ?? plan.area,
    kept: { code, at, also },
    place: state.place.at === 'asking-code' ? (state.trail.at(-1) ?? { at: 'listening' }) : state.place,
    trail: state.place.at === 'asking-code' ? state.trail.slice(0, -1) : state.trail,
  };
  const here = { said: { key: 'conversation:plan.taken-up' } } as const;
  return howDidItGo(next, world, [here]) ?? show(goTo(next, { at: 'planning' }), world, [here]);
}

/** Something that was meant as a code and is none: how many signs it has, and how many a code has. */
export function notACode(state: State, count: number): Step {
  return say(state, [
    { said: { key: 'conversation:plan.code-length', params: { signs: count } }, choices: [BACK, PERSON] },
  ]);
}

function wrong(state: State, key: 'conversation:plan.code-wrong' | 'conversation:plan.code-wait'): Step {
  const next = goTo(state, { at: 'asking-code' });
  return say(next, [{ said: { key }, choices: [choice('have-code', { do: 'have-code' }), BACK, PERSON] }]);
}
