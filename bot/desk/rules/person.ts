import type { HandOff, Hold } from '../../conversation/hold.ts';
import type { Conversation } from '../../conversation/store.ts';
import type { PersonAct } from './acts.ts';
import * as say from './announcements.ts';
import { type Announcement, BOT, type Refusal, refusal, type Step, served, step } from './step.ts';

type Request = Extract<PersonAct, { kind: 'request' }>;

/** The most staff that one hand-off remembers as not wanted; a person who has refused so many is not asked for more. */
const MAX_REFUSED = 50;

/**
 * The person asks for a human. Somebody who waits already keeps their place; only a more urgent reason changes anything, or that they leave a
 * message and do not stay. Whoever left a message and now stays to wait begins to wait now: else they would overtake everybody who was here meanwhile.
 * `since` is stamped by Redis TIME in the commit; until then it holds the time at which the conversation was read.
 */
export function request(conversation: Conversation, act: Request): Step | Refusal {
  const { hold } = conversation;
  if (hold.kind === 'waiting' && act.band === 'urgent' && hold.handOff.band === 'waiting') {
    return toWaiting(conversation, { ...hold.handOff, band: 'urgent' });
  }
  // Whoever comes first goes on doing so: what they wrote is read when somebody comes.
  if (hold.kind === 'waiting' && hold.handOff.band === 'urgent' && act.band === 'call-back')
    return toWaiting(conversation, hold.handOff);
  const comesBack = hold.kind === 'waiting' && hold.handOff.band === 'call-back' && act.band !== 'call-back';
  const goes = hold.kind === 'waiting' && hold.handOff.band === 'waiting' && act.band === 'call-back';
  if (hold.kind !== 'bot' && !comesBack && !goes) return refusal('already');
  const handOff: HandOff = {
    id: act.id,
    hub: act.hub,
    band: act.band,
    locale: act.locale,
    topics: [...act.topics],
    area: act.area,
    role: act.role,
    preference: act.preference,
    ...(act.wants && { wants: act.wants }),
    sharedFrom: act.share === 'all' ? SHARE_ALL : Math.max(SHARE_ALL + 1, conversation.nextSeq),
    since: conversation.loadedAt,
    front: false,
    refused: comesBack || goes ? hold.handOff.refused : [],
    told: null,
  };
  return step(conversation, act.hub, {
    hold: { to: { kind: 'waiting', handOff }, stampSince: true, lease: 'end' },
    announce: act.band === 'call-back' ? say.messageLeft() : say.waiting(),
    more: act.band === 'call-back' ? [] : [{ kind: 'tell-wait' }],
  });
}

/** `sharedFrom` of somebody who shows everything. "From now on" never gets this number, so that an erasure cannot turn it into "everything". */
export const SHARE_ALL = 0;

/** They wait on in their place, for somebody else; what they were told of the wait may be wrong now. */
export function wish(conversation: Conversation, { preference }: Extract<PersonAct, { kind: 'wish' }>): Step | Refusal {
  const { hold } = conversation;
  if (hold.kind !== 'waiting') return refusal('not-waiting');
  const { handOff } = hold;
  return step(conversation, handOff.hub, {
    hold: { to: { kind: 'waiting', handOff: { ...handOff, preference, told: null } }, lease: 'keep' },
    announce: say.wishChanged(),
    more: handOff.band === 'call-back' ? [] : [{ kind: 'tell-wait' }],
  });
}

export function accept(conversation: Conversation): Step | Refusal {
  const { hold } = conversation;
  if (hold.kind !== 'offered') return refusal('not-offered');
  return step(conversation, hold.handOff.hub, {
    hold: { to: { ...hold, kind: 'joined' }, lease: 'keep' },
    announce: say.joined(hold.staff),
  });
}

/** The person does not want this member of staff, who cannot ask again. Their place stays theirs. */
export function refuse(conversation: Conversation): Step | Refusal {
  const { hold } = conversation;
  if (hold.kind !== 'offered') return refusal('not-offered');
  const refused = [...hold.handOff.refused, hold.staff.id].slice(-MAX_REFUSED);
  return step(conversation, hold.handOff.hub, {
    hold: { to: { kind: 'waiting', handOff: { ...hold.handOff, refused, told: null } }, lease: 'end' },
    announce: say.refused(hold.staff),
    more: hold.handOff.band === 'call-back' ? [] : [{ kind: 'tell-wait', only: 'nobody-fits' }],
  });
}

export function leave(conversation: Conversation): Step | Refusal {
  const { hold } = conversation;
  if (hold.kind === 'bot') return refusal('not-waiting');
  return step(conversation, hold.handOff.hub, {
    hold: { to: BOT, lease: 'end' },
    announce: left(hold),
    more: hold.kind === 'joined' ? served(conversation, hold) : [],
  });
}

function left(hold: Exclude<Hold, { kind: 'bot' }>): Announcement {
  if (hold.kind === 'joined') return say.endedByPerson(hold.staff);
  return hold.handOff.band === 'call-back' ? say.messageBack() : say.leftQueue();
}

function toWaiting(conversation: Conversation, handOff: HandOff): Step {
  return step(conversation, handOff.hub, {
    hold: { to: { kind: 'waiting', handOff }, lease: 'end' },
    announce: say.comesFirst(),
  });
}
