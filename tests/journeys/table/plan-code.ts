import { type KeptPlan, PLAN_STEPS } from '../../../dialogs/plan/plan.ts';
import type { Journey } from '../journey.ts';
import { doctor, same, stepByTapping } from '../phrases.ts';

const keptWith = (...ids: string[]): KeptPlan => ({
  v: 1,
  goal: null,
  steps: ids.map((id) => ({ id, state: 'to-do' })),
  followUp: null,
  area: 'liverpool',
  daysForgotten: null,
});
const manySteps = Array.from({ length: PLAN_STEPS }, (_, index) => `guide:long-gone-${index}`);

export const PLAN_CODE: readonly Journey[] = [
  {
    name: 'a page and a code for the plan, a new code, and none any more',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-page', reads: 'plan.keep-ask' },
      { tap: 'make-code', reads: 'plan.code', acts: 'make-plan' },
      { tap: 'drop-code', reads: 'plan.intro', acts: 'drop-plan' },
    ],
  },
  {
    name: 'a code that leads nowhere, and back',
    turns: [
      { type: { en: 'I have a code', ar: 'لدي رمز', pl: 'mam kod' }, reads: 'plan.code-ask' },
      { type: same('7k3f 9qrt'), reads: 'plan.code-length' },
      { type: same('7k3f-9qrt-2xwb'), reads: 'plan.code-wrong' },
      { tap: 'back', reads: 'welcome.question' },
    ],
  },
  {
    name: 'a plan from another phone comes together with the one that is here',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { type: same('8M4G-ARSV-3YXC'), reads: 'plan.intro' },
      { tap: 'plan-page', reads: 'plan.code' },
    ],
    plan: 2,
    outside: { plans: new Map([['8M4GARSV3YXC', keptWith('guide:esol')]]) },
  },
  {
    name: 'who has a code is told, before forgetting, what goes with it and what stays elsewhere',
    turns: [
      { type: same('8M4G-ARSV-3YXC'), reads: 'plan.intro' },
      { type: { en: 'forget me', ar: 'انسني', pl: 'zapomnij o mnie' }, reads: 'forget.ask' },
      { tap: 'forget-no', reads: 'plan.intro' },
    ],
    plan: 1,
    outside: { plans: new Map([['8M4GARSV3YXC', keptWith('guide:esol')]]) },
  },
  {
    name: 'too many codes were tried',
    turns: [
      { type: { en: 'I have a code', ar: 'لدي رمز', pl: 'mam kod' }, reads: 'plan.code-ask' },
      { type: same('8m4g arsv 3yxc'), reads: 'plan.code-wait' },
      { tap: 'have-code', reads: 'plan.code-ask' },
    ],
    outside: { plans: new Map([['8M4GARSV3YXC', 'wait']]) },
  },
  {
    name: 'a plan that is full takes no more, and a step can be taken out',
    turns: [
      { type: same('8M4G-ARSV-3YXC'), reads: 'plan.intro' },
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.full' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'remove-step', reads: 'why-not.question' },
    ],
    plan: PLAN_STEPS - 1,
    outside: { plans: new Map([['8M4GARSV3YXC', keptWith(...manySteps)]]) },
  },
];
