import type { Journey, Turn } from '../journey.ts';
import { stepByTapping } from '../phrases.ts';

const agreed: readonly Turn[] = [
  ...stepByTapping,
  { tap: 'add-to-plan', reads: 'plan.added' },
  { tap: 'follow-up', reads: 'follow-up.offer' },
  { tap: 'follow-up-on', about: 'return', reads: 'step.guide' },
];

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
  {
    name: 'how did it go, asked as agreed when they are back: done, and how they are now',
    turns: [
      ...agreed,
      { hours: 1, reads: '' },
      { hours: 24, reads: 'follow-up.ask' },
      { tap: 'step-done', reads: 'plan.intro', acts: 'count-outcome' },
      { tap: 'how-are-you', reads: 'how.self' },
    ],
    plan: 0,
  },
  {
    name: 'how did it go: not yet, and no hurry',
    turns: [
      ...agreed,
      { hours: 24, reads: 'follow-up.ask' },
      { tap: 'not-yet', reads: 'follow-up.offer' },
      { tap: 'follow-up-on', about: 'week', reads: 'step.guide' },
      { hours: 24, reads: '' },
      { hours: 168, reads: 'follow-up.ask' },
      { tap: 'stop-asking', reads: 'step.guide' },
      { hours: 168, reads: '' },
    ],
    plan: 1,
  },
  {
    name: 'how did it go: it did not work, why is their own affair, and another way',
    turns: [
      ...agreed,
      { hours: 24, reads: 'follow-up.ask' },
      { tap: 'step-failed', reads: 'plan.why', acts: 'count-outcome' },
      { tap: 'step-why', about: 'unsaid', reads: 'plan.other-place' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'how did it go, where the step is about being safe: it is not named on a screen that others may see',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', about: 'safety', reads: 'area.question' },
      { tap: 'pick-need', reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'follow-up', reads: 'follow-up.offer' },
      { tap: 'follow-up-on', reads: 'step.guide' },
      { hours: 24, reads: 'follow-up.ask-unnamed' },
    ],
  },
  {
    name: 'how did it go, where every step is done already',
    turns: [
      ...agreed,
      { tap: 'something-else', reads: 'welcome.question' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-done', reads: 'plan.intro', acts: 'count-outcome' },
      { hours: 24, reads: 'welcome.question' },
    ],
    plan: 0,
  },
];
