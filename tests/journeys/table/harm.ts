import type { Journey } from '../journey.ts';
import { doctor, doctorAndSchool, hungryAndWork, no, nonsense, yes } from '../phrases.ts';

/** Which words tell of urgent harm is tested with the words; here it was recognised. */
export const HARM: readonly Journey[] = [
  {
    name: 'urgent harm: the numbers at once, then a person, first in the queue',
    turns: [
      { harm: 'abuse', certainty: 'sure', reads: 'danger.person' },
      { type: yes, reads: 'person.ask' },
      { type: yes, reads: 'hand-off.waiting' },
    ],
  },
  {
    name: 'urgent harm, perhaps: one question, and yes leads to the numbers',
    turns: [
      { harm: 'suicide', certainty: 'ask', reads: 'danger.ask' },
      { type: yes, reads: 'danger.person' },
      { type: no, reads: 'welcome.question' },
    ],
  },
  {
    name: 'a false alarm: one gentle question, and the thread is taken up again',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { harm: 'attack', certainty: 'ask', reads: 'danger.ask' },
      { type: no, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
    ],
    plan: 1,
  },
  {
    name: 'a false alarm among needs: what was asked for is answered, and nothing has to be written again',
    turns: [
      { harm: 'attack', certainty: 'ask', words: doctorAndSchool, reads: 'danger.ask' },
      { type: no, reads: 'step.guide' },
      { tap: 'add-to-plan', about: 'gp', reads: 'plan.added' },
      { tap: 'next-step', reads: 'step.guide' },
      { tap: 'add-to-plan', about: 'school-place', reads: 'plan.added' },
    ],
    plan: 2,
  },
  {
    name: 'urgent harm among needs: the numbers at once, and when the person is safe, what else they asked for',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { harm: 'abuse', certainty: 'sure', words: doctorAndSchool, reads: 'danger.person' },
      { type: no, reads: 'step.guide' },
      { tap: 'what-i-heard', reads: 'heard.several' },
    ],
  },
  {
    name: 'words that are ordinary, with a way to the numbers beside the answer',
    turns: [
      { type: doctor, beside: 'medical', reads: 'step.guide' },
      { tap: 'danger-yes', reads: 'danger.person' },
    ],
  },
  {
    name: 'no food today: where to go at once, then a person if wanted, then the food bank',
    turns: [
      { quiet: 'no-food', words: hungryAndWork, reads: 'danger.first-help' },
      { type: no, reads: 'step.guide' },
      { tap: 'add-to-plan', about: 'food-bank', reads: 'plan.added' },
    ],
    plan: 1,
  },
  {
    name: 'days to appeal are running: fixed words, and a person first in the queue',
    turns: [
      { quiet: 'appeal', words: nonsense, reads: 'danger.first-help' },
      { type: yes, reads: 'person.ask' },
      { type: yes, reads: 'hand-off.waiting' },
    ],
  },
];
