import type { Journey } from '../journey.ts';
import { same } from '../phrases.ts';

const darkStreet = { en: 'our street is dark', ar: 'شارعنا مظلم', pl: 'nasza ulica jest ciemna' };

export const TELL_US: readonly Journey[] = [
  {
    name: 'a problem is told, has a number, and is looked up by a tap',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { type: { en: 'tell us', ar: 'أخبرنا', pl: 'powiedz nam' }, reads: 'tell.question' },
      { tap: 'tell', reads: 'tell.ask-problem' },
      { type: darkStreet, reads: 'tell.sent' },
      { tap: 'go-on', reads: 'areas.question' },
      { type: { en: 'I have a number', ar: 'لدي رقم', pl: 'mam numer' }, reads: 'tell.number-ask' },
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
      { type: { en: 'I have a number', ar: 'لدي رقم', pl: 'mam numer' }, reads: 'tell.number-ask' },
      { type: same('482-193-5046'), reads: 'tell.number-slip' },
      { type: same('482 193'), reads: 'tell.number-length' },
      { type: same('482 193 5043'), reads: 'tell.number-none' },
      { tap: 'person', reads: 'person.ask' },
    ],
  },
];
