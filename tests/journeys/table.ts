import type { Action } from '../../dialogs/action.ts';

/** What a person does, and the keys of what they read then: the last of each turn's replies. */
export type Turn =
  | { readonly type: { readonly en: string; readonly ar: string; readonly pl: string }; readonly reads: string }
  | { readonly tap: Action['do']; readonly reads: string; readonly acts?: string };

export type Journey = { readonly name: string; readonly turns: readonly Turn[] };

const same = (text: string) => ({ en: text, ar: text, pl: text });
const doctor = { en: 'I need a doctor', ar: 'أحتاج إلى طبيب', pl: 'potrzebuję lekarza' };
const doctorAndSchool = {
  en: 'I need a doctor and a school for my kids',
  ar: 'أحتاج إلى طبيب ومدرسة لأولادي',
  pl: 'potrzebuję lekarza i szkoły dla dzieci',
};
const newHere = { en: 'I am new here', ar: 'أنا جديد هنا', pl: 'jestem tu od niedawna' };
const lonely = { en: 'I am lonely', ar: 'أنا وحيد', pl: 'czuję się samotna' };
const singing = { en: 'I sing every morning', ar: 'أغني كل صباح', pl: 'śpiewam co rano' };
const birds = { en: 'I dream of singing birds', ar: 'أحلم بطيور تغني', pl: 'marzę o śpiewie ptaków' };
const nonsense = { en: 'blorp zargle', ar: 'خغظثض', pl: 'blorp zargle' };

/** A first step without a word written, so that what follows does not hang on what was heard. */
const stepByTapping: readonly Turn[] = [
  { tap: 'areas-of-life', reads: 'areas.question' },
  { tap: 'area-of-life', reads: 'area.question' },
  { tap: 'pick-need', reads: 'step.guide' },
];

