import type { StaffCard } from '../conversation/hold.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { Conversation, ConversationStore } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import { faultLine, type LogFault } from './faults.ts';
import { writingIn } from './rules/beside.ts';
import { refusalError } from './staff-act.ts';

/** Shows a person, wherever they are, that somebody of the staff is writing; nothing where their channel has no way to. */
export type ShowWriting = (conversation: Conversation, staff: StaffCard) => Promise<void>;

/**
 * A member of staff is writing to a person whom they hold, or beside a colleague. That the person is not shown it is of no consequence.
 * @throws FingerpostError as `sendWords`: whoever may not write may not be seen to write.
 */
export async function showWriting(
  id: ConversationId,
  claim: { readonly staff: StaffCard; readonly fence: number },
  ports: { readonly store: Pick<ConversationStore, 'load'>; readonly show: ShowWriting; readonly log: LogFault },
): Promise<void> {
  const conversation = await ports.store.load(id, { fresh: true });
  if (conversation === null) throw new FingerpostError('conversation.not-found');
  const joined = writingIn(conversation, { staff: claim.staff.id, fence: claim.fence });
  if (joined.kind === 'refusal') throw refusalError(joined);
  try {
    await ports.show(conversation, claim.staff);
  } catch (error) {
    ports.log(faultLine('sign', error));
  }
}
