import type { Journey } from '../journey.ts';
import { backWord, doctor, same } from '../phrases.ts';

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
  {
    name: 'what is on today, on a day on which something is',
    turns: [
      { hours: 24, reads: '' },
      { tap: 'whats-on', reads: 'timetable.today' },
      { tap: 'timetable', about: 'week', reads: 'timetable.week' },
      { type: backWord, reads: 'timetable.today' },
    ],
  },
  {
    name: 'nothing of that kind is on this week, and everything is a tap away',
    turns: [
      { tap: 'whats-on', reads: 'timetable.week' },
      { tap: 'timetable-filters', reads: 'timetable.filters' },
      { tap: 'timetable', about: 'women', reads: 'timetable.none-week' },
      { tap: 'timetable-filters', reads: 'timetable.filters' },
      { tap: 'timetable', about: '"filters":{},', reads: 'timetable.week' },
    ],
  },
  {
    name: 'no place is known near them: a person, or something else',
    turns: [
      { tap: 'whats-on', reads: 'timetable.week' },
      { tap: 'timetable-filters', reads: 'timetable.filters' },
      { tap: 'where-i-live', reads: 'area.ask' },
      { tap: 'i-live-in', about: 'wolverhampton', reads: 'timetable.none-week' },
      { again: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', about: 'place', reads: 'area.question' },
      { tap: 'find-service', reads: 'places.none' },
      { tap: 'something-else', reads: 'welcome.question' },
    ],
  },
];
