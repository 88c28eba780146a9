import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { StaffId } from '../conversation/ids.ts';
import { ACCESS_ROLES, type StaffDirectory, staffMemberSchema } from '../desk/staff-member.ts';

/** One of the demonstration's staff: their directory entry, and the roles that their tokens state. */
const demoStaffSchema = staffMemberSchema.extend({ access: z.array(z.enum(ACCESS_ROLES)) });
export type DemoStaff = z.output<typeof demoStaffSchema>;

const fileSchema = z.object({ staff: z.array(demoStaffSchema).min(1) });
const DIRECTORY_FILE = new URL('directory.yaml', import.meta.url);

/** The staff of `directory.yaml`. @throws Error naming the file and what is wrong in it. */
export async function readDemoStaff(file: URL = DIRECTORY_FILE): Promise<readonly DemoStaff[]> {
  const result = fileSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (!result.success) throw new Error(`${file.pathname}: ${z.prettifyError(result.error)}`);
  return result.data.staff;
}

export function demoDirectory(staff: readonly DemoStaff[]): StaffDirectory {
  const byId = new Map<StaffId, DemoStaff>(staff.map((member) => [member.id, member]));
  return { find: async (id) => byId.get(id) ?? null };
}

/** The tenant of a staff id, `tid` in tokens. */
export function tenantOf(id: StaffId): string {
  return id.slice(0, id.indexOf(':'));
}

/** The object id of a staff id, `oid` in tokens. */
export function objectOf(id: StaffId): string {
  return id.slice(id.indexOf(':') + 1);
}
