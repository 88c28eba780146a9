import type { Staffing } from '../../../dialogs/staffing.ts';
import type { Journey, Turn } from '../journey.ts';
import { doctor, endTheTalk, goodbye, no, nonsense, personWords, yes } from '../phrases.ts';

const asked: readonly Turn[] = [
  { tap: 'person', reads: 'person.ask' },
  { tap: 'person-yes', reads: 'hand-off.waiting', acts: 'request-person' },
];

/** A Sunday: somebody is there on Monday, and somebody who speaks their language on Tuesday. */
const away: Staffing = {
  kind: 'away',
  zone: 'Europe/London',
  next: Date.parse('2026-11-23T09:00:00Z'),
  speaks: Date.parse('2026-11-24T10:00:00Z'),
};
const nobodyFits: Turn = { told: { kind: 'nobody-fits', place: 2, isUrgent: false }, reads: 'hand-off.nobody-fits' };
const closes = {
  zone: 'Europe/London',
  at: Date.parse('2026-11-23T17:00:00Z'),
  next: Date.parse('2026-11-24T09:00:00Z'),
};
const messageLeft: readonly Turn[] = [
  { tap: 'person', reads: 'away.meanwhile' },
  { tap: 'leave-message', reads: 'message.ask' },
  { type: doctor, reads: 'hand-off.message-left', acts: 'request-person' },
];

