import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';
import { type StaffCard, staffCardSchema } from '../conversation/hold.ts';
import { hubIdSchema, type StaffId } from '../conversation/ids.ts';

/** What a member of staff may do. `lead` sees numbers only; `admin` sees no transcripts. */
export const ACCESS_ROLES = ['adviser', 'supervisor', 'curator', 'lead', 'admin'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Somebody in the staff directory: what a person is told about them, their hub, the languages that they speak. */
export const staffMemberSchema = staffCardSchema.extend({
  hub: hubIdSchema,
  languages: z.array(localeSchema).min(1),
});
export type StaffMember = z.output<typeof staffMemberSchema>;

/** The port to the directory of staff. Null: nobody by this id, so no access, whatever their token says. */
export interface StaffDirectory {
  find(id: StaffId): Promise<StaffMember | null>;
}

/** What a person is told, and what a conversation keeps, of a member of staff. */
export function cardOf({ id, name, role, organisation }: StaffCard): StaffCard {
  return { id, name, role, organisation };
}
