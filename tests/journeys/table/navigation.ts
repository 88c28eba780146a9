import type { Journey } from '../journey.ts';
import { backWord, doctor, doctorAndSchool, lonely, same, stepByTapping } from '../phrases.ts';

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
  {
    name: 'back, and back again, to the very beginning and no further',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { type: backWord, reads: 'areas.question' },
      { type: backWord, reads: 'welcome.question' },
      { type: backWord, reads: 'welcome.question' },
    ],
  },
  {
    name: 'another language in the middle, by a button: the same step, and on',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { type: { en: 'another language', ar: 'لغة أخرى', pl: 'inny język' }, reads: 'language.choose' },
      { tap: 'language', about: 'ar', reads: 'step.guide' },
      { tap: 'next-step', reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
    ],
  },
  {
    name: 'another language in the middle of a question, by its name: the same question, and its answer',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'how-are-you', reads: 'how.self' },
      { type: same('7'), reads: 'how.support' },
      { type: same('Polski'), reads: 'how.support' },
      { type: same('5'), reads: 'how.place' },
      { type: same('العربية'), reads: 'how.place' },
      { type: same('6'), reads: 'how.thanks' },
    ],
  },
  {
    name: 'old buttons do what they say, whatever came since',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { type: lonely, reads: 'step.guide' },
      { tap: 'find-service', reads: 'step.after' },
      { again: 'areas-of-life', reads: 'areas.question' },
      { again: 'add-to-plan', reads: 'plan.added' },
      { again: 'add-to-plan', reads: 'plan.already' },
      { again: 'read-guide', reads: 'choice.need' },
      { again: 'have-code', reads: 'plan.code-ask' },
      { again: 'not-for-me', reads: 'why-not.question' },
    ],
    plan: 1,
  },
  {
    name: 'an old button about a step that is not there any more says so',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'remove-step', reads: 'why-not.question' },
      { again: 'step-done', reads: 'plan.empty' },
      { again: 'step-later', reads: 'plan.empty' },
    ],
    plan: 0,
  },
  {
    name: 'skip, everywhere where something is asked',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'strengths', reads: 'strengths.question' },
      { type: { en: 'leave it out', ar: 'تجاوز هذا', pl: 'pomiń' }, reads: 'welcome.question' },
      { type: { en: 'how am I', ar: 'كيف حالي', pl: 'jak się mam' }, reads: 'how.self' },
      { tap: 'rate', about: 'null', reads: 'how.support' },
      { tap: 'rate', about: 'null', reads: 'how.place' },
      { tap: 'rate', about: 'null', reads: 'how.left-out' },
    ],
  },
  {
    name: 'stop in the middle of a question, and on from there',
    turns: [
      { type: doctorAndSchool, reads: 'step.guide' },
      { tap: 'what-i-heard', reads: 'heard.several' },
      { type: { en: 'stop', ar: 'توقف', pl: 'stop' }, reads: 'stop.text' },
      { tap: 'go-on', reads: 'heard.several' },
    ],
  },
];
