import type { Journey } from '../journey.ts';
import { doctor, doctorAndSchool } from '../phrases.ts';

export const NAVIGATION: readonly Journey[] = [
  {
    name: 'forget me is asked once and done',
    turns: [
      { type: { en: 'forget me', ar: 'انسني', pl: 'zapomnij mnie' }, reads: 'forget.ask' },
      { tap: 'forget-yes', reads: 'forget.done', acts: 'forget' },
      { tap: 'start-again', reads: 'welcome.question' },
    ],
  },
  {
    name: 'forget me can be taken back',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { type: { en: 'delete everything', ar: 'احذف كل شيء', pl: 'usuń wszystko' }, reads: 'forget.ask' },
      { tap: 'forget-no', reads: 'step.guide' },
    ],
  },
  {
    name: 'start again keeps the plan',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { type: { en: 'start again', ar: 'من جديد', pl: 'od nowa' }, reads: 'welcome.question' },
      { type: { en: 'my plan', ar: 'خطتي', pl: 'mój plan' }, reads: 'plan.intro' },
    ],
  },
  {
    name: 'help is understood in the middle, and the thread goes on',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { type: { en: 'help', ar: 'مساعدة', pl: 'pomoc' }, reads: 'help.text' },
      { tap: 'go-on', reads: 'step.guide' },
    ],
  },
];