export const PERSON: readonly Journey[] = [
  {
    name: 'nobody is there: a message is left, the bot goes on, and a person reads and answers it',
    turns: [
      ...messageLeft,
      { type: doctor, reads: 'step.guide' },
      { again: 'leave-message', reads: 'message.already' },
      { staff: 'claim', reads: 'hand-off.reading' },
      { type: nonsense, reads: '' },
      { staff: 'close', reads: 'hand-off.closed' },
    ],
    outside: { staffing: away },
  },
  {
    name: 'a message is taken back',
    turns: [...messageLeft, { tap: 'leave-queue', reads: 'hand-off.message-back', acts: 'leave-queue' }],
    outside: { staffing: away },
  },
  {
    name: 'a message is left, and then they stay to wait after all',
    turns: [
      ...messageLeft,
      { tap: 'person', reads: 'away.meanwhile' },
      { tap: 'person', about: 'anyway', reads: 'person.ask' },
      { tap: 'person-yes', reads: 'hand-off.waiting', acts: 'request-person' },
    ],
    outside: { staffing: { ...away, next: null } },
  },
  {
    name: 'nobody is there, and that is soon enough',
    turns: [
      { tap: 'person', reads: 'away.meanwhile' },
      { tap: 'leave-message', reads: 'message.ask' },
      { type: no, reads: 'welcome.question' },
    ],
    outside: { staffing: away },
  },
  {
    name: 'while they wait it turns out that it cannot wait: they come first',
    turns: [
      ...asked,
      { harm: 'attack', certainty: 'sure', reads: 'danger.person' },
      { tap: 'person', reads: 'hand-off.first', acts: 'request-person' },
    ],
  },
  { name: 'a person is asked for, consented to, and comes', turns: asked },
  {
    name: 'who it should be is said, changed, and then a person is asked for',
    turns: [
      { tap: 'person', reads: 'person.ask' },
      ...(['woman', 'man', 'not-my-community', 'anyone'] as const).flatMap((who): Turn[] => [
        { tap: 'choose-who', reads: 'who.ask' },
        { tap: 'prefer', about: `"${who}"`, reads: 'person.ask' },
      ]),
      { tap: 'person-yes', reads: 'hand-off.waiting', acts: 'request-person' },
    ],
  },
  {
    name: 'nobody who is there fits: they are told, and say again who it should be',
    turns: [
      { tap: 'person', reads: 'person.ask' },
      { tap: 'choose-who', reads: 'who.ask' },
      { tap: 'prefer', about: '"woman"', reads: 'person.ask' },
      { tap: 'person-yes', reads: 'hand-off.waiting', acts: 'request-person' },
      nobodyFits,
      { tap: 'choose-who', reads: 'who.ask' },
      { tap: 'prefer', about: '"anyone"', reads: 'hand-off.wish-changed', acts: 'change-wish' },
      { staff: 'claim', reads: 'hand-off.offered' },
    ],
  },
  {
    name: 'nobody who is there fits: they leave a message and do not wait',
    turns: [
      ...asked,
      nobodyFits,
      { tap: 'leave-message', reads: 'message.ask' },
      { type: doctor, reads: 'hand-off.message-left', acts: 'request-person' },
      { staff: 'claim', reads: 'hand-off.reading' },
    ],
  },
  {
    name: 'nobody who is there fits: they wait, and go on with the bot meanwhile',
    turns: [
      ...asked,
      nobodyFits,
      { tap: 'something-else', reads: 'welcome.question' },
      { type: doctor, reads: 'step.guide' },
      { staff: 'claim', reads: 'hand-off.offered' },
    ],
  },
  {
    name: 'it may not be their turn before the hub closes: that is said, and no time that the hours do not hold',
    turns: [
      ...asked,
      { told: { kind: 'closing', place: 4, closes: { ...closes, next: null } }, reads: 'hand-off.closing' },
      { told: { kind: 'closing', place: 4, closes }, reads: 'hand-off.closing-until' },
      { tap: 'leave-message', reads: 'message.ask' },
      { type: no, reads: 'person.waiting' },
      { tap: 'leave-queue', reads: 'hand-off.left-queue', acts: 'leave-queue' },
    ],
  },
  {
    name: 'whoever comes first and writes a message goes on coming first',
    turns: [
      ...asked,
      nobodyFits,
      { harm: 'attack', certainty: 'sure', reads: 'danger.person' },
      { tap: 'person', reads: 'hand-off.first', acts: 'request-person' },
      { again: 'leave-message', reads: 'message.ask' },
      { type: doctor, reads: 'hand-off.first', acts: 'request-person' },
    ],
  },
  {
    name: 'a person is asked for in words, and then not wanted',
    turns: [
      { type: personWords, reads: 'person.ask' },
      { type: no, reads: 'welcome.question' },
    ],
  },
  {
    name: 'while a person waits the bot goes on, and says where in the queue they are',
    turns: [
      ...asked,
      { type: doctor, reads: 'step.guide' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'person', reads: 'person.waiting' },
      { tap: 'leave-queue', reads: 'hand-off.left-queue', acts: 'leave-queue' },
      { again: 'leave-queue', reads: 'person.not-waiting' },
    ],
  },
  {
    name: 'whoever leaves the page and comes back finds their place',
    turns: [...asked, { hours: 1, reads: 'person.waiting' }],
  },
  {
    name: 'where in the queue is not known: that is not said either',
    turns: [...asked, { type: personWords, reads: 'person.waiting-unknown' }],
    outside: { place: null },
  },
  {
    name: 'who would join is told first, and may be refused',
    turns: [
      ...asked,
      { staff: 'claim', reads: 'hand-off.offered' },
      { type: no, reads: 'hand-off.refused' },
      { again: 'accept-staff', reads: 'person.nobody-to-answer' },
    ],
  },
  {
    name: 'a member of staff has to go, and another one comes back to it',
    turns: [
      ...asked,
      { staff: 'claim', reads: 'hand-off.offered' },
      { type: yes, reads: 'hand-off.joined' },
      { staff: 'lease-expired', reads: 'hand-off.staff-gone' },
      { staff: 'claim', reads: 'hand-off.offered' },
      { tap: 'accept-staff', reads: 'hand-off.joined', acts: 'accept-staff' },
      { staff: 'give-back', reads: 'hand-off.given-back' },
      { tap: 'something-else', reads: 'welcome.question' },
    ],
  },
  {
    name: 'the person ends the talk',
    turns: [
      ...asked,
      { staff: 'claim', reads: 'hand-off.offered' },
      { tap: 'accept-staff', reads: 'hand-off.joined', acts: 'accept-staff' },
      { type: nonsense, reads: '' },
      { again: 'end-person', reads: 'hand-off.ended' },
      { tap: 'my-plan', reads: 'plan.empty' },
    ],
  },
  {
    name: 'the person ends the talk by the words of its button; a goodbye is for the member of staff',
    turns: [
      ...asked,
      { staff: 'claim', reads: 'hand-off.offered' },
      { tap: 'accept-staff', reads: 'hand-off.joined', acts: 'accept-staff' },
      { type: goodbye, reads: '' },
      { type: endTheTalk, reads: 'hand-off.ended' },
    ],
  },
  {
    name: 'somebody asks to join before they have changed their mind',
    turns: [
      ...asked,
      { staff: 'claim', reads: 'hand-off.offered' },
      { staff: 'release', reads: 'hand-off.staff-gone' },
      { tap: 'leave-queue', reads: 'hand-off.left-queue', acts: 'leave-queue' },
      { tap: 'person', reads: 'person.ask' },
      { tap: 'person-no', reads: 'welcome.question' },
    ],
  },
];
