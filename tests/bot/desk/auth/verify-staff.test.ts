import { describe, expect, it } from 'vitest';
import { allow, TALKS_WITH_PEOPLE } from '../../../../bot/desk/auth/allow.ts';
import { staffVerifier } from '../../../../bot/desk/auth/verify-staff.ts';
import { ACCESS_ROLES, type StaffDirectory, staffMemberSchema } from '../../../../bot/desk/staff-member.ts';
import { claims, OBJECT, RULES, signed, TENANT } from './signed-tokens.ts';

const AMAL = staffMemberSchema.parse({
  id: `${TENANT}:${OBJECT}`,
  name: 'Amal',
  role: 'adviser',
  organisation: 'Example Hub',
  hub: 'example-hub',
  languages: ['ar', 'en'],
});
const directory: StaffDirectory = { find: async (id) => (id === AMAL.id ? AMAL : null), all: async () => [AMAL] };
const verify = staffVerifier(RULES, directory);

it('knows a member of staff by tenant and object id, and their name from the directory', async () => {
  const staff = await verify(`Bearer ${await signed({ ...claims(), name: 'Somebody Else' })}`);
  expect(staff.member).toEqual(AMAL);
});

it('lets nobody in who is not in the directory', async () => {
  const stranger = `Bearer ${await signed({ ...claims(), oid: '44444444-4444-4444-8444-444444444444' })}`;
  await expect(verify(stranger)).rejects.toMatchObject({ code: 'token.not-allowed', status: 403 });
});

describe('who may talk with people', () => {
  it.each(ACCESS_ROLES.map((role) => [role, role === 'adviser' || role === 'supervisor'] as const))(
    '%s: %s',
    async (role, may) => {
      const staff = await verify(`Bearer ${await signed({ ...claims(), roles: [role] })}`);
      const check = () => allow(staff, TALKS_WITH_PEOPLE);
      if (may) expect(check).not.toThrow();
      else expect(check).toThrow('token.not-allowed');
    },
  );
});
