import { z } from 'zod';
import { type Helper, helperSchema } from '../conversation/duty.ts';
import { type StaffCard, staffCardSchema } from '../conversation/hold.ts';
import { type HubId, hubIdSchema, type StaffId } from '../conversation/ids.ts';
import { recordSchema } from './staff-record.ts';

/** What a member of staff may do. `lead` sees numbers only; `admin` sees no transcripts. */
export const ACCESS_ROLES = ['adviser', 'supervisor', 'curator', 'lead', 'admin'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

const loanSchema = z.strictObject({ hub: hubIdSchema, from: z.iso.date().optional(), until: z.iso.date().optional() });

/** Somebody in the staff directory: what a person is told about them, their hub, what decides whom they are offered. */
export const staffMemberSchema = staffCardSchema.extend(helperSchema.shape).extend({
  hub: hubIdSchema,
  /** What is recorded of them. Null: nothing, so they get no conversation. */
  record: recordSchema.nullable().default(null),
  /**
   * What they may do in a channel of Teams, where no token says it. Nobody there is more than here; at the desk it is their token that counts,
   * and without it nobody reads a conversation.
   */
  access: z.array(z.enum(ACCESS_ROLES)).default([]),
  /** Hubs that they help out at beside their own; days are included. */
  lent: z.array(loanSchema).max(10).default([]),
});
export type StaffMember = z.output<typeof staffMemberSchema>;

/** The hubs whose people a member of staff is offered on a day (`2026-11-22`): their own, and those they are lent to. */
export function hubsOf({ hub, lent }: Pick<StaffMember, 'hub' | 'lent'>, day: string): readonly HubId[] {
  const loans = lent.filter(({ from, until }) => (from ?? day) <= day && day <= (until ?? day));
  return [...new Set([hub, ...loans.map((loan) => loan.hub)])];
}

/** The day of a moment in milliseconds, as loans state days. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** What a desk that is open says of who sits at it. */
export function helperOf(member: StaffMember): Helper {
  const { id, role, languages, topics, areas, capacity, gender, mother_tongues } = member;
  return { id, role, languages, topics, areas, capacity, gender, mother_tongues };
}

/** Whom the member of staff is lent to at the moment, whatever the day. */
export function lentTo(member: StaffMember, hub: HubId): StaffMember {
  return { ...member, lent: [...member.lent, { hub }] };
}

/** The port to the directory of staff. Null: nobody by this id, so no access, whatever their token says. */
export interface StaffDirectory {
  find(id: StaffId): Promise<StaffMember | null>;
  /** Everybody in it. */
  all(): Promise<readonly StaffMember[]>;
}

/** What a person is told, and what a conversation keeps, of a member of staff. */
export function cardOf({ id, name, role, organisation }: StaffCard): StaffCard {
  return { id, name, role, organisation };
}
