import { type HeldByStaff, isHeldByStaff } from '../../conversation/hold.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { Conversation, ConversationStore } from '../../conversation/store.ts';
import { FingerpostError } from '../../errors.ts';
import { isBeside } from '../rules/beside.ts';
import { dayOf, hubsOf, type StaffMember } from '../staff-member.ts';

export type HeldConversation = { readonly conversation: Conversation; readonly hold: HeldByStaff };

/**
 * The conversation that a member of staff holds now, by the clock of Redis.
 * @throws FingerpostError `conversation.not-found`, also for one of another hub; `claim.taken` where a colleague holds it; `claim.lost`.
 */
export async function heldBy(
  staff: StaffMember,
  id: ConversationId,
  store: Pick<ConversationStore, 'load'>,
): Promise<HeldConversation> {
  const conversation = await ofTheirHub(staff, id, store);
  const { hold, leaseUntil, loadedAt } = conversation;
  if (!isHeldByStaff(hold)) throw new FingerpostError('claim.lost');
  if (hold.staff.id !== staff.id) throw new FingerpostError('claim.taken');
  if (leaseUntil === null || leaseUntil <= loadedAt) throw new FingerpostError('claim.lost');
  return { conversation, hold };
}

/** As `heldBy`, and for whoever is there beside a colleague who holds it. Errors as `heldBy`. */
export async function readBy(
  staff: StaffMember,
  id: ConversationId,
  store: Pick<ConversationStore, 'load'>,
): Promise<HeldConversation> {
  const conversation = await ofTheirHub(staff, id, store);
  const { hold, leaseUntil, loadedAt } = conversation;
  const isLive = leaseUntil !== null && leaseUntil > loadedAt;
  return isHeldByStaff(hold) && isLive && isBeside(conversation, staff.id)
    ? { conversation, hold }
    : heldBy(staff, id, store);
}

/** A conversation whose hand-off is with a hub of this member of staff, which they hold themselves, or that has no hand-off any more. */
export async function ofTheirHub(
  staff: StaffMember,
  id: ConversationId,
  store: Pick<ConversationStore, 'load'>,
): Promise<Conversation> {
  const conversation = await store.load(id, { fresh: true });
  if (conversation === null) throw new FingerpostError('conversation.not-found');
  const { hold } = conversation;
  if (hold.kind === 'bot' || hubsOf(staff, dayOf(conversation.loadedAt)).includes(hold.handOff.hub))
    return conversation;
  // What they hold stays theirs when a loan has ended.
  if (!isHeldByStaff(hold) || hold.staff.id !== staff.id) throw new FingerpostError('conversation.not-found');
  return conversation;
}
