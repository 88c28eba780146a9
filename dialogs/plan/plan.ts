import { z } from 'zod';
import { daySchema } from './day.ts';

/** Why a step did not work, in the order in which it is asked; `unsaid` until, or unless, the person says. */
export const REASONS = ['closed', 'too-far', 'turned-away', 'wrong-language', 'cost', 'other', 'unsaid'] as const;
export const reasonSchema = z.enum(REASONS);

const base = {
  /** `guide:<id>` to follow, `service:<id>` to go to, or `task:<id>` of the dated list. */
  id: z.string().max(100),
  /** The moment, in milliseconds, at which the person last changed it. Plans that meet keep the newer. */
  changed: z.number().int().exactOptional(),
};

/** A step of the person's plan. What is not for them is kept unseen, so that it does not come back from another device. */
export const planStepSchema = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('to-do'), on: daySchema.exactOptional() }),
  z.object({ ...base, state: z.literal('done') }),
  z.object({ ...base, state: z.literal('did-not-work'), reason: reasonSchema }),
  z.object({ ...base, state: z.literal('not-for-me') }),
]);
export type PlanStep = z.output<typeof planStepSchema>;
export type SeenStep = Exclude<PlanStep, { state: 'not-for-me' }>;
export type ToDo = Extract<PlanStep, { state: 'to-do' }>;

/** More than a plan of small steps can hold well. */
export const PLAN_STEPS = 50;
export const planSchema = z.array(planStepSchema).max(PLAN_STEPS);
export type Plan = readonly PlanStep[];

/** When the person wants to be asked how it went: a moment in milliseconds; null: not agreed; `stopped`: asked not to. */
export const followUpSchema = z.union([z.object({ after: z.number().int() }), z.literal('stopped')]).nullable();

/**
 * When the person last had the days of the dated list forgotten, in milliseconds: what is older comes back from no other device. That is all that
 * stays of it.
 */
export const daysForgottenSchema = z.number().int().nullable().default(null);

/** A plan as it is kept under its code, apart from any conversation. */
export const keptPlanSchema = z.object({
  v: z.literal(1),
  goal: z.string().max(2000).nullable(),
  steps: planSchema,
  followUp: followUpSchema,
  area: z.string().nullable(),
  daysForgotten: daysForgottenSchema,
});
export type KeptPlan = z.output<typeof keptPlanSchema>;

export function stepIn(plan: Plan, id: string): PlanStep | undefined {
  return plan.find((step) => step.id === id && step.state !== 'not-for-me');
}

/** What the person sees: everything but what is not for them. */
export function seenIn(plan: Plan): SeenStep[] {
  return plan.filter((step) => step.state !== 'not-for-me');
}

/** What is to do: what is due first, the rest in the person's own order. The first one is the next step. */
export function toDoIn(plan: Plan, today: string): ToDo[] {
  const open = plan.filter((step) => step.state === 'to-do');
  const due = open.filter((step) => step.on !== undefined && step.on <= today);
  const rest = open.filter((step) => !due.includes(step));
  return [...due.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '')), ...rest];
}

/** The plan with this step in its place, or at the end. Null where there is no room for one more. */
export function withStep(plan: Plan, step: PlanStep): PlanStep[] | null {
  if (plan.some((it) => it.id === step.id)) return plan.map((it) => (it.id === step.id ? step : it));
  const unseen = plan.find((it) => it.state === 'not-for-me');
  if (plan.length < PLAN_STEPS) return [...plan, step];
  return unseen ? [...plan.filter((it) => it !== unseen), step] : null;
}

/** The step last: the others come before it. */
export function movedToEnd(plan: Plan, id: string): PlanStep[] {
  return [...plan.filter((step) => step.id !== id), ...plan.filter((step) => step.id === id)];
}

/**
 * Two plans as one: each step once, in the state in which it was last changed. It does not matter which plan comes first, or how
 * often they meet; only the order of steps is that of `mine`.
 */
export function mergedPlans(mine: Plan, theirs: Plan): PlanStep[] {
  const merged = new Map(mine.map((step) => [step.id, step]));
  for (const step of theirs) {
    const there = merged.get(step.id);
    merged.set(step.id, there ? newerOf(there, step) : step);
  }
  const all = [...merged.values()];
  return all.length <= PLAN_STEPS
    ? all
    : [...seenIn(all), ...all.filter((it) => it.state === 'not-for-me')].slice(0, PLAN_STEPS);
}

const RANK = { 'to-do': 0, 'did-not-work': 1, 'not-for-me': 2, done: 3 } as const;

/** The step that was changed later. At the same moment: the one that is further, then any one, but always the same. */
function newerOf(one: PlanStep, other: PlanStep): PlanStep {
  const later = (one.changed ?? 0) - (other.changed ?? 0) || RANK[one.state] - RANK[other.state];
  if (later !== 0) return later > 0 ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

/** What became of a step, as it is counted: done, or why it did not work. */
export const outcomeSchema = z.enum(['done', ...REASONS]);
export type Outcome = z.output<typeof outcomeSchema>;

export function outcomeOf(step: PlanStep): Outcome | null {
  if (step.state === 'done') return 'done';
  return step.state === 'did-not-work' ? step.reason : null;
}
