import type { Journey } from '../journey.ts';
import { backWord, doctor, same, stepByTapping, yes } from '../phrases.ts';

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
    name: 'a step that did not work, where no other place is known: a person',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', about: 'status', reads: 'area.question' },
      { tap: 'pick-need', reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-failed', reads: 'plan.why', acts: 'count-outcome' },
      { tap: 'step-why', about: 'turned-away', reads: 'plan.other-person', acts: 'count-outcome' },
      { type: yes, reads: 'person.ask' },
    ],
  },
  {
    name: 'a day that can be two, one that is over, and none after all',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'step-when', reads: 'plan.day-ask' },
      { type: same('3/4'), reads: 'plan.day-either' },
      { type: same('2'), reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'plan.step-on' },
      { tap: 'step-when', reads: 'plan.day-ask' },
      { type: same('1.1.2026'), reads: 'plan.day-ask' },
      { tap: 'step-on', about: 'null', reads: 'plan.intro' },
    ],
    plan: 1,
  },
  {
    name: 'the goal in other words than at the beginning',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'change-goal', reads: 'plan.goal-ask' },
      { type: backWord, reads: 'plan.intro' },
    ],
  },
];
