import type { Journey } from '../journey.ts';
import { birds, doctor, newHere } from '../phrases.ts';

export const WELCOME: readonly Journey[] = [
  {
    name: 'who is new here is shown the way to a page of its own, and is asked nothing',
    turns: [
      { tap: 'new-here', reads: 'new-here.invite' },
      { tap: 'person', reads: 'person.ask' },
      { tap: 'person-no', reads: 'welcome.question' },
      { type: newHere, reads: 'new-here.invite' },
      { type: doctor, reads: 'step.guide' },
      { type: newHere, reads: 'new-here.invite' },
    ],
  },
  {
    name: 'a goal in words that name no need is kept, and pictures help on',
    turns: [
      { type: birds, reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
    ],
  },
];
