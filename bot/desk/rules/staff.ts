import { type HeldByStaff, isHeldByStaff } from '../../conversation/hold.ts';
import type { Conversation, Guard } from '../../conversation/store.ts';
import type { CloseOutcome } from '../../wire/desk.ts';
import type { Proof, StaffAct } from './acts.ts';
import * as say from './announcements.ts';
import { BOT, hasHeld, type Refusal, refusal, type Step, served, step } from './step.ts';
import { isWanted, NOBODY_KNOWN } from './wanted.ts';

type Claim = Extract<StaffAct, { kind: 'claim' }>;

/**
 * A member of staff asks to join. The person is told who it is and decides; until then nothing of the conversation is shown. Who left a
 * message has agreed that it is read while they are away.
 */
export function claim(conversation: Conversation, { staff, known = NOBODY_KNOWN }: Claim): Step | Refusal {
  const { hold, state } = conversation;
  if (hold.kind === 'bot') return refusal('not-waiting');
  if (hold.kind !== 'waiting') return refusal('taken');
  if (hold.handOff.refused.includes(staff.id)) return refusal('not-wanted');
  if (!isWanted(state.preference, known, state.locale)) return refusal('not-wanted');
  const claimed = { handOff: hold.handOff, staff, fence: conversation.fence + 1, claimedAt: conversation.loadedAt };
  const isMessage = hold.handOff.band === 'call-back';
  return step(conversation, hold.handOff.hub, {
    hold: { to: { kind: isMessage ? 'joined' : 'offered', ...claimed }, lease: 'start' },
    announce: isMessage ? say.reading(staff) : say.offered(staff),
  });
}

/** The member of staff lets go before the end: the person waits again, at the front. */
export function release(conversation: Conversation, proof: Proof): Step | Refusal {
  const held = heldWith(conversation, proof);
  if (held === null) return refusal('lost');
  return backToFront(conversation, held, claimGuard(proof));
}

/** The claim was not renewed in time. Only the commit knows the clock that counts, so its guard decides whether this is true. */
export function leaseExpired(conversation: Conversation): Step | Refusal {
  const { hold } = conversation;
  if (!isHeldByStaff(hold)) return refusal('not-waiting');
  return backToFront(conversation, hold, { kind: 'lease-expired' });
}

/** The bot goes on with the person where the member of staff leaves off. */
export function giveBack(conversation: Conversation, proof: Proof): Step | Refusal {
  const joined = joinedWith(conversation, proof);
  if (joined.kind === 'refusal') return joined;
  return step(conversation, joined.handOff.hub, {
    hold: { to: BOT, lease: 'end' },
    announce: say.givenBack(joined.staff, conversation.state),
    more: served(conversation, joined),
    guard: claimGuard(proof),
  });
}

export function close(conversation: Conversation, proof: Proof, end: CloseOutcome): Step | Refusal {
  const joined = joinedWith(conversation, proof);
  if (joined.kind === 'refusal') return joined;
  return step(conversation, joined.handOff.hub, {
    hold: { to: BOT, lease: 'end' },
    announce: say.closed(joined.staff, end, conversation.state),
    more: served(conversation, joined),
    guard: claimGuard(proof),
  });
}

/** The hold, if it belongs to exactly this claim and the person has let the member of staff in. */
export function joinedWith(
  conversation: Conversation,
  proof: Proof,
): Extract<HeldByStaff, { kind: 'joined' }> | Refusal {
  const held = heldWith(conversation, proof);
  if (held === null) return refusal('lost');
  return held.kind === 'joined' ? held : refusal('not-joined');
}

export function claimGuard({ staff, fence }: Proof): Guard {
  return { kind: 'claim', staff, fence };
}

function heldWith({ hold }: Conversation, { staff, fence }: Proof): HeldByStaff | null {
  return isHeldByStaff(hold) && hold.staff.id === staff && hold.fence === fence ? hold : null;
}

/** `since` is kept and `front` is set: nobody loses their place because staff had to go. */
function backToFront(conversation: Conversation, held: HeldByStaff, guard: Guard): Step {
  return step(conversation, held.handOff.hub, {
    hold: { to: { kind: 'waiting', handOff: { ...held.handOff, front: true, told: null } }, lease: 'end' },
    announce: say.staffGone(held.staff),
    more: hasHeld(conversation, held),
    guard,
  });
}
