import type { Journey } from '../journey.ts';
import { backWord, doctor, lonely, money, no, nonsense, stepByTapping, yes } from '../phrases.ts';

export const MISUNDERSTOOD: readonly Journey[] = [
  {
    name: 'what nobody understands three times leads to a person',
    turns: [
      { type: nonsense, reads: 'areas.question' },
      { type: nonsense, reads: 'heard.none' },
      { type: nonsense, reads: 'heard.none-again' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'a new question in the middle is answered, and the thread is taken up again',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { type: lonely, reads: 'step.guide' },
      { tap: 'next-step', reads: 'step.guide' },
      { tap: 'next-step', reads: 'step.all-done' },
      { tap: 'my-plan', reads: 'plan.empty' },
    ],
  },
  {
    name: 'words that can mean several things: one of them is chosen',
    turns: [
      { type: money, reads: 'heard.perhaps' },
      { tap: 'pick-need', reads: 'step.guide' },
    ],
  },
  {
    name: 'words that can mean several things: none of them was meant',
    turns: [
      { type: money, reads: 'heard.perhaps' },
      { type: no, reads: 'listen.question' },
    ],
  },
  {
    name: 'a new question in the middle of a question about the plan is answered, and the plan is still there',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'step-when', reads: 'plan.day-ask' },
      { type: doctor, reads: 'step.guide' },
      { type: backWord, reads: 'plan.day-ask' },
      { tap: 'step-on', reads: 'plan.intro' },
    ],
    plan: 1,
  },
  {
    name: 'after three misunderstandings a person is offered, and yes is enough',
    turns: [
      { type: nonsense, reads: 'areas.question' },
      { type: nonsense, reads: 'heard.none' },
      { tap: 'help', reads: 'help.text' },
      { type: nonsense, reads: 'heard.none-again' },
      { type: yes, reads: 'person.ask' },
      { type: yes, reads: 'hand-off.waiting' },
    ],
  },
  {
    name: 'a misunderstanding is forgotten once something was understood',
    turns: [
      { type: nonsense, reads: 'areas.question' },
      { type: nonsense, reads: 'heard.none' },
      { type: doctor, reads: 'step.guide' },
      { type: nonsense, reads: 'heard.none' },
    ],
  },
];
