import type { Choice } from '../../../dialogs/reply.ts';
import type { Param } from '../../../dialogs/said.ts';
import type { State } from '../../../dialogs/state.ts';
import type { StaffCard } from '../../conversation/hold.ts';
import type { CloseOutcome } from '../../wire/desk.ts';
import type { TransferReason } from '../../wire/transfer.ts';
import type { Announcement } from './step.ts';

/** Everything that the hand-off tells a person. The words are in `locales/<language>/conversation.json`. */

export const LEAVE_QUEUE: Choice = { label: { key: 'conversation:choice.leave-queue' }, action: { do: 'leave-queue' } };
/** A message in place of the wait. */
export const LEFT_MESSAGE_INSTEAD: Choice = {
  label: { key: 'conversation:choice.leave-message' },
  action: { do: 'leave-message' },
};
export const OTHER_WISH: Choice = {
  label: { key: 'conversation:choice.choose-who' },
  action: { do: 'choose-who' },
};
/** On with the bot while they wait: they keep their place. */
export const SELF_HELP: Choice = { label: { key: 'conversation:choice.more' }, action: { do: 'something-else' } };
const TAKE_BACK: Choice = { label: { key: 'conversation:choice.take-message-back' }, action: { do: 'leave-queue' } };
const ACCEPT: Choice = { label: { key: 'conversation:choice.accept' }, action: { do: 'accept-staff' } };
const REFUSE: Choice = { label: { key: 'conversation:choice.refuse' }, action: { do: 'refuse-staff' } };
const END: Choice = { label: { key: 'conversation:choice.end-person' }, action: { do: 'end-person' } };
const MORE: Choice = { label: { key: 'conversation:choice.more' }, action: { do: 'something-else' } };
const PLAN: Choice = { label: { key: 'conversation:choice.plan' }, action: { do: 'my-plan' } };
const FOLLOW_UP: Choice = { label: { key: 'conversation:choice.follow-up' }, action: { do: 'follow-up' } };
const HOW_ARE_YOU: Choice = { label: { key: 'conversation:choice.how-are-you' }, action: { do: 'how-are-you' } };
const PERSON: Choice = { label: { key: 'conversation:choice.person' }, action: { do: 'person' } };

const ROLES = ['adviser', 'supervisor', 'volunteer', 'interpreter'] as const;

/** Back with the bot there is always a next step. */
const GO_ON = [MORE, PLAN, PERSON];

/** What of the conversation says what to offer at its end. */
type Talked = Pick<State, 'howOffered'>;

/** Somebody helped: how the person is now, if they were not asked yet, and later whether it helped, if they like. */
function afterHelp({ howOffered }: Talked): Choice[] {
  return [MORE, PLAN, FOLLOW_UP, ...(howOffered ? [] : [HOW_ARE_YOU]), PERSON];
}

export function waiting(): Announcement {
  return { event: 'waiting', said: { key: 'conversation:hand-off.waiting' }, choices: [LEAVE_QUEUE] };
}

/** They do not stay: what they wrote is read when somebody is there. */
export function messageLeft(): Announcement {
  return { event: 'waiting', said: { key: 'conversation:hand-off.message-left' }, choices: [TAKE_BACK, ...GO_ON] };
}

/** They have agreed to be read and answered while they are away, so nobody asks them again. */
export function reading(staff: StaffCard): Announcement {
  return {
    event: 'joined',
    said: { key: 'conversation:hand-off.reading', params: introduction(staff) },
    choices: [END],
  };
}

/** They wait on, for somebody else than before. */
export function wishChanged(): Announcement {
  return { event: 'waiting', said: { key: 'conversation:hand-off.wish-changed' }, choices: [LEAVE_QUEUE] };
}

/** They waited already, and now it cannot wait. */
export function comesFirst(): Announcement {
  return { event: 'waiting', said: { key: 'conversation:hand-off.first' }, choices: [LEAVE_QUEUE] };
}

