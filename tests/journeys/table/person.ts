import type { Journey, Turn } from '../journey.ts';
import { doctor, no, nonsense, personWords, yes } from '../phrases.ts';

const asked: readonly Turn[] = [
  { tap: 'person', reads: 'person.ask' },
  { tap: 'person-yes', reads: 'hand-off.waiting', acts: 'request-person' },
];

export const PERSON: readonly Journey[] = [
  { name: 'a person is asked for, consented to, and comes', turns: asked },
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
