import type { z } from 'zod';
import type { Duty } from '../conversation/duty.ts';
import type { StaffCard } from '../conversation/hold.ts';
import type { HubId } from '../conversation/ids.ts';
import { FingerpostError } from '../errors.ts';
import type { Colleagues, transferToSchema } from '../wire/transfer.ts';
import { cardOf, type StaffDirectory, type StaffMember } from './staff-member.ts';

/** The directory, who is at a desk, and what hubs are called. */
export type ColleaguesPorts = {
  readonly directory: StaffDirectory;
  readonly duty: Pick<Duty, 'onDuty'>;
  readonly hubName: (hub: string) => string;
};

/** Whom a member of staff can pass somebody on to: colleagues of their hub, those who are here first; other hubs; roles of their hub. */
export async function colleaguesOf(
  member: StaffMember,
  { directory, duty, hubName }: ColleaguesPorts,
): Promise<Colleagues> {
  const [all, { helpers }] = await Promise.all([directory.all(), duty.onDuty(member.hub)]);
  const here = new Set(helpers.map(({ id }) => id));
  const ours = all.filter(({ hub, id }) => hub === member.hub && id !== member.id);
  const hubs = [...new Set(all.map(({ hub }) => hub))].filter((hub) => hub !== member.hub);
  return {
    staff: ours
      .map(({ id, name, role, organisation, languages }) => ({
        id,
        name,
        role,
        organisation,
        languages,
        here: here.has(id),
      }))
      .sort((a, b) => Number(b.here) - Number(a.here) || (a.name < b.name ? -1 : 1)),
    hubs: hubs.map((id) => ({ id, name: hubName(id) })),
    roles: [...new Set(ours.map(({ role }) => role))].sort(),
  };
}

export type Target =
  | { readonly kind: 'staff'; readonly staff: StaffCard; readonly hub: HubId; readonly capacity: number }
  | { readonly kind: 'hub'; readonly hub: HubId }
  | { readonly kind: 'role'; readonly role: string };

/** @throws FingerpostError `request.invalid` for a colleague or a hub that there is not. */
export async function targetOf(
  to: z.output<typeof transferToSchema>,
  { directory }: Pick<ColleaguesPorts, 'directory'>,
): Promise<Target> {
  switch (to.kind) {
    case 'role':
      return to;
    case 'staff': {
      const found = await directory.find(to.id);
      if (found === null) throw new FingerpostError('request.invalid');
      return { kind: 'staff', staff: cardOf(found), hub: found.hub, capacity: found.capacity };
    }
    case 'hub': {
      const all = await directory.all();
      if (!all.some(({ hub }) => hub === to.id)) throw new FingerpostError('request.invalid');
      return { kind: 'hub', hub: to.id };
    }
  }
}
