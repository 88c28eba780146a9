import { z } from 'zod';
import type { StaffId } from '../conversation/ids.ts';
import { readStaffList } from '../desk/staff-file.ts';
import { ACCESS_ROLES, staffMemberSchema } from '../desk/staff-member.ts';

/** One of the demonstration's staff: their directory entry, and the roles that their tokens state. */
const demoStaffSchema = staffMemberSchema.extend({ access: z.array(z.enum(ACCESS_ROLES)) });
export type DemoStaff = z.output<typeof demoStaffSchema>;

/** @throws Error naming the file and what is wrong in it. */
export function readDemoStaff(): Promise<readonly DemoStaff[]> {
  return readStaffList(new URL('directory.yaml', import.meta.url), demoStaffSchema);
}

/** The tenant of a staff id, `tid` in tokens. */
export function tenantOf(id: StaffId): string {
  return id.slice(0, id.indexOf(':'));
}

/** The object id of a staff id, `oid` in tokens. */
export function objectOf(id: StaffId): string {
  return id.slice(id.indexOf(':') + 1);
}
