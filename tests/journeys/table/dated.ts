import { type KeptPlan, PLAN_STEPS } from '../../../dialogs/plan/plan.ts';
import type { Journey, Turn } from '../journey.ts';
import { newHere, same, stepByTapping } from '../phrases.ts';

/** Somebody who has just got a yes to asylum says on the page of the dated list that its days are to be kept. */
const keepsDays: Turn = {
  page: {
    do: 'keep-days',
    days: [
      { task: 'claim-universal-credit', on: '2026-11-22' },
      { task: 'look-for-home', on: '2026-11-29' },
      { task: 'send-end-letter', on: null },
    ],
  },
  reads: 'plan.intro',
};

const keptWith = (...ids: string[]): KeptPlan => ({
  v: 1,
  goal: null,
  steps: ids.map((id) => ({ id, state: 'to-do', changed: 1 })),
  followUp: null,
  area: 'liverpool',
  daysForgotten: null,
});
const manySteps = Array.from({ length: PLAN_STEPS - 2 }, (_, index) => `guide:long-gone-${index}`);
const ownPlan = new Map([['8M4GARSV3YXC', keptWith('guide:esol', 'task:look-for-home')]]);

export const DATED: readonly Journey[] = [
  {
    name: 'just granted: the days of the list are kept by a yes, and done one by one',
    turns: [
      { type: newHere, reads: 'new-here.invite' },
      keepsDays,
      { tap: 'step-done', about: 'claim-universal-credit', reads: 'plan.intro', acts: 'count-outcome' },
      { type: { en: 'my plan', ar: 'خطتي', pl: 'mój plan' }, reads: 'plan.intro' },
      { tap: 'plan-step', about: 'look-for-home', reads: 'plan.step-on' },
      { tap: 'read-guide', about: 'private-renting', reads: 'choice.need' },
    ],
    plan: 2,
  },
  {
    name: 'just granted: the days are forgotten again with one tap, and the other steps stay',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      keepsDays,
      { tap: 'forget-days', reads: 'plan.intro' },
    ],
    plan: 1,
  },
  {
    name: 'just granted: an old button about a day that is forgotten says so, and leads on',
    turns: [keepsDays, { tap: 'forget-days', reads: 'plan.empty' }, { again: 'step-done', reads: 'plan.empty' }],
    plan: 0,
  },
  {
    name: 'just granted: a task that did not work is asked about, and leads to another way',
    turns: [
      keepsDays,
      { tap: 'plan-step', about: 'send-end-letter', reads: 'choice.need' },
      { tap: 'step-failed', reads: 'plan.why', acts: 'count-outcome' },
      { tap: 'step-why', about: 'turned-away', reads: 'plan.other-place', acts: 'count-outcome' },
    ],
    plan: 2,
  },
  {
    name: 'just granted: a day is moved, and a task is not for them',
    turns: [
      keepsDays,
      { tap: 'plan-step', about: 'look-for-home', reads: 'plan.step-on' },
      { tap: 'step-when', reads: 'plan.day-ask' },
      { type: { en: 'tomorrow', ar: 'غدا', pl: 'jutro' }, reads: 'plan.intro' },
      { tap: 'plan-step', about: 'look-for-home', reads: 'plan.step-on' },
      { tap: 'remove-step', reads: 'plan.intro' },
    ],
    plan: 2,
  },
  {
    name: 'just granted: there is a page with the days, and forgetting them leaves the page',
    turns: [
      keepsDays,
      { tap: 'plan-page', reads: 'plan.keep-ask' },
      { tap: 'make-code', reads: 'plan.code', acts: 'make-plan' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'forget-days', reads: 'plan.empty' },
    ],
    plan: 0,
  },
  {
    name: 'just granted: days that were forgotten here do not come back from another phone',
    turns: [
      keepsDays,
      { tap: 'forget-days', reads: 'plan.empty' },
      { type: same('8M4G-ARSV-3YXC'), reads: 'plan.intro' },
    ],
    plan: 1,
    outside: { plans: ownPlan },
  },
  {
    name: 'just granted: a plan without room for all the days keeps none of them',
    turns: [{ type: same('8M4G-ARSV-3YXC'), reads: 'plan.intro' }, keepsDays],
    plan: PLAN_STEPS - 2,
    outside: { plans: new Map([['8M4GARSV3YXC', keptWith(...manySteps)]]) },
  },
  {
    name: 'just granted: "forget me" takes the days with it',
    turns: [
      keepsDays,
      { type: { en: 'forget me', ar: 'انسني', pl: 'zapomnij o mnie' }, reads: 'forget.ask' },
      { tap: 'forget-yes', reads: 'forget.done', acts: 'forget' },
    ],
    plan: 0,
  },
];
