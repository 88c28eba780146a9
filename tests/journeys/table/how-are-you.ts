import type { Journey } from '../journey.ts';
import { doctor, same } from '../phrases.ts';

export const HOW_ARE_YOU: readonly Journey[] = [
  {
    name: 'how are you, after a step, with a number typed and one left out',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'how-are-you', reads: 'how.self' },
      { type: same('7'), reads: 'how.support' },
      { type: same('11'), reads: 'how.support' },
      { tap: 'rate', reads: 'how.place' },
      { type: { en: 'leave it out', ar: 'تجاوز هذا', pl: 'pomiń' }, reads: 'how.thanks' },
      { tap: 'go-on', reads: 'step.guide' },
    ],
  },
  {
    name: 'how are you, when somebody is very low: care, numbers, a person',
    turns: [
      { type: { en: 'how am I', ar: 'كيف حالي', pl: 'jak się mam' }, reads: 'how.self' },
      { type: same('1'), reads: 'how.support' },
      { type: same('3'), reads: 'how.place' },
      { type: same('5'), reads: 'how.care-person' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'how are you, and something else matters more',
    turns: [
      { type: { en: 'how am I', ar: 'كيف حالي', pl: 'jak się mam' }, reads: 'how.self' },
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
    ],
  },
];
