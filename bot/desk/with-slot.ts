import type { Helper, Slots } from '../conversation/duty.ts';
import { isHeldByStaff } from '../conversation/hold.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { ConversationStore } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';

export type SlotPorts = {
  readonly slots: Pick<Slots, 'take' | 'free'>;
  readonly store: Pick<ConversationStore, 'load'>;
};

/**
 * Does what is to make a conversation somebody's, with a slot of theirs reserved for it before: two at once cannot both take the last one.
 * Afterwards the slot is theirs only if the conversation is, however it ended.
 * @throws FingerpostError `claim.full` where they hold as many as they can, and as `claim`.
 */
export async function withSlot<Claimed>(
  id: ConversationId,
  { id: staff, capacity }: Pick<Helper, 'id' | 'capacity'>,
  ports: SlotPorts,
  claim: () => Promise<Claimed>,
): Promise<Claimed> {
  await reserve(id, { id: staff, capacity }, ports);
  try {
    return await claim();
  } finally {
    await freeUnlessTheirs(id, staff, ports);
  }
}

async function reserve(id: ConversationId, helper: Pick<Helper, 'id' | 'capacity'>, ports: SlotPorts): Promise<void> {
  const { id: staff, capacity } = helper;
  const first = await ports.slots.take(staff, id, capacity);
  if (first.kind === 'taken') return;
  // A person may have left, or a claim may have been lost, without anybody giving the slot back.
  for (const unsure of first.unsure) await freeUnlessTheirs(unsure, staff, ports);
  const second = await ports.slots.take(staff, id, capacity);
  if (second.kind === 'full') throw new FingerpostError('claim.full');
}

/** Gives back a slot of somebody who does not hold the conversation, as it is now. */
export async function freeUnlessTheirs(
  id: ConversationId,
  staff: Helper['id'],
  { slots, store }: SlotPorts,
): Promise<void> {
  const hold = (await store.load(id, { fresh: true }))?.hold;
  if (hold === undefined || !isHeldByStaff(hold) || hold.staff.id !== staff) await slots.free(staff, id);
}
