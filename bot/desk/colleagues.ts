import type { z } from 'zod';
import type { Duty } from '../conversation/duty.ts';
import type { StaffCard } from '../conversation/hold.ts';
import type { HubId } from '../conversation/ids.ts';
import { FingerpostError } from '../errors.ts';
import type { Colleagues, transferToSchema } from '../wire/transfer.ts';
import type { KnownAs } from './rules/wanted.ts';
import { cardOf, dayOf, type StaffDirectory, type StaffMember } from './staff-member.ts';
import { whyNoConversation } from './staff-record.ts';

/** The directory, who is at a desk, and what hubs are called. */
export type ColleaguesPorts = {
  readonly directory: StaffDirectory;
  readonly duty: Pick<Duty, 'onDuty'>;
  readonly hubName: (hub: string) => string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/** Whom a member of staff can pass somebody on to: colleagues of their hub, those who are here first; other hubs; roles of their hub. */
export async function colleaguesOf(
  member: StaffMember,
  { directory, duty, hubName, clock }: ColleaguesPorts,
): Promise<Colleagues> {
  const [all, { helpers }] = await Promise.all([directory.all(), duty.onDuty(member.hub)]);
  const here = new Set(helpers.map(({ id }) => id));
  const today = dayOf(clock());
  const ours = all.filter((it) => it.hub === member.hub && it.id !== member.id && talks(it, today));
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
  | {
      readonly kind: 'staff';
      readonly staff: StaffCard;
      readonly hub: HubId;
      readonly known: KnownAs;
      readonly capacity: number;
    }
  | { readonly kind: 'hub'; readonly hub: HubId }
  | { readonly kind: 'role'; readonly role: string };

/** @throws FingerpostError `request.invalid` for a hub that there is not, and for a colleague who is not there or gets no conversation. */
export async function targetOf(
  to: z.output<typeof transferToSchema>,
  { directory, clock }: Pick<ColleaguesPorts, 'directory' | 'clock'>,
): Promise<Target> {
  switch (to.kind) {
    case 'role':
      return to;
    case 'staff': {
      const found = await directory.find(to.id);
      if (found === null || !talks(found, dayOf(clock()))) throw new FingerpostError('request.invalid');
      return { kind: 'staff', staff: cardOf(found), hub: found.hub, known: found, capacity: found.capacity };
    }
    case 'hub': {
      const all = await directory.all();
      if (!all.some(({ hub }) => hub === to.id)) throw new FingerpostError('request.invalid');
      return { kind: 'hub', hub: to.id };
    }
  }
}

function talks({ record }: StaffMember, day: string): boolean {
  return whyNoConversation(record, day) === null;
}
