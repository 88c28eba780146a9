import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { StaffId } from '../conversation/ids.ts';
import { type StaffDirectory, type StaffMember, staffMemberSchema } from './staff-member.ts';

/** A directory of staff in a YAML file: a list named `staff`. @throws Error naming the file and what is wrong in it. */
export function readStaffFile(file: string | URL): Promise<readonly StaffMember[]> {
  return readStaffList(file, staffMemberSchema);
}

export async function readStaffList<Member extends StaffMember>(
  file: string | URL,
  member: z.ZodType<Member>,
): Promise<readonly Member[]> {
  const result = z.object({ staff: z.array(member).min(1) }).safeParse(parse(await readFile(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  const { staff } = result.data;
  const unrecorded = staff.find(({ record }) => record === null);
  if (unrecorded)
    throw new Error(`${file}: ${unrecorded.id} has no record: 18 or over, organisation, checks, training`);
  return staff;
}

export function directoryOf(staff: readonly StaffMember[]): StaffDirectory {
  const byId = new Map<StaffId, StaffMember>(staff.map((member) => [member.id, member]));
  return { find: async (id) => byId.get(id) ?? null, all: async () => [...byId.values()] };
}
