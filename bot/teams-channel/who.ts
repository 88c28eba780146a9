import type { ChannelActivity } from '../adapters/cloud/activity-schema.ts';
import { staffIdSchema } from '../conversation/ids.ts';
import { rolesToday } from '../desk/auth/roles-today.ts';
import type { Staff } from '../desk/auth/verify-staff.ts';
import type { StaffDirectory } from '../desk/staff-member.ts';

export type WhoPorts = {
  readonly directory: Pick<StaffDirectory, 'find'>;
  /** The bot's own tenant: it is heard in no other. */
  readonly tenant: string;
  /** Tenants whose people may sign in to the desk. */
  readonly tenants: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/**
 * The member of staff who sent an activity, known as at the desk, by tenant and object id; null: nobody of the directory. The token of the
 * channel was checked before, so Teams says this of somebody who is signed in there: `aadObjectId` is theirs in the tenant of the conversation,
 * also of a guest in it. A name, an id of Teams and what a button brought back say nothing about who somebody is.
 */
export async function staffWhoSent(
  { channelId, conversation, channelData, from }: ChannelActivity,
  { directory, tenant, tenants, clock }: WhoPorts,
): Promise<Pick<Staff, 'member' | 'roles'> | null> {
  const isOurs = channelId === 'msteams' && conversation.tenantId === tenant && channelData?.tenant?.id === tenant;
  if (!isOurs || !tenants.has(tenant)) return null;
  const id = staffIdSchema.safeParse(`${tenant}:${from.aadObjectId ?? ''}`);
  const member = id.success ? await directory.find(id.data) : null;
  return member && { member, roles: rolesToday(member, new Set(member.access), clock()) };
}
