import type { Journey, Turn } from '../journey.ts';
import { endTheTalk, no, same, yes } from '../phrases.ts';

const withdrawWord = { en: 'withdraw', ar: 'اسحب', pl: 'wycofaj' };
const forgetMe = { en: 'forget me', ar: 'انسني', pl: 'zapomnij mnie' };
const yesWords = { en: 'yes, tell them this', ar: 'نعم قولوا لهم هذا', pl: 'tak powiedzcie im to' };

/** Somebody talks with a member of staff, who offers to introduce them. */
const talking: readonly Turn[] = [
  { tap: 'person', reads: 'person.ask' },
  { tap: 'person-yes', reads: 'hand-off.waiting', acts: 'request-person' },
  { staff: 'claim', reads: 'hand-off.offered' },
  { type: yes, reads: 'hand-off.joined' },
];
const offered: readonly Turn[] = [...talking, { introduces: 'offer', reads: 'introduction.offered' }];
const agreed: readonly Turn[] = [...offered, { tap: 'introduction-yes', reads: 'introduction.agreed' }];
const closed: readonly Turn[] = [...agreed, { staff: 'close', reads: 'hand-off.closed' }];

export const INTRODUCTION: readonly Journey[] = [
  {
    name: 'beside a step somebody asks to be introduced: a person comes, offers it, and it is agreed to as it stands',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', about: '"money"', reads: 'area.question' },
      { tap: 'pick-need', about: 'guide:debt', reads: 'step.guide' },
      { tap: 'introduce-me', reads: 'person.ask' },
      { tap: 'person-yes', reads: 'hand-off.waiting', acts: 'request-person' },
      { staff: 'claim', reads: 'hand-off.offered' },
      { type: yes, reads: 'hand-off.joined' },
      { introduces: 'offer', reads: 'introduction.offered' },
      { type: yesWords, reads: 'introduction.agreed' },
    ],
  },
  {
    name: 'asking to be introduced is thought better of',
    turns: [
      { tap: 'areas-of-life', reads: 'areas.question' },
      { tap: 'area-of-life', about: '"money"', reads: 'area.question' },
      { tap: 'pick-need', about: 'guide:debt', reads: 'step.guide' },
      { tap: 'introduce-me', reads: 'person.ask' },
      { type: no, reads: 'step.guide' },
    ],
  },
  {
    name: 'a name is added, what it is about and the language are left out, one is put back, and then it is agreed to',
    turns: [
      ...offered,
      { tap: 'write-detail', about: '"name"', reads: 'introduction.write-name' },
      { type: same('Zara'), reads: 'introduction.offered' },
      { tap: 'leave-out', about: '"about"', reads: 'introduction.offered' },
      { tap: 'leave-out', about: '"language"', reads: 'introduction.offered' },
      { tap: 'leave-out', about: '"language"', reads: 'introduction.offered' },
      { tap: 'introduction-yes', reads: 'introduction.agreed' },
      { introduces: 'sent', reads: 'introduction.sent' },
      { introduces: 'accepted', reads: 'introduction.accepted' },
      { introduces: 'attended', reads: 'introduction.attended' },
      { introduces: 'helped', reads: 'introduction.helped' },
    ],
  },
  {
    name: 'a way to be reached is asked for: too long, then left out after all',
    turns: [
      ...offered,
      { tap: 'write-detail', about: '"contact"', reads: 'introduction.write-contact' },
      { type: same('0700 900 '.repeat(20)), reads: 'introduction.too-long' },
      { tap: 'leave-out', reads: 'introduction.offered' },
      { tap: 'introduction-yes', reads: 'introduction.agreed' },
    ],
  },
  {
    name: 'a telephone number is written, and is told as it is written',
    turns: [
      ...offered,
      { tap: 'write-detail', about: '"contact"', reads: 'introduction.write-contact' },
      { type: same('4821935043'), reads: 'introduction.offered' },
      { tap: 'introduction-yes', reads: 'introduction.agreed' },
    ],
  },
  {
    name: 'words of urgent harm are never kept from the member of staff as a name',
    turns: [
      ...offered,
      { tap: 'write-detail', about: '"name"', reads: 'introduction.write-name' },
      { harm: 'attack', certainty: 'ask', reads: '' },
      { type: same('Zara'), reads: '' },
    ],
  },
  {
    name: 'it is declined: nothing is told, and the talk goes on',
    turns: [
      ...offered,
      { tap: 'introduction-no', reads: 'introduction.declined' },
      { again: 'introduction-yes', reads: 'introduction.declined' },
      { type: same('blorp'), reads: '' },
    ],
  },
  {
    name: 'a yes or no to the member of staff is none to the introduction',
    turns: [...offered, { type: yes, reads: '' }, { type: no, reads: '' }],
  },
  {
    name: 'it is withdrawn by its button after the yes: staff say that nothing was told before',
    turns: [
      ...agreed,
      { tap: 'withdraw', reads: 'introduction.withdrawn-perhaps' },
      { introduces: 'not-told', reads: 'introduction.withdrawn' },
    ],
  },
  {
    name: 'it is withdrawn after the yes, and the form had been handed over before: they are told so',
    turns: [
      ...closed,
      { type: withdrawWord, reads: 'introduction.withdrawn-perhaps' },
      { introduces: 'sent', reads: 'introduction.withdrawn-told' },
      { type: withdrawWord, reads: 'introduction.list' },
      { tap: 'introduction', reads: 'introduction.withdrawn-told' },
    ],
  },
  {
    name: 'it is withdrawn before the yes: nobody could be told anything',
    turns: [...offered, { type: withdrawWord, reads: 'introduction.withdrawn' }],
  },
  {
    name: 'staff ask about one while another is not answered: that is said, and the new one is answered',
    turns: [
      ...offered,
      { introduces: 'offer', reads: 'introduction.offered' },
      { tap: 'introduction-yes', reads: 'introduction.agreed' },
    ],
  },
  {
    name: 'it is withdrawn by a word after it was sent, in the middle of the talk',
    turns: [
      ...agreed,
      { introduces: 'sent', reads: 'introduction.sent' },
      { type: withdrawWord, reads: 'introduction.withdrawn-told' },
      { type: withdrawWord, reads: '' },
    ],
  },
  {
    name: 'the talk is over: the introduction goes on, and is withdrawn with the bot',
    turns: [
      ...closed,
      { introduces: 'accepted', reads: 'introduction.accepted' },
      { tap: 'my-plan', reads: 'plan.empty' },
      { tap: 'introductions', reads: 'introduction.list' },
      { tap: 'introduction', reads: 'introduction.accepted' },
      { type: withdrawWord, reads: 'introduction.withdrawn-told' },
      { type: withdrawWord, reads: 'introduction.list' },
    ],
  },
  {
    name: 'an offer is still open when the talk ends: it is answered later',
    turns: [
      ...offered,
      { type: endTheTalk, reads: 'hand-off.ended' },
      { again: 'write-detail', reads: 'introduction.write-name' },
      { type: same('Zara'), reads: 'introduction.offered' },
      { type: yes, reads: 'introduction.agreed' },
    ],
  },
  {
    name: 'a name is asked for when somebody else takes over: what is written next is for them, and is no name',
    turns: [
      ...closed,
      { introduces: 'helped', reads: 'introduction.helped' },
      ...talking,
      { introduces: 'offer', reads: 'introduction.offered' },
      { tap: 'write-detail', about: '"name"', reads: 'introduction.write-name' },
      { staff: 'lease-expired', reads: 'hand-off.staff-gone' },
      { staff: 'claim', reads: 'hand-off.offered' },
      { type: yes, reads: 'hand-off.joined' },
      { type: same('blorp'), reads: '' },
    ],
  },
  {
    name: 'the place is in the plan: that it helped ends the introduction',
    turns: [
      ...closed,
      { again: 'introduction-yes', reads: 'introduction.agreed' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-done', reads: 'plan.intro', acts: 'count-outcome' },
      { tap: 'introductions', reads: 'introduction.list' },
      { tap: 'introduction', reads: 'introduction.helped' },
    ],
  },
  {
    name: 'the place is in the plan: that they turned somebody away ends it too, and is not their fault',
    turns: [
      ...closed,
      { again: 'introduction-yes', reads: 'introduction.agreed' },
      { tap: 'add-to-plan', reads: 'plan.added' },
      { tap: 'my-plan', reads: 'plan.intro' },
      { tap: 'step-failed', reads: 'plan.why', acts: 'count-outcome' },
      { tap: 'step-why', about: 'turned-away', reads: 'plan.other-place', acts: 'count-outcome' },
      { again: 'withdraw', reads: 'introduction.withdrawn-perhaps' },
    ],
  },
  {
    name: 'it did not help after all: what was told is taken back, and forget me says that staff should be asked first',
    turns: [
      ...closed,
      { introduces: 'sent', reads: 'introduction.sent' },
      { introduces: 'not-helped', reads: 'introduction.not-helped-told' },
      { type: withdrawWord, reads: 'introduction.withdrawn-told' },
      { type: forgetMe, reads: 'forget.ask' },
      { tap: 'forget-no', reads: 'introduction.withdrawn-told' },
    ],
  },
  {
    name: 'it did not help, and staff never said that anybody was told: it can be taken back all the same',
    turns: [
      ...closed,
      { introduces: 'not-helped', reads: 'introduction.not-helped' },
      { type: withdrawWord, reads: 'introduction.withdrawn-perhaps' },
    ],
  },
  {
    name: 'it helped, and is taken back by a word in the middle of the talk all the same',
    turns: [
      ...agreed,
      { introduces: 'helped', reads: 'introduction.helped' },
      { type: withdrawWord, reads: 'introduction.withdrawn-told' },
    ],
  },
  {
    name: 'forget me says what stays with whom it was told, and an old button of it leads nowhere',
    turns: [
      ...closed,
      { type: forgetMe, reads: 'forget.ask' },
      { tap: 'forget-yes', reads: 'forget.done', acts: 'forget' },
      { again: 'introduction-yes', reads: 'introduction.gone' },
      { type: withdrawWord, reads: 'introduction.none' },
    ],
  },
];