/** Whole conversations as tables. Each is walked in every served language. */
export const JOURNEYS: readonly Journey[] = [
  {
    name: 'who is new here is shown the way to a page of its own, and is asked nothing',
    turns: [
      { tap: 'new-here', reads: 'new-here.invite' },
      { tap: 'person', reads: 'person.ask' },
      { tap: 'person-no', reads: 'welcome.question' },
      { type: newHere, reads: 'new-here.invite' },
      { type: doctor, reads: 'step.guide' },
      { type: newHere, reads: 'new-here.invite' },
    ],
  },
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
      { tap: 'not-for-me', reads: 'step.guide' },
      { tap: 'not-for-me', reads: 'listen.question' },
    ],
  },
  {
    name: 'who writes little chooses a picture, then a thing, then has a step',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'pick-need', reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
    ],
  },
  {
    name: 'a picture, more of what it holds, and back to the pictures',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'back', reads: 'area.question' },
      { tap: 'back', reads: 'areas.question' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'places for an area of a life',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'find-service', reads: 'step.after' },
      { tap: 'back', reads: 'area.question' },
    ],
  },
  {
    name: 'strengths before problems, and something to give',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'strengths', reads: 'strengths.question' },
      { type: singing, reads: 'strengths.thanks' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'pick-need', reads: 'step.guide' },
    ],
  },
  {
    name: 'strengths can be left out',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'strengths', reads: 'strengths.question' },
      { tap: 'something-else', reads: 'welcome.question' },
    ],
  },
  {
    name: 'a need written where strengths are asked for is heard as a need',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'strengths', reads: 'strengths.question' },
      { type: doctor, reads: 'step.guide' },
    ],
  },
  {
    name: 'a goal in words that name no need is kept, and pictures help on',
    turns: [
      { type: birds, reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
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
    name: 'reading a whole guide and coming back to the step',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'read-guide', reads: 'choice.need' },
      { tap: 'back', reads: 'step.guide' },
    ],
  },
  {
    name: 'places for a need, and one of them into the plan',
    turns: [
      { type: lonely, reads: 'step.guide' },
      { tap: 'find-service', reads: 'step.after' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'back', reads: 'step.guide' },
    ],
  },
  {
    name: 'a person is asked for, consented to, and comes',
    turns: [
      { tap: 'person', reads: 'person.ask' },
      { tap: 'person-yes', reads: '', acts: 'request-person' },
    ],
  },
  {
    name: 'a person is asked for in words, and then not wanted',
    turns: [
      { type: { en: 'a person', ar: 'إنسان', pl: 'człowiek' }, reads: 'person.ask' },
      { type: { en: 'no', ar: 'لا', pl: 'nie' }, reads: 'welcome.question' },
    ],
  },
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
    name: 'the plan begins empty and says so',
    turns: [{ type: { en: 'my plan', ar: 'خطتي', pl: 'mój plan' }, reads: 'plan.empty' }],
  },
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
    name: 'a step that did not work: why, another place, into the plan',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-failed', reads: 'plan.why', acts: 'count-outcome' },
      { tap: 'step-why', reads: 'plan.other-place', acts: 'count-outcome' },
      { tap: 'add-to-plan', reads: 'plan.added' },
    ],
  },
  {
    name: 'a step that did not work, and they would rather not say why',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-failed', reads: 'plan.why', acts: 'count-outcome' },
      { type: same('7'), reads: 'plan.other-place' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'a day for a step, tapped and written',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'step-when', reads: 'plan.day-ask' },
      { tap: 'step-on', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'plan.step-on' },
      { tap: 'step-when', reads: 'plan.day-ask' },
      { type: { en: 'tomorrow', ar: 'غدا', pl: 'jutro' }, reads: 'plan.intro' },
    ],
  },
  {
    name: 'a step is put off, and then not wanted',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'step-later', reads: 'plan.intro' },
      { tap: 'plan-step', reads: 'choice.need' },
      { tap: 'remove-step', reads: 'plan.empty' },
    ],
  },
  {
    name: 'the goal is changed in the person’s own words',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'change-goal', reads: 'plan.goal-first' },
      { type: { en: 'friends and a job', ar: 'أصدقاء وعمل', pl: 'przyjaciele i praca' }, reads: 'plan.intro' },
    ],
  },
  {
    name: 'a page and a code for the plan, a new code, and none any more',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'plan-page', reads: 'plan.keep-ask' },
      { tap: 'make-code', reads: 'plan.code', acts: 'make-plan' },
      { tap: 'drop-code', reads: 'plan.intro', acts: 'drop-plan' },
    ],
  },
  {
    name: 'a code that leads nowhere, and back',
    turns: [
      { type: { en: 'I have a code', ar: 'لدي رمز', pl: 'mam kod' }, reads: 'plan.code-ask' },
      { type: same('7k3f 9qrt'), reads: 'plan.code-length' },
      { type: same('7k3f-9qrt-2xwb'), reads: 'plan.code-wrong' },
      { tap: 'back', reads: 'welcome.question' },
    ],
  },
  {
    name: 'shall I ask how it went: when they come back, and then not any more',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'follow-up', reads: 'follow-up.offer' },
      { tap: 'follow-up-on', reads: 'step.guide' },
      { type: { en: 'stop asking', ar: 'لا تسألني', pl: 'nie pytaj' }, reads: 'step.guide' },
    ],
  },
  {
    name: 'shall I ask how it went: no',
    turns: [
      ...stepByTapping,
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'follow-up', reads: 'follow-up.offer' },
      { type: { en: 'no', ar: 'لا', pl: 'nie' }, reads: 'step.guide' },
    ],
  },
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
    name: 'how are you, after a step, with a number typed and one left out',
    turns: [
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'how-are-you', reads: 'how.self' },
      { type: same('7'), reads: 'how.support' },
      { type: same('11'), reads: 'how.support' },
      { tap: 'rate', reads: 'how.place' },
      { type: { en: 'leave it out', ar: 'تجاوز هذا', pl: 'pomiń' }, reads: 'how.thanks' },
      { tap: 'go-on', reads: 'step.guide' },
    ],
  },
  {
    name: 'how are you, when somebody is very low: care, numbers, a person',
    turns: [
      { type: { en: 'how am I', ar: 'كيف حالي', pl: 'jak się mam' }, reads: 'how.self' },
      { type: same('1'), reads: 'how.support' },
      { type: same('3'), reads: 'how.place' },
      { type: same('5'), reads: 'how.care-person' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'how are you, and something else matters more',
    turns: [
      { type: { en: 'how am I', ar: 'كيف حالي', pl: 'jak się mam' }, reads: 'how.self' },
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
    ],
  },
];
