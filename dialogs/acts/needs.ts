import { topicId } from '../../knowledge/schema/topic.ts';
import type { Action } from '../action.ts';
import { namesOf, targetOf } from '../needs.ts';
import type { Need, State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** What was heard is right: the steps begin, one need at a time. */
export function confirmNeeds(state: State, _action: Does<'confirm-needs'>, world: World): Step {
  const needs = state.place.at === 'confirming' ? state.place.needs : state.needs;
  return needs.length === 0 ? listenAgain(state, world) : startSteps(state, needs, world);
}

/** One need was heard wrongly; the others stay. */
export function dropNeed(state: State, action: Does<'drop-need'>, world: World): Step {
  const known = state.place.at === 'confirming' ? state.place.needs : state.needs;
  const needs = known.filter((need) => need.id !== action.need);
  if (needs.length === 0) return listenAgain({ ...state, needs }, world);
  const next = { ...state, needs, place: { at: 'confirming' as const, needs } };
  return show(next, world, [{ said: { key: 'conversation:heard.dropped' } }]);
}

/** The person says which of several things they meant. */
export function pickNeed(state: State, action: Does<'pick-need'>, world: World): Step {
  const offered = state.place.at === 'choosing-need' ? state.place.options : [];
  const need = offered.find((it) => it.id === action.need) ?? needById(action.need, world);
  return need ? startSteps({ ...state, misses: 0 }, [need], world) : listenAgain(state, world);
}

export function nextStep(state: State, _action: Does<'next-step'>, world: World): Step {
  const { place } = state;
  if (place.at !== 'stepping') {
    const resumed = state.trail.findLast((it) => it.at === 'stepping');
    return resumed?.at === 'stepping' ? advance(state, resumed.needs, resumed.index, world) : listenAgain(state, world);
  }
  return advance(state, place.needs, place.index, world);
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

export function startSteps(state: State, needs: readonly Need[], world: World): Step {
  const heard =
    needs.length === 1 ? [{ said: { key: 'conversation:heard.one', params: { need: namesOf(needs) } } } as const] : [];
  const place = { at: 'stepping' as const, needs: [...needs], index: 0 };
  return show(goTo({ ...state, needs: [...needs] }, place), world, heard);
}

function advance(state: State, needs: readonly Need[], index: number, world: World): Step {
  const place = { at: 'stepping' as const, needs: [...needs], index: Math.min(index + 1, needs.length) };
  return show(goTo(state, place), world);
}

function listenAgain(state: State, world: World): Step {
  return show(goTo(state, { at: 'listening' }), world);
}

/** Null for what nobody offered: staff see a topic before the person lets them in, so it is never a client's own words. */
function needById(id: string, world: World): Need | null {
  const target = targetOf(id);
  if (target.kind === 'guide') {
    const guide = world.knowledge.guide(target.id);
    return guide ? { id, topic: guide.topic } : null;
  }
  if (target.kind === 'service') {
    const topic = world.knowledge.service(target.id)?.topics[0];
    return topic ? { id, topic } : null;
  }
  const topic = topicId.safeParse(target.id);
  return topic.success ? { id: `topic:${topic.data}`, topic: topic.data } : null;
}
