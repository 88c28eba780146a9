import type { Journey } from '../journey.ts';
import { doctor, lonely } from '../phrases.ts';

export const STEPS: readonly Journey[] = [
  {
    name: 'reading a whole guide and coming back to the step',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'read-guide', reads: 'choice.need' },
      { tap: 'back', reads: 'step.guide' },
    ],
  },
  {
    name: 'places for a need, and one of them into the plan',
    turns: [
      { type: lonely, reads: 'step.guide' },
      { tap: 'find-service', reads: 'step.after' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'back', reads: 'step.guide' },
    ],
  },
];