export function messageBack(): Announcement {
  return { event: 'left-queue', said: { key: 'conversation:hand-off.message-back' }, choices: GO_ON };
}

export function leftQueue(): Announcement {
  return { event: 'left-queue', said: { key: 'conversation:hand-off.left-queue' }, choices: GO_ON };
}

/** First name, role and organisation come before anyone joins: some organisations frighten some people. */
export function offered(staff: StaffCard): Announcement {
  return {
    event: 'offered',
    said: { key: 'conversation:hand-off.offered', params: introduction(staff) },
    choices: [ACCEPT, REFUSE],
  };
}

export function joined(staff: StaffCard): Announcement {
  return {
    event: 'joined',
    said: { key: 'conversation:hand-off.joined', params: introduction(staff) },
    choices: [END],
  };
}

export function refused(staff: StaffCard): Announcement {
  return {
    event: 'refused',
    said: { key: 'conversation:hand-off.refused', params: { name: staff.name } },
    choices: [LEAVE_QUEUE],
  };
}

export function staffGone(staff: StaffCard): Announcement {
  return {
    event: 'staff-gone',
    said: { key: 'conversation:hand-off.staff-gone', params: { name: staff.name } },
    choices: [LEAVE_QUEUE],
  };
}

export function givenBack(staff: StaffCard, talked: Talked): Announcement {
  return {
    event: 'given-back',
    said: { key: 'conversation:hand-off.given-back', params: { name: staff.name } },
    choices: afterHelp(talked),
  };
}

/** The outcome is kept with the entry for staff and for counting; the words that the person reads leave it out. */
export function closed(staff: StaffCard, end: CloseOutcome, talked: Talked): Announcement {
  return {
    event: 'closed',
    said: { key: 'conversation:hand-off.closed', params: { name: staff.name, ...end } },
    choices: afterHelp(talked),
  };
}

/** Somebody more is there: nobody reads along unannounced. */
export function besideJoined(staff: StaffCard): Announcement {
  return {
    event: 'beside-joined',
    said: { key: 'conversation:hand-off.beside-joined', params: introduction(staff) },
    choices: [END],
  };
}

export function besideGone(staff: StaffCard): Announcement {
  return {
    event: 'beside-gone',
    said: { key: 'conversation:hand-off.beside-gone', params: { name: staff.name } },
    choices: [END],
  };
}

/** Passed on to a colleague, who has to be let in too. */
export function passedTo(staff: StaffCard, next: StaffCard, reason: TransferReason): Announcement {
  return {
    event: 'offered',
    said: {
      key: 'conversation:hand-off.passed-to',
      params: { ...introduction(next), from: staff.name, reason: reasonWords(reason) },
    },
    choices: [ACCEPT, REFUSE],
  };
}

/** Passed on to whoever is next, at the front of a queue. */
export function passedOn(staff: StaffCard, reason: TransferReason): Announcement {
  return {
    event: 'waiting',
    said: { key: 'conversation:hand-off.passed-on', params: { name: staff.name, reason: reasonWords(reason) } },
    choices: [LEAVE_QUEUE],
  };
}

function reasonWords(reason: TransferReason): Param {
  return { said: { key: `conversation:passed-on.${reason}` } };
}

/** The person ended the talk, so nobody is said to have left them. */
export function endedByPerson(staff: StaffCard): Announcement {
  return {
    event: 'closed',
    said: { key: 'conversation:hand-off.ended', params: { name: staff.name } },
    choices: GO_ON,
  };
}

function introduction(staff: StaffCard): Record<string, Param> {
  return { name: staff.name, role: roleWords(staff.role), organisation: staff.organisation };
}

/** The usual roles are said in the person's language; another is said as the directory names it. */
function roleWords(role: string): Param {
  const known = ROLES.find((name) => name === role);
  return known ? { said: { key: `conversation:role.${known}` } } : role;
}
