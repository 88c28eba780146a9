import { topicId } from '../../knowledge/schema/topic.ts';
import type { Action } from '../action.ts';
import { nameOf, namesOf, targetOf } from '../needs.ts';
import type { Reply } from '../reply.ts';
import type { Need, State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';
import { listenAgain, steppingIn } from './steps.ts';
import { askWhyNot } from './why-not.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** What was heard, to look at and to correct: take one out, or begin with another. */
export function whatIHeard(state: State, _action: Does<'what-i-heard'>, world: World): Step {
  const needs = knownNeeds(state);
  if (needs.length === 0) return listenAgain(state, world);
  return show(goTo(state, { at: 'confirming', needs: [...needs] }), world);
}

/** What was heard is right: the steps begin, one need at a time. */
export function confirmNeeds(state: State, _action: Does<'confirm-needs'>, world: World): Step {
  const needs = knownNeeds(state);
  return needs.length === 0 ? listenAgain(state, world) : startSteps(state, needs, world);
}

/** One need was heard wrongly; the others stay. */
export function dropNeed(state: State, action: Does<'drop-need'>, world: World): Step {
  const needs = knownNeeds(state).filter((need) => need.id !== action.need);
  if (needs.length === 0) return listenAgain({ ...state, needs }, world);
  const next = { ...state, needs, place: { at: 'confirming' as const, needs } };
  return show(next, world, [{ said: { key: 'conversation:heard.dropped' } }]);
}

/** The person wants to begin with another one: the rest keep their order. */
export function needFirst(state: State, action: Does<'need-first'>, world: World): Step {
  const needs = knownNeeds(state);
  const first = needs.find((need) => need.id === action.need) ?? needById(action.need, world);
  if (!first) return listenAgain(state, world);
  return startSteps(state, [first, ...needs.filter((need) => need.id !== first.id)], world);
}

/** A step that does not suit is left out at once, and nobody has to say why. */
export function notForMe(state: State, action: Does<'not-for-me'>, world: World): Step {
  const left: Reply = { said: { key: 'conversation:step.left-out' } };
  const stepping = steppingIn(state);
  const rest = (stepping?.needs ?? []).slice(stepping?.index ?? 0).filter((need) => need.id !== action.need);
  const needs = state.needs.filter((need) => need.id !== action.need);
  const place =
    rest.length === 0 ? ({ at: 'listening' } as const) : ({ at: 'stepping', needs: rest, index: 0 } as const);
  return askWhyNot(goTo({ ...state, needs }, place), action.step ?? null, world, [left]);
}

/** The person says which of several things they meant. They know what they tapped, so it is not said again. */
export function pickNeed(state: State, action: Does<'pick-need'>, world: World): Step {
  const offered = state.place.at === 'choosing-need' ? state.place.options : [];
  const need = offered.find((it) => it.id === action.need) ?? needById(action.need, world);
  if (!need) return listenAgain(state, world);
  const place = { at: 'stepping' as const, needs: [need], index: 0 };
  return show(goTo({ ...state, needs: [need], misses: 0 }, place), world);
}

/** Why the needs are in their order, where there is more to say than that they were heard so. */
export type OrderReason = 'heard.linked' | 'heard.urgent-first';

/** The steps begin. What was heard is woven in; one tap corrects it. */
export function startSteps(state: State, needs: readonly Need[], world: World, reason?: OrderReason): Step {
  const first = needs[0];
  if (!first) return listenAgain(state, world);
  const heard: Reply =
    needs.length === 1
      ? { said: { key: 'conversation:heard.one', params: { need: namesOf(needs) } } }
      : {
          said: {
            key: `conversation:${reason ?? 'heard.in-order'}`,
            params: { needs: namesOf(needs), first: nameOf(first.id) },
          },
        };
  const next = goTo({ ...state, needs: [...needs] }, { at: 'stepping', needs: [...needs], index: 0 });
  return show(next, world, [heard]);
}

function knownNeeds(state: State): readonly Need[] {
  return state.place.at === 'confirming' ? state.place.needs : state.needs;
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
  if (target.kind === 'task') return null;
  const topic = topicId.safeParse(target.id);
  return topic.success ? { id: `topic:${topic.data}`, topic: topic.data } : null;
}
