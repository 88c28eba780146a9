import type { AtDesk, Duty, Slots } from '../../conversation/duty.ts';
import { isHeldByStaff } from '../../conversation/hold.ts';
import type { ConversationId, HubId, StaffId } from '../../conversation/ids.ts';
import type { Conversation } from '../../conversation/store.ts';
import { FingerpostError } from '../../errors.ts';
import type { TransferReason } from '../../wire/transfer.ts';
import { commitStep, type StepPorts } from '../commit-step.ts';
import { assign } from '../rules/assign.ts';
import { refusalError, refusalIn } from '../staff-act.ts';
import { cardOf, type StaffDirectory } from '../staff-member.ts';

export type GivePorts = StepPorts & {
  readonly duty: Pick<Duty, 'atDesks'>;
  readonly slots: Slots;
  readonly directory: Pick<StaffDirectory, 'find'>;
};

/**
 * Gives a person who waits, or is with somebody, to a colleague at an open desk of the same hub. Done already, it is answered as the first time.
 * @throws FingerpostError `colleague.not-here`, `claim.full`, `conversation.not-found`, `token.not-allowed` where the person does not want them.
 */
export async function give(
  conversation: Conversation,
  { to, reason }: { readonly to: StaffId; readonly reason: TransferReason },
  ports: GivePorts,
): Promise<void> {
  const { id, hold } = conversation;
  if (hold.kind === 'bot') throw new FingerpostError('conversation.not-found');
  const before = isHeldByStaff(hold) ? hold.staff.id : null;
  if (before === to) return;
  const colleague = await ports.directory.find(to);
  if (colleague === null || (await deskOf(to, hold.handOff.hub, ports)) === null)
    throw new FingerpostError('colleague.not-here');
  const { capacity } = colleague;
  if ((await ports.slots.take(to, id, capacity)).kind === 'full') throw new FingerpostError('claim.full');
  try {
    const act = { to: cardOf(colleague), known: colleague, reason };
    const refusal = refusalIn(await commitStep(id, (now) => assign(now, act), ports));
    if (refusal !== null && refusal.because !== 'already') throw refusalError(refusal);
  } catch (error) {
    await freeUnlessHeld(id, to, ports);
    throw error;
  }
  if (before !== null) await ports.slots.free(before, id);
}

/** Their desk at a hub, open and not left alone; null: there is none. */
async function deskOf(staff: StaffId, hub: HubId, { duty }: GivePorts): Promise<AtDesk | null> {
  const { desks } = await duty.atDesks(hub);
  return desks.find(({ id, away }) => id === staff && away === null) ?? null;
}

async function freeUnlessHeld(id: ConversationId, staff: StaffId, { store, slots }: GivePorts): Promise<void> {
  const hold = (await store.load(id, { fresh: true }))?.hold;
  if (hold === undefined || !isHeldByStaff(hold) || hold.staff.id !== staff) await slots.free(staff, id);
}
