import type { AtDesk, Duty, Slots } from '../../conversation/duty.ts';
import { type Hold, isHeldByStaff } from '../../conversation/hold.ts';
import type { HubId, StaffId } from '../../conversation/ids.ts';
import type { Conversation } from '../../conversation/store.ts';
import { FingerpostError } from '../../errors.ts';
import type { TransferReason } from '../../wire/transfer.ts';
import { commitStep, type StepPorts } from '../commit-step.ts';
import { assign } from '../rules/assign.ts';
import { refusal } from '../rules/step.ts';
import { refusalError, refusalIn } from '../staff-act.ts';
import { cardOf, dayOf, type StaffDirectory } from '../staff-member.ts';
import { whyNoConversation } from '../staff-record.ts';
import { withSlot } from '../with-slot.ts';

export type GivePorts = StepPorts & {
  readonly duty: Pick<Duty, 'atDesks'>;
  readonly slots: Slots;
  readonly directory: Pick<StaffDirectory, 'find'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/**
 * Gives a person who waits, or is with somebody, to a colleague at an open desk of the same hub who may talk with people today. Done already,
 * it is answered as the first time. `conversation` is what the supervisor was let in to: where somebody else has the person by now, or another
 * hub, that is for a supervisor to see first.
 * @throws FingerpostError `colleague.not-here`, `claim.full`, `claim.lost` where it changed meanwhile, `conversation.not-found`,
 * `token.not-allowed` where the person does not want them.
 */
export async function give(
  conversation: Conversation,
  { to, reason }: { readonly to: StaffId; readonly reason: TransferReason },
  ports: GivePorts,
): Promise<void> {
  const { id, hold } = conversation;
  if (hold.kind === 'bot') throw new FingerpostError('conversation.not-found');
  const before = holderIn(hold);
  if (before === to) return;
  const colleague = await ports.directory.find(to);
  if (colleague === null || whyNoConversation(colleague.record, dayOf(ports.clock())) !== null)
    throw new FingerpostError('colleague.not-here');
  if ((await deskOf(to, hold.handOff.hub, ports)) === null) throw new FingerpostError('colleague.not-here');
  const act = { to: cardOf(colleague), known: colleague, reason };
  const decide = (now: Conversation) => (isAsSeen(hold, now.hold, to) ? assign(now, act) : refusal('lost'));
  await withSlot(id, colleague, ports, async () => {
    const refused = refusalIn(await commitStep(id, decide, ports));
    if (refused !== null && refused.because !== 'already') throw refusalError(refused);
  });
  if (before !== null) await ports.slots.free(before, id);
}

/** Whether the same hub and the same member of staff have the person as before, or who is to have them has them already. */
function isAsSeen(seen: Exclude<Hold, { kind: 'bot' }>, now: Hold, to: StaffId): boolean {
  if (now.kind === 'bot') return true;
  const holder = holderIn(now);
  return now.handOff.hub === seen.handOff.hub && (holder === holderIn(seen) || holder === to);
}

function holderIn(hold: Hold): StaffId | null {
  return isHeldByStaff(hold) ? hold.staff.id : null;
}

/** Their desk at a hub, open and not left alone; null: there is none. */
async function deskOf(staff: StaffId, hub: HubId, { duty }: GivePorts): Promise<AtDesk | null> {
  const { desks } = await duty.atDesks(hub);
  return desks.find(({ id, away }) => id === staff && away === null) ?? null;
}
