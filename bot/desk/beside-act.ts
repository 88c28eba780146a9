import type { ConversationId } from '../conversation/ids.ts';
import { commitStep, type StepPorts } from './commit-step.ts';
import { joinBeside, leaveBeside } from './rules/beside.ts';
import { refusalError, refusalIn } from './staff-act.ts';
import { cardOf, type StaffMember } from './staff-member.ts';

/**
 * Comes to a talk that a colleague holds, or leaves it. Done already, it is answered as the first time.
 * @throws FingerpostError `conversation.not-found` where nobody talks, `token.not-allowed` where the person refused them, `claim.lost`.
 */
export async function beside(
  id: ConversationId,
  act: 'join' | 'leave',
  member: StaffMember,
  ports: StepPorts,
): Promise<void> {
  const staff = cardOf(member);
  const result = await commitStep(
    id,
    (conversation) => (act === 'join' ? joinBeside(conversation, staff, member) : leaveBeside(conversation, staff)),
    ports,
  );
  const refusal = refusalIn(result);
  if (refusal === null || refusal.because === (act === 'join' ? 'already' : 'lost')) return;
  throw refusalError(refusal);
}
