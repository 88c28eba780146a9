import type { Journey } from '../journey.ts';
import { doctor, hello, lonely, myPlan, newHere, stepByTapping } from '../phrases.ts';

/** How far it is from the first hello to something of use: five turns at the most, and a minute and a half of reading. */
const SOON = { turns: 5, seconds: 90 };

export const FIRST_STEP: readonly Journey[] = [
  {
    name: 'from hello to a first step, in words',
    turns: [
      { type: hello, reads: 'welcome.question' },
      { type: doctor, reads: 'step.guide' },
    ],
    within: SOON,
  },
  {
    name: 'from nothing at all to a first step, in words',
    turns: [{ type: lonely, reads: 'step.guide' }],
    within: SOON,
  },
  {
    name: 'from nothing at all to a first step, by pictures, every word beside them read',
    turns: stepByTapping,
    within: SOON,
  },
  {
    name: 'from hello to a place that is open soon',
    turns: [
      { type: hello, reads: 'welcome.question' },
      { type: lonely, reads: 'step.guide' },
      { tap: 'find-service', reads: 'step.after' },
    ],
    within: { turns: 5 },
  },
  {
    name: 'from hello to the page for who is new here',
    turns: [
      { type: hello, reads: 'welcome.question' },
      { type: newHere, reads: 'new-here.invite' },
    ],
    within: SOON,
  },
  {
    name: 'from hello to what the rules say, on a page of its own, and on in the chat',
    turns: [
      { type: hello, reads: 'welcome.question' },
      { tap: 'rights', reads: 'rights.invite' },
      { tap: 'go-on', reads: 'welcome.question' },
    ],
    within: SOON,
  },
  {
    name: 'from hello to a person',
    turns: [
      { type: hello, reads: 'welcome.question' },
      { tap: 'person', reads: 'person.ask' },
      { tap: 'person-yes', reads: 'hand-off.waiting', acts: 'request-person' },
    ],
    within: { turns: 5 },
  },
  {
    name: 'a plan of three steps, with the person’s own words for what they want',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'something-else', reads: 'listen.question' },
      { type: lonely, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'something-else', reads: 'listen.question' },
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { type: myPlan, reads: 'plan.intro' },
    ],
    within: { turns: 15 },
    plan: 3,
  },
];
