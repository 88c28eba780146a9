import type { Journey } from '../journeys/journey.ts';
import { JOURNEYS } from '../journeys/table.ts';

/** The forty conversations that are held on every channel: each subject, each kind of card and of question, typed and tapped. */
const NAMES = [
  'who is new here is shown the way to a page of its own, and is asked nothing',
  'from hello to a place that is open soon',
  'from hello to what the rules say, on a page of its own, and on in the chat',
  'from hello to a person',
  'from nothing at all to a first step, by pictures, every word beside them read',
  'a plan of three steps, with the person’s own words for what they want',
  'one need, one step, into the plan, and enough',
  'several needs are heard and taken one at a time, without a question in between',
  'a need that was heard wrongly is taken out',
  'confirming what was heard by typing yes',
  'saying no to what was heard asks again',
  'choosing by the number of a choice',
  'a step that does not suit is left out, and the next one follows',
  'company is a need like any other: a place to go to',
  'another need is taken first',
  'what nobody understands three times leads to a person',
  'words that can mean several things: one of them is chosen',
  'words that can mean several things: none of them was meant',
  'who writes little chooses a picture, then a thing, then has a step',
  'a picture, more of what it holds, and back to the pictures',
  'places for an area of a life',
  'strengths before problems, and something to give',
  'reading a whole guide and coming back to the step',
  'places for a need, and one of them into the plan',
  'a person is asked for in words, and then not wanted',
  'forget me is asked once and done',
  'forget me can be taken back',
  'start again keeps the plan',
  'help is understood in the middle, and the thread goes on',
  'another language in the middle, by a button: the same step, and on',
  'another language in the middle of a question, by its name: the same question, and its answer',
  'stop in the middle of a question, and on from there',
  'a step that did not work: why, another place, into the plan',
  'a day for a step, tapped and written',
  'a page and a code for the plan, a new code, and none any more',
  'a code that leads nowhere, and back',
  'what is on, all of it, with children, and one into the plan',
  'how are you, after a step, with a number typed and one left out',
  'how are you, when somebody is very low: care, numbers, a person',
  'a complaint is asked for in words, and left again',
];

/** A Monday morning, when staff are there; and a Sunday, when nothing more is on that day, so that the whole week is shown. */
const MONDAY = Date.parse('2026-11-23T10:00:00Z');
const SUNDAY = Date.parse('2026-11-22T10:00:00Z');

export const CONVERSATIONS: readonly (Journey & { readonly at: number })[] = NAMES.map((name) => {
  const journey = JOURNEYS.find((it) => it.name === name);
  if (!journey) throw new Error(`there is no journey "${name}"`);
  return { ...journey, at: name.startsWith('what is on') ? SUNDAY : MONDAY };
});
