import { FingerpostError } from '../../errors.ts';
import type { AccessRole } from '../staff-member.ts';
import { TALKS_WITH_PEOPLE } from './talks-with-people.ts';
import type { Staff } from './verify-staff.ts';

/** Who reads what people told us: curators too, because much of it is about what the knowledge says. */
export const READS_REPORTS: readonly AccessRole[] = [...TALKS_WITH_PEOPLE, 'curator'];

/** Who sees sums of what happens here: nobody is in them. */
export const READS_NUMBERS: readonly AccessRole[] = ['supervisor', 'lead'];

/** @throws FingerpostError `token.not-allowed` (403) unless the staff member has one of these roles. */
export function allow(staff: Pick<Staff, 'roles'>, roles: readonly AccessRole[]): void {
  if (!roles.some((role) => staff.roles.has(role))) throw new FingerpostError('token.not-allowed');
}
