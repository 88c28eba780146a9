import type { Hold } from '../../conversation/hold.ts';
import type { HubId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import type { Staff } from './verify-staff.ts';

type Whose = Pick<Staff, 'roles'> & { readonly member: Pick<Staff['member'], 'hub'> };

/** Whether somebody is a supervisor at a hub. Only at their own: being lent gives a hub their hands, and them no powers over its people and staff. */
function supervisesAt({ member, roles }: Whose, hub: HubId): boolean {
  return roles.has('supervisor') && member.hub === hub;
}

/** The same for the hub that has a person now. Nobody supervises a talk with the bot. */
export function supervisesWhere(staff: Whose, hold: Hold): boolean {
  return hold.kind !== 'bot' && supervisesAt(staff, hold.handOff.hub);
}

/** @throws FingerpostError `token.not-allowed` for who is at that hub to help only */
export function mustSupervise(staff: Whose, hold: Hold): void {
  if (hold.kind !== 'bot' && !supervisesAt(staff, hold.handOff.hub)) throw new FingerpostError('token.not-allowed');
}
