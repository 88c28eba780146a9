import type { Journey } from '../journey.ts';
import { same, stepByTapping } from '../phrases.ts';

export const PLAN: readonly Journey[] = [
  {
    name: 'the plan begins empty and says so',
    turns: [{ type: { en: 'my plan', ar: 'خطتي', pl: 'mój plan' }, reads: 'plan.empty' }],
  },
  {
    name: 'a step that did not work: why, another place, into the plan',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-failed', reads: 'plan.why', acts: 'count-outcome' },
      { tap: 'step-why', reads: 'plan.other-place', acts: 'count-outcome' },
      { tap: 'add-to-plan', reads: 'plan.added' },
    ],
  },
  {
    name: 'a step that did not work, and they would rather not say why',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-failed', reads: 'plan.why', acts: 'count-outcome' },
      { type: same('7'), reads: 'plan.other-place' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'a day for a step, tapped and written',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'step-when', reads: 'plan.day-ask' },
      { tap: 'step-on', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'plan.step-on' },
      { tap: 'step-when', reads: 'plan.day-ask' },
      { type: { en: 'tomorrow', ar: 'غدا', pl: 'jutro' }, reads: 'plan.intro' },
    ],
  },
  {
    name: 'a step is put off, and then not wanted',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'step-later', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'remove-step', reads: 'why-not.question' },
      { tap: 'why-not', reads: 'plan.empty', acts: 'say-why-not' },
    ],
  },
  {
    name: 'the goal is changed in the person’s own words',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'change-goal', reads: 'plan.goal-first' },
      { type: { en: 'friends and a job', ar: 'أصدقاء وعمل', pl: 'przyjaciele i praca' }, reads: 'plan.intro' },
    ],
  },
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
];
