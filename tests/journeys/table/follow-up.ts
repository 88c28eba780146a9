import type { Journey } from '../journey.ts';
import { stepByTapping } from '../phrases.ts';

export const FOLLOW_UP: readonly Journey[] = [
  {
    name: 'shall I ask how it went: when they come back, and then not any more',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'follow-up', reads: 'follow-up.offer' },
      { tap: 'follow-up-on', reads: 'step.guide' },
      { type: { en: 'stop asking', ar: 'لا تسألني', pl: 'nie pytaj' }, reads: 'step.guide' },
    ],
  },
  {
    name: 'shall I ask how it went: no',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'follow-up', reads: 'follow-up.offer' },
      { type: { en: 'no', ar: 'لا', pl: 'nie' }, reads: 'step.guide' },
    ],
  },
];
