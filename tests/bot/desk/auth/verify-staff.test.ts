import { describe, expect, it } from 'vitest';
import { allow } from '../../../../bot/desk/auth/allow.ts';
import { TALKS_WITH_PEOPLE } from '../../../../bot/desk/auth/talks-with-people.ts';
import { staffVerifier } from '../../../../bot/desk/auth/verify-staff.ts';
import { ACCESS_ROLES, type StaffDirectory, staffMemberSchema } from '../../../../bot/desk/staff-member.ts';
import { recordSchema } from '../../../../bot/desk/staff-record.ts';
import { claims, OBJECT, RULES, signed, TENANT } from './signed-tokens.ts';

const TODAY = '2026-11-22';
const RECORD = {
  adult: true,
  organisation_is: 'charity',
  checks: [{ name: 'DBS', on: '2026-01-01', until: TODAY }],
  training: [{ name: 'safeguarding', on: TODAY }],
};

const AMAL = staffMemberSchema.parse({
  id: `${TENANT}:${OBJECT}`,
  name: 'Amal',
  role: 'adviser',
  organisation: 'Example Hub',
  hub: 'example-hub',
  languages: ['ar', 'en'],
  record: RECORD,
});
const directory: StaffDirectory = { find: async (id) => (id === AMAL.id ? AMAL : null), all: async () => [AMAL] };
const verify = staffVerifier(RULES, directory, () => Date.parse(`${TODAY}T12:00:00Z`));

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

describe('whom the record keeps from people', () => {
  const rolesOf = async (record: unknown, roles: string[]) => {
    const member = { ...AMAL, record: record === null ? null : recordSchema.parse(record) };
    const alone: StaffDirectory = { find: async () => member, all: async () => [member] };
    const verify = staffVerifier(RULES, alone, () => Date.parse(`${TODAY}T12:00:00Z`));
    return [...(await verify(`Bearer ${await signed({ ...claims(), roles })}`)).roles];
  };

  it.each([
    ['nobody has recorded anything', null],
    ['the organisation is the police', { ...RECORD, organisation_is: 'police' }],
    ['the organisation is a landlord', { ...RECORD, organisation_is: 'landlord' }],
    ['the organisation provides accommodation', { ...RECORD, organisation_is: 'accommodation' }],
    ['the check ended yesterday', { ...RECORD, checks: [{ name: 'DBS', on: '2026-01-01', until: '2026-11-21' }] }],
    ['the check begins tomorrow', { ...RECORD, checks: [{ name: 'DBS', on: '2026-11-23', until: '2029-01-01' }] }],
    ['the training ended', { ...RECORD, training: [{ name: 'x', on: '2020-01-01', until: '2026-11-21' }] }],
  ])('where %s, they keep only what has nothing to do with people', async (_, record) => {
    expect(await rolesOf(record, ['adviser', 'supervisor', 'curator'])).toEqual(['curator']);
  });

  it.each([
    ['all is recorded', RECORD],
    ['the operator says yes to this one', { ...RECORD, organisation_is: 'police', talks_with_people: true }],
  ])('nobody where %s', async (_, record) => {
    expect(await rolesOf(record, ['adviser'])).toEqual(['adviser']);
  });

  it.each([
    ['who is not 18', { ...RECORD, adult: false }],
    ['without a check', { ...RECORD, checks: [] }],
    ['without training', { ...RECORD, training: [] }],
  ])('has no form for somebody %s', (_, record) => {
    expect(recordSchema.safeParse(record).success).toBe(false);
  });
});
