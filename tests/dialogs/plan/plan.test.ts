import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergedPlans,
  movedToEnd,
  PLAN_STEPS,
  type PlanStep,
  planSchema,
  planStepSchema,
  REASONS,
  seenIn,
  toDoIn,
  withStep,
} from '../../../dialogs/plan/plan.ts';

const TODAY = '2026-11-22';

const steps: fc.Arbitrary<PlanStep> = fc
  .record({
    id: fc.constantFrom('guide:gp', 'guide:esol', 'service:hub', 'service:cafe'),
    state: fc.constantFrom('to-do', 'done', 'did-not-work', 'not-for-me'),
    reason: fc.constantFrom(...REASONS),
    on: fc.constantFrom('2026-11-20', '2026-11-30'),
    changed: fc.integer({ min: 0, max: 3 }),
  })
  .map((step) => planStepSchema.parse(step));
const plans = fc.uniqueArray(steps, { selector: ({ id }) => id });
const asSet = (plan: readonly PlanStep[]) => [...plan].sort((a, b) => a.id.localeCompare(b.id));

describe('two plans that meet', () => {
  it('become one in which each step stands once', () => {
    fc.assert(
      fc.property(plans, plans, (mine, theirs) => {
        const ids = mergedPlans(mine, theirs).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...mine, ...theirs].map(({ id }) => id)));
      }),
    );
  });

  it('become the same one whichever comes first, however they are grouped, and however often they meet', () => {
    fc.assert(
      fc.property(plans, plans, plans, (a, b, c) => {
        expect(asSet(mergedPlans(a, b))).toEqual(asSet(mergedPlans(b, a)));
        expect(asSet(mergedPlans(mergedPlans(a, b), c))).toEqual(asSet(mergedPlans(a, mergedPlans(b, c))));
        expect(mergedPlans(mergedPlans(a, b), b)).toEqual(mergedPlans(a, b));
      }),
    );
  });

  it('keep the newer state of a step, and my order', () => {
    const mine: PlanStep[] = [
      { id: 'guide:gp', state: 'to-do', changed: 5 },
      { id: 'guide:esol', state: 'done', changed: 1 },
    ];
    const theirs: PlanStep[] = [
      { id: 'guide:esol', state: 'to-do', changed: 9 },
      { id: 'guide:gp', state: 'not-for-me', changed: 2 },
      { id: 'service:hub', state: 'to-do' },
    ];
    expect(mergedPlans(mine, theirs)).toEqual([mine[0], theirs[0], theirs[2]]);
  });

  it('never become more than can be kept', () => {
    const many = (from: string) =>
      Array.from({ length: PLAN_STEPS }, (_, n) => ({ id: `${from}${n}`, state: 'to-do' as const }));
    expect(planSchema.safeParse(mergedPlans(many('a'), many('b'))).success).toBe(true);
  });
});

describe('what is to do', () => {
  it('is in the order in which it was added, but what is due comes first', () => {
    const plan: PlanStep[] = [
      { id: 'a', state: 'to-do' },
      { id: 'b', state: 'done' },
      { id: 'c', state: 'to-do', on: '2026-11-30' },
      { id: 'd', state: 'to-do', on: TODAY },
    ];
    expect(toDoIn(plan, TODAY).map(({ id }) => id)).toEqual(['d', 'a', 'c']);
  });

  it('is behind the others once it is for later', () => {
    const plan: PlanStep[] = [
      { id: 'a', state: 'to-do' },
      { id: 'b', state: 'to-do' },
    ];
    expect(toDoIn(movedToEnd(plan, 'a'), TODAY).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('what is not for the person', () => {
  it('is not seen, and makes room when the plan is full', () => {
    const full = Array.from({ length: PLAN_STEPS }, (_, n) => ({ id: `s${n}`, state: 'to-do' as const }));
    expect(withStep(full, { id: 'new', state: 'to-do' })).toBeNull();
    const left = withStep(full, { id: 's0', state: 'not-for-me' }) ?? [];
    expect(seenIn(left)).toHaveLength(PLAN_STEPS - 1);
    expect(withStep(left, { id: 'new', state: 'to-do' })).toHaveLength(PLAN_STEPS);
  });
});
