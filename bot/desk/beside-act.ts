import type { StaffCard } from '../conversation/hold.ts';
import type { ConversationId } from '../conversation/ids.ts';
import { FingerpostError } from '../errors.ts';
import { commitStep, type StepPorts } from './commit-step.ts';
import { joinBeside, leaveBeside } from './rules/beside.ts';
import { refusalError } from './staff-act.ts';

/**
 * Comes to a talk that a colleague holds, or leaves it. Done already, it is answered as the first time.
 * @throws FingerpostError `conversation.not-found` where nobody talks, `token.not-allowed` where the person refused them, `claim.lost`.
 */
export async function beside(
  id: ConversationId,
  act: 'join' | 'leave',
  staff: StaffCard,
  ports: StepPorts,
): Promise<void> {
  const rule = act === 'join' ? joinBeside : leaveBeside;
  const result = await commitStep(id, (conversation) => rule(conversation, staff), ports);
  switch (result.kind) {
    case 'committed':
    case 'duplicate':
      return;
    case 'missing':
      throw new FingerpostError('conversation.not-found');
    case 'guarded':
      throw new FingerpostError('claim.lost');
    case 'refusal':
      if (result.because === (act === 'join' ? 'already' : 'lost')) return;
      throw refusalError(result);
  }
}
