import type { Journey } from '../journey.ts';
import { doctor, singing } from '../phrases.ts';

export const AREAS_OF_LIFE: readonly Journey[] = [
  {
    name: 'who writes little chooses a picture, then a thing, then has a step',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'pick-need', reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
    ],
  },
  {
    name: 'a picture, more of what it holds, and back to the pictures',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'back', reads: 'area.question' },
      { tap: 'back', reads: 'areas.question' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'places for an area of a life',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'find-service', reads: 'step.after' },
      { tap: 'back', reads: 'area.question' },
    ],
  },
  {
    name: 'strengths before problems, and something to give',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'strengths', reads: 'strengths.question' },
      { type: singing, reads: 'strengths.thanks' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'pick-need', reads: 'step.guide' },
    ],
  },
  {
    name: 'strengths can be left out',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'strengths', reads: 'strengths.question' },
      { tap: 'something-else', reads: 'welcome.question' },
    ],
  },
  {
    name: 'a need written where strengths are asked for is heard as a need',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'strengths', reads: 'strengths.question' },
      { type: doctor, reads: 'step.guide' },
    ],
  },
];
