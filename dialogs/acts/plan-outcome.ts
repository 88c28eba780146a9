import type { Action } from '../action.ts';
import { introducedTo } from '../introduction/in-state.ts';
import { guideOf, targetOf } from '../needs.ts';
import { type Outcome, outcomeOf, type PlanStep, stepIn } from '../plan/plan.ts';
import { todayOf } from '../plan/today.ts';
import { offerHow } from '../rating/offer.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { Act, Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';
import { changed, gone } from './plan.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Done, which is a good moment to ask how somebody is; at a follow-up it is asked again. */
export function stepDone(state: State, action: Does<'step-done'>, world: World): Step {
  const before = stepIn(state.plan, action.step);
  if (!before) return gone(state, world);
  const now: PlanStep = { id: action.step, state: 'done', changed: world.now };
  const done: Reply = { said: { key: 'conversation:plan.done' } };
  const ended = introducedTo(action.step, state, { move: 'helped' });
  const asked = state.place.at === 'following-up' ? { ...ended, howOffered: false } : ended;
  return offerHow(
    show(goTo(changed(asked, now), { at: 'planning' }), world, [done], counted(state, before, now, world)),
  );
}

/** It did not work, whyever: that is noted first, and then asked about. */
export function stepFailed(state: State, action: Does<'step-failed'>, world: World): Step {
  const before = stepIn(state.plan, action.step);
  if (!before) return gone(state, world);
  const now: PlanStep =
    before.state === 'did-not-work'
      ? before
      : { id: action.step, state: 'did-not-work', reason: 'unsaid', changed: world.now };
  const next = goTo(changed(state, now), { at: 'asking-why', step: action.step });
  return show(next, world, [], counted(state, before, now, world));
}

/** The reason, or that the person would rather not say; then another way is shown. */
export function stepWhy(state: State, action: Does<'step-why'>, world: World): Step {
  const before = stepIn(state.plan, action.step);
  if (!before) return gone(state, world);
  const now: PlanStep = { id: action.step, state: 'did-not-work', reason: action.reason, changed: world.now };
  const thanks: Reply[] = action.reason === 'unsaid' ? [] : [{ said: { key: 'conversation:plan.why-thanks' } }];
  const ended = introducedTo(action.step, state, { move: 'not-helped', because: action.reason });
  const next = goTo(changed(ended, now), { at: 'other-way', step: action.step });
  return show(next, world, thanks, counted(state, before, now, world));
}

/**
 * What is counted of it: how many found that this place or this guide worked, and why not. Nothing about who; a task of the dated list counts
 * as its guide, so that a sum does not tell where they are on their way to stay.
 */
function counted(state: State, before: PlanStep, now: PlanStep, world: World): Act[] {
  const [was, is]: (Outcome | null)[] = [outcomeOf(before), outcomeOf(now)];
  if (was === is || is === undefined) return [];
  const wasOn = before.changed === undefined ? null : todayOf(state, { ...world, now: before.changed });
  const on = todayOf(state, world);
  const guide = guideOf(now.id, world);
  const step = guide ? `guide:${guide.id}` : now.id;
  return [{ act: 'count-outcome', step, topic: topicOf(now.id, world), was: was ?? null, is, wasOn, on }];
}

function topicOf(step: string, world: World): string {
  const target = targetOf(step);
  if (target.kind === 'service') return world.knowledge.service(target.id)?.topics[0] ?? 'unknown';
  return guideOf(step, world)?.topic ?? 'unknown';
}
