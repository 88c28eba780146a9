import type { Journey } from '../journey.ts';
import { FRESH_NUMBER } from '../outside.ts';
import { same } from '../phrases.ts';

const darkStreet = { en: 'our street is dark', ar: 'شارعنا مظلم', pl: 'nasza ulica jest ciemna' };

const aNumber = { en: 'I have a number', ar: 'لدي رقم', pl: 'mam numer' };
const forgetMe = { en: 'forget me', ar: 'انسني', pl: 'zapomnij mnie' };

/** Staff wrote in Polish: who reads Arabic or English is told so. */
const POLISH = { text: 'Lampa już świeci.', locale: 'pl', name: 'Amal', organisation: 'The Hub' } as const;

export const TELL_US: readonly Journey[] = [
  {
    name: 'a problem is told, has a number, and is looked up by a tap',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { type: { en: 'tell us', ar: 'أخبرنا', pl: 'powiedz nam' }, reads: 'tell.question' },
      { tap: 'tell', reads: 'tell.ask-problem' },
      { type: darkStreet, reads: 'tell.sent' },
      { tap: 'go-on', reads: 'areas.question' },
      { type: aNumber, reads: 'tell.number-ask' },
      { tap: 'see-report', reads: 'tell.number-none' },
      { tap: 'back', reads: 'areas.question' },
    ],
  },
  {
    name: 'a complaint is asked for in words, and left again',
    turns: [
      { type: { en: 'complaint', ar: 'شكوى', pl: 'skarga' }, reads: 'tell.ask-complaint' },
      { tap: 'person', reads: 'person.ask' },
      { tap: 'person-no', reads: 'tell.ask-complaint' },
      { tap: 'back', reads: 'welcome.question' },
    ],
  },
  {
    name: 'something is wrong in a guide: about that guide, and back to it',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'pick-need', reads: 'step.guide' },
      { tap: 'read-guide', reads: 'choice.need' },
      { tap: 'this-is-wrong', reads: 'tell.ask-wrong' },
      { type: darkStreet, reads: 'tell.sent' },
      { tap: 'go-on', reads: 'choice.need' },
    ],
  },
  {
    name: 'a wrong opening time of one of several places',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', reads: 'area.question' },
      { tap: 'find-service', reads: 'step.after' },
      {
        type: { en: 'wrong opening time', ar: 'موعد الفتح خطأ', pl: 'złe godziny otwarcia' },
        reads: 'tell.which',
      },
      { tap: 'tell', reads: 'tell.ask-wrong' },
      { type: darkStreet, reads: 'tell.sent' },
    ],
  },
  {
    name: 'a number with a slip, one that is too short, and another matter',
    turns: [
      { type: aNumber, reads: 'tell.number-ask' },
      { type: same('482-193-5046'), reads: 'tell.number-slip' },
      { type: same('482 193'), reads: 'tell.number-length' },
      { type: same('482 193 5043'), reads: 'tell.number-none' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
  {
    name: 'an idea is told, how it stands is looked up, and it is taken back',
    turns: [
      { type: { en: 'tell us', ar: 'أخبرنا', pl: 'powiedz nam' }, reads: 'tell.question' },
      { tap: 'tell', about: 'idea', reads: 'tell.ask-idea' },
      { type: darkStreet, reads: 'tell.sent' },
      { type: aNumber, reads: 'tell.number-ask' },
      { tap: 'see-report', reads: 'tell.standing-sent' },
      { tap: 'take-back', reads: 'welcome.question', acts: 'drop-report' },
    ],
    outside: { reports: new Map([[FRESH_NUMBER, { state: 'sent' }]]) },
  },
  {
    name: 'what staff work on stays with them when all else is forgotten, and that is said before and after',
    turns: [
      { type: { en: 'tell us', ar: 'أخبرنا', pl: 'powiedz nam' }, reads: 'tell.question' },
      { tap: 'tell', reads: 'tell.ask-problem' },
      { type: darkStreet, reads: 'tell.sent' },
      { type: aNumber, reads: 'tell.number-ask' },
      { tap: 'see-report', reads: 'tell.standing-taken' },
      { type: forgetMe, reads: 'forget.ask' },
      { tap: 'forget-yes', reads: 'forget.done-but', acts: 'forget' },
    ],
    outside: { reports: new Map([[FRESH_NUMBER, { state: 'taken' }]]) },
  },
  {
    name: 'what nobody works on yet is forgotten with all else',
    turns: [
      { type: { en: 'tell us', ar: 'أخبرنا', pl: 'powiedz nam' }, reads: 'tell.question' },
      { tap: 'tell', reads: 'tell.ask-problem' },
      { type: darkStreet, reads: 'tell.sent' },
      { type: forgetMe, reads: 'forget.ask' },
      { tap: 'forget-no', reads: 'welcome.question' },
    ],
    outside: { reports: new Map([[FRESH_NUMBER, { state: 'sent' }]]) },
  },
  {
    name: 'an answer is read by whoever has the number',
    turns: [
      { type: aNumber, reads: 'tell.number-ask' },
      { type: same('482 193 5043'), reads: 'tell.answer-words' },
      { tap: 'go-on', reads: 'welcome.question' },
    ],
    outside: {
      reports: new Map([
        [
          FRESH_NUMBER,
          { state: 'answered', answer: { text: 'The lamp is mended.', name: 'Amal', organisation: 'The Hub', at: 0 } },
        ],
      ]),
    },
  },
  {
    name: 'an answer that nothing translated says so, and somebody helps to read it',
    turns: [
      { type: same('482 193 5043'), reads: 'tell.answer-words' },
      { tap: 'person', reads: 'person.ask' },
    ],
    outside: { reports: new Map([[FRESH_NUMBER, { state: 'answered', answer: { ...POLISH, at: 0 } }]]) },
  },
  {
    name: 'too many numbers were tried',
    turns: [
      { type: aNumber, reads: 'tell.number-ask' },
      { type: same('482 193 5043'), reads: 'tell.number-wait' },
      { tap: 'person', reads: 'person.ask' },
    ],
    outside: { reports: new Map([[FRESH_NUMBER, 'wait']]) },
  },
];
