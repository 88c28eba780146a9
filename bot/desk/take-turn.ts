import type { Slots } from '../conversation/duty.ts';
import { type HeldByStaff, type Hold, isHeldByStaff } from '../conversation/hold.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { Conversation } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import type { StepPorts } from './commit-step.ts';
import { claimConversation } from './staff-act.ts';
import { dayOf, type StaffMember } from './staff-member.ts';
import { type TurnPorts, turnsOf } from './turns.ts';
import { withSlot } from './with-slot.ts';

export type TakeTurnPorts = StepPorts & TurnPorts & { readonly slots: Slots };

type Claimed = Pick<HeldByStaff, 'kind' | 'fence'>;

/** So many who wait are tried when colleagues are faster each time. */
const MAX_TRIES = 20;

/**
 * Takes one who waits. `anyone`: supervisors may take who is not their turn, as somebody must who puts right what the rules cannot know.
 * @throws FingerpostError `claim.not-in-turn`, `claim.full`, and as `claimConversation`.
 */
export async function takeTurn(
  from: Conversation,
  { member, anyone }: { member: StaffMember; anyone: boolean },
  ports: TakeTurnPorts,
): Promise<Claimed> {
  const { id, hold } = from;
  if (isHolder(hold, member)) return hold;
  if (hold.kind === 'waiting' && !anyone) {
    const { lines, next, anyway } = await turnsOf(member, dayOf(from.loadedAt), ports);
    // One whom the queue does not show yet has only just asked: the rules of the claim itself decide.
    const offer = lines.find(({ item }) => item.conversation === id)?.offer;
    if (offer && offer.kind !== 'never' && next !== id && anyway !== id) throw new FingerpostError('claim.not-in-turn');
  }
  const claimed = await withSlot(id, member, ports, () => claimConversation(id, member, ports));
  // Whoever takes somebody is at their desk.
  await ports.duty.setAway(member.id, false);
  return claimed;
}

/**
 * Takes whoever's turn it is; null: nobody is offered to them now. `anyway`: also whom they are spared after a hard conversation, or because
 * they are away, as they ask for it themselves.
 * @throws FingerpostError `claim.full`
 */
export async function takeNext(
  member: StaffMember,
  day: string,
  ports: TakeTurnPorts,
  { anyway = false }: { readonly anyway?: boolean } = {},
): Promise<(Claimed & { readonly conversation: ConversationId }) | null> {
  const gone = new Set<ConversationId>();
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const turns = await turnsOf(member, day, ports, gone);
    const conversation = anyway ? turns.anyway : turns.next;
    if (conversation === null) return null;
    try {
      const claimed = await withSlot(conversation, member, ports, () => claimConversation(conversation, member, ports));
      if (turns.away !== null) await ports.duty.setAway(member.id, false);
      return { conversation, ...claimed };
    } catch (error) {
      if (!isGone(error)) throw error;
      gone.add(conversation);
    }
  }
  return null;
}

function isHolder(hold: Hold, member: StaffMember): hold is HeldByStaff {
  return isHeldByStaff(hold) && hold.staff.id === member.id;
}

/** A colleague was faster, or the person has left. */
function isGone(error: unknown): boolean {
  return (
    error instanceof FingerpostError &&
    (error.code === 'claim.taken' || error.code === 'conversation.not-found' || error.code === 'token.not-allowed')
  );
}
