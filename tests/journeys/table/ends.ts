import type { Journey } from '../journey.ts';
import { doctor, doctorAndSchool, lonely, no, singing, stepByTapping } from '../phrases.ts';

const stop = { en: 'that is all', ar: 'وداعا', pl: 'do widzenia' };

/** With one step, with company, with a person, or with nothing more: each is a good end, and the door stays open. */
export const ENDS: readonly Journey[] = [
  {
    name: 'ends with one step in the plan, and is taken up the next day',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'stop', reads: 'stop.text' },
      { hours: 24, reads: '' },
      { tap: 'my-plan', reads: 'plan.intro' },
    ],
    plan: 1,
  },
  {
    name: 'ends with company: a place to go to, and nothing else is asked',
    turns: [
      { type: lonely, reads: 'step.guide' },
      { tap: 'find-service', reads: 'step.after' },
      { tap: 'add-to-plan', about: 'service:', reads: 'plan.added' },
      { type: stop, reads: 'stop.text' },
    ],
    plan: 1,
  },
  {
    name: 'ends with something to give',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'strengths', reads: 'strengths.question' },
      { type: singing, reads: 'strengths.thanks' },
      { tap: 'area-of-life', about: 'people', reads: 'area.question' },
      { tap: 'pick-need', about: 'volunteering', reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'stop', reads: 'stop.text' },
    ],
    plan: 1,
  },
  {
    name: 'ends with nothing more, at the door',
    turns: [
      { type: stop, reads: 'stop.text' },
      { tap: 'go-on', reads: 'welcome.question' },
    ],
    plan: 0,
  },
  {
    name: 'ends with nothing more after a guide was read',
    turns: [
      ...stepByTapping,
      { tap: 'read-guide', reads: 'choice.need' },
      { type: stop, reads: 'stop.text' },
      { hours: 72, reads: '' },
      { tap: 'go-on', reads: 'choice.need' },
    ],
    plan: 0,
  },
  {
    name: 'ends with nothing more where nothing suited',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { tap: 'not-for-me', reads: 'why-not.question' },
      { type: no, reads: 'step.guide' },
      { tap: 'not-for-me', reads: 'why-not.question' },
      { type: stop, reads: 'stop.text' },
      { tap: 'person', reads: 'person.ask' },
    ],
    plan: 0,
  },
  {
    name: 'ends with a person who helped, and how the person is then',
    turns: [
      { tap: 'person', reads: 'person.ask' },
      { tap: 'person-yes', about: 'all', reads: 'hand-off.waiting', acts: 'request-person' },
      { staff: 'claim', reads: 'hand-off.offered' },
      { tap: 'accept-staff', reads: 'hand-off.joined', acts: 'accept-staff' },
      { type: doctor, reads: '' },
      { staff: 'close', reads: 'hand-off.closed' },
      { tap: 'how-are-you', reads: 'how.self' },
    ],
  },
];
