import type { Journey } from '../journey.ts';
import { doctor, doctorAndSchool, hungryAndWork, lonely, noChildcare, same } from '../phrases.ts';

export const NEEDS: readonly Journey[] = [
  {
    name: 'one need, one step, into the plan, and enough',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'stop', reads: 'stop.text' },
      { tap: 'go-on', reads: 'step.guide' },
      { tap: 'something-else', reads: 'listen.question' },
    ],
  },
  {
    name: 'several needs are heard and taken one at a time, without a question in between',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { tap: 'next-step', reads: 'step.guide' },
      { tap: 'next-step', reads: 'step.all-done' },
      { tap: 'stop', reads: 'stop.text' },
    ],
  },
  {
    name: 'a need that was heard wrongly is taken out',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { tap: 'what-i-heard', reads: 'heard.several' },
      { tap: 'drop-need', reads: 'heard.several' },
      { tap: 'confirm-needs', reads: 'step.guide' },
    ],
  },
  {
    name: 'another need is taken first',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { tap: 'what-i-heard', reads: 'heard.several' },
      { tap: 'need-first', reads: 'step.guide' },
    ],
  },
  {
    name: 'confirming what was heard by typing yes',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { tap: 'what-i-heard', reads: 'heard.several' },
      { type: { en: 'yes', ar: 'نعم', pl: 'tak' }, reads: 'step.guide' },
    ],
  },
  {
    name: 'saying no to what was heard asks again',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { tap: 'what-i-heard', reads: 'heard.several' },
      { type: { en: 'no', ar: 'لا', pl: 'nie' }, reads: 'listen.question' },
    ],
  },
  {
    name: 'choosing by the number of a choice',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { type: same('1'), reads: 'plan.added' },
    ],
  },
  {
    name: 'a step that does not suit is left out, and the next one follows',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { tap: 'not-for-me', reads: 'why-not.question' },
      { tap: 'why-not', reads: 'step.guide', acts: 'say-why-not' },
      { tap: 'not-for-me', reads: 'why-not.question' },
      { type: { en: 'no', ar: 'لا', pl: 'nie' }, reads: 'listen.question' },
    ],
  },
  {
    name: 'company is a need like any other: a place to go to',
    turns: [
      { type: lonely, reads: 'step.guide' },
      { tap: 'find-service', reads: 'step.after' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-done', reads: 'plan.intro', acts: 'count-outcome' },
    ],
  },
  {
    name: 'what cannot wait comes first, and the order can be changed',
    turns: [
      { type: hungryAndWork, reads: 'step.guide' },
      { tap: 'what-i-heard', reads: 'heard.several' },
      { tap: 'need-first', about: 'find-job', reads: 'step.guide' },
    ],
  },
  {
    name: 'what stands in the way of the other comes first, and the order can be changed',
    turns: [
      { type: noChildcare, reads: 'step.guide' },
      { tap: 'what-i-heard', reads: 'heard.several' },
      { tap: 'need-first', reads: 'step.guide' },
    ],
  },
];
