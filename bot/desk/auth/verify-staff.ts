import { FingerpostError } from '../../errors.ts';
import type { AccessRole, StaffDirectory, StaffMember } from '../staff-member.ts';
import { readToken } from './read-token.ts';
import { rolesToday } from './roles-today.ts';
import type { TokenRules } from './token-rules.ts';

/**
 * A signed-in member of staff. The name comes from the directory, the access from the token, less what the record does not allow;
 * `expiresAt` is in milliseconds.
 */
export type Staff = {
  readonly member: StaffMember;
  readonly roles: ReadonlySet<AccessRole>;
  readonly expiresAt: number;
};

export type VerifyStaff = (authorization: string | undefined) => Promise<Staff>;

/**
 * Who sends this header.
 * @throws FingerpostError as `readToken`, and `token.not-allowed` (403) for somebody who is not in the directory.
 */
export function staffVerifier(rules: TokenRules, directory: StaffDirectory, clock: () => number): VerifyStaff {
  return async (authorization) => {
    const { id, roles, expiresAt } = await readToken(authorization, rules);
    const member = await directory.find(id);
    if (member === null) throw new FingerpostError('token.not-allowed');
    return { member, roles: rolesToday(member, roles, clock()), expiresAt };
  };
}
