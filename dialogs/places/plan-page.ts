import { BACK, choice, PERSON, PLAN } from '../choices.ts';
import { grouped } from '../plan/code.ts';
import { shownPlan } from '../plan/dated.ts';
import { seenIn } from '../plan/plan.ts';
import { todayOf } from '../plan/today.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** Asked before anything is kept under a code: whoever has the code reads the plan. */
export function presentKeep(): Reply[] {
  return [
    {
      said: { key: 'conversation:plan.keep-ask' },
      choices: [choice('make-code', { do: 'make-code' }, undefined, 'yes'), { ...BACK, means: 'no' }, PERSON],
    },
  ];
}

/** The code, and the way to the page of the plan. */
export function presentPlanPage(state: State, world: World): Reply[] {
  if (!state.kept) return presentKeep();
  const { code } = state.kept;
  return [
    {
      said: { key: 'conversation:plan.code', params: { code: grouped(code) } },
      card: { kind: 'plan', steps: seenIn(shownPlan(state, world)), today: todayOf(state, world), code },
      choices: [PLAN, choice('new-code', { do: 'new-code' }), choice('drop-code', { do: 'drop-code' }), BACK, PERSON],
    },
  ];
}

export function presentCode(): Reply[] {
  return [{ said: { key: 'conversation:plan.code-ask' }, choices: [BACK, PERSON] }];
}
