import type { HeldByStaff } from '../conversation/hold.ts';
import type { ConversationId } from '../conversation/ids.ts';
import { ofTheirHub } from './api/held-conversation.ts';
import { allow } from './auth/allow.ts';
import { supervisesWhere } from './auth/supervises.ts';
import { TALKS_WITH_PEOPLE } from './auth/talks-with-people.ts';
import type { Staff } from './auth/verify-staff.ts';
import { type TakeTurnPorts, takeTurn } from './take-turn.ts';

/**
 * A member of staff takes one who waits, wherever they ask for it; a supervisor anyone of their own hub. Asking again gives the same claim.
 * @throws FingerpostError `token.not-allowed` for who does not talk with people, and for whom the person does not want;
 *   `conversation.not-found`, also for one of another hub; and as `takeTurn`.
 */
export async function claimAs(
  staff: Pick<Staff, 'member' | 'roles'>,
  id: ConversationId,
  ports: TakeTurnPorts,
): Promise<Pick<HeldByStaff, 'kind' | 'fence'>> {
  const { member } = staff;
  allow(staff, TALKS_WITH_PEOPLE);
  const conversation = await ofTheirHub(member, id, ports.store);
  return takeTurn(conversation, { member, anyone: supervisesWhere(staff, conversation.hold) }, ports);
}
