import type { Journey } from '../journey.ts';
import { doctor, same } from '../phrases.ts';

export const PLACES_AND_TIMES: readonly Journey[] = [
  {
    name: 'what is on, all of it, with children, and one into the plan',
    turns: [
      { type: { en: "what's on", ar: 'ماذا يوجد', pl: 'co się dzieje' }, reads: 'timetable.week' },
      { tap: 'timetable', reads: 'timetable.week' },
      { tap: 'timetable-filters', reads: 'timetable.filters' },
      { tap: 'timetable', reads: 'timetable.week' },
      { tap: 'see-service', reads: 'choice.need' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'back', reads: 'timetable.week' },
    ],
  },
  {
    name: 'what is on in another town, by half a postcode',
    turns: [
      { tap: 'whats-on', reads: 'timetable.week' },
      { tap: 'timetable-filters', reads: 'timetable.filters' },
      { tap: 'where-i-live', reads: 'area.ask' },
      { type: same('L10'), reads: 'area.which' },
      { tap: 'i-live-in', reads: 'timetable.week' },
    ],
  },
  {
    name: 'what is on where we know no places',
    turns: [
      { tap: 'whats-on', reads: 'timetable.week' },
      { tap: 'timetable-filters', reads: 'timetable.filters' },
      { tap: 'where-i-live', reads: 'area.ask' },
      { type: same('ZE1'), reads: 'area.elsewhere' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'who is asked for their town and says something else is heard',
    turns: [
      { tap: 'whats-on', reads: 'timetable.week' },
      { tap: 'timetable-filters', reads: 'timetable.filters' },
      { tap: 'where-i-live', reads: 'area.ask' },
      { type: doctor, reads: 'step.guide' },
    ],
  },
];
