import type { Action } from '../action.ts';
import { FORGET_DAYS } from '../choices.ts';
import { withTasks } from '../plan/dated.ts';
import { withDaysForgotten } from '../plan/days-forgotten.ts';
import { todayOf } from '../plan/today.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/**
 * The days of the dated list come into the plan: the person said so on its page, where they were told who sees them. What is due already is for
 * today, so that the day of the letter is not kept.
 */
export function keepDays(state: State, { days }: Does<'keep-days'>, world: World): Step {
  const known = new Set(world.knowledge.moveOn.tasks.map(({ id }) => id));
  const today = todayOf(state, world);
  const tasks = days
    .filter(({ task }) => known.has(task))
    .map(({ task, on }) => ({ task, on: on !== null && on < today ? today : on }));
  if (tasks.length === 0) return told(state, 'old.text', world);
  const plan = withTasks(state.plan, tasks, world.now);
  if (!plan) return told(state, 'plan.days-full', world);
  return told({ ...state, plan }, 'plan.days-kept', world);
}

/** They go at one tap, and leave nothing that tells what they were. */
export function forgetDays(state: State, _action: Does<'forget-days'>, world: World): Step {
  return told(withDaysForgotten(state, world.now), 'plan.days-forgotten', world);
}

/** The plan as it is now; while a member of staff is there, only what became of the days, because the conversation is theirs. */
function told(
  state: State,
  key: 'plan.days-kept' | 'plan.days-full' | 'plan.days-forgotten' | 'old.text',
  world: World,
): Step {
  const said = { key: `conversation:${key}` } as const;
  if (world.with !== 'staff') return show(goTo(state, { at: 'planning' }), world, [{ said }]);
  return say(state, [{ said, ...(key === 'plan.days-kept' && { choices: [FORGET_DAYS] }) }]);
}
