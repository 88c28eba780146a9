import { targetOf } from '../needs.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import type { DatedTask } from './dated-task.ts';
import { type KeptPlan, mergedPlans, type Plan, type PlanStep, withStep } from './plan.ts';

/** The step of a plan that a task of the dated list is. */
function stepOfTask(task: string): string {
  return `task:${task}`;
}

/** Whether a step is of the dated list: whoever sees it knows where somebody is on their way to stay. */
export function isDated(step: string): boolean {
  return targetOf(step).kind === 'task';
}

/**
 * The plan with these tasks in it, where what was done or did not work stays so. What an earlier list had to be done and this one has not is
 * not for the person. Null where there is no room for all.
 */
export function withTasks(plan: Plan, tasks: readonly DatedTask[], now: number): PlanStep[] | null {
  const wanted = new Set(tasks.map(({ task }) => stepOfTask(task)));
  const before = plan.map((step): PlanStep => {
    const isOver = step.state === 'to-do' && isDated(step.id) && !wanted.has(step.id);
    return isOver ? { id: step.id, state: 'not-for-me', changed: now } : step;
  });
  return tasks.reduce<PlanStep[] | null>((all, { task, on }) => all && withTask(all, task, on, now), before);
}

function withTask(plan: Plan, task: string, on: string | null, now: number): PlanStep[] | null {
  const id = stepOfTask(task);
  const there = plan.find((step) => step.id === id);
  if (there && there.state !== 'to-do') return [...plan];
  return withStep(plan, { id, state: 'to-do', changed: now, ...(on !== null && { on }) });
}

type Dated = Pick<KeptPlan, 'steps' | 'daysForgotten'>;

/** Two plans as one, as `mergedPlans`, without the days that were forgotten in either. */
export function mergedDated(mine: Dated, theirs: Dated): Dated {
  const daysForgotten = later(mine.daysForgotten, theirs.daysForgotten);
  return { steps: withoutDays(mergedPlans(mine.steps, theirs.steps), daysForgotten), daysForgotten };
}

/** The steps without those of the dated list that were last changed up to a moment. */
export function withoutDays(plan: Plan, forgotten: number | null): PlanStep[] {
  return plan.filter(({ id, changed = 0 }) => forgotten === null || !isDated(id) || changed > forgotten);
}

function later(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

/** The plan as it may be shown: where others than us keep the conversation, without the days of the dated list. */
export function shownPlan({ plan }: Pick<State, 'plan'>, { privatePage }: Pick<World, 'privatePage'>): Plan {
  return privatePage ? plan.filter(({ id }) => !isDated(id)) : plan;
}
