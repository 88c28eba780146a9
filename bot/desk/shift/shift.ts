import type { AtDesk, Duty } from '../../conversation/duty.ts';
import { isHeldByStaff } from '../../conversation/hold.ts';
import type { HubId } from '../../conversation/ids.ts';
import type { Loans } from '../../conversation/loans.ts';
import { queueOrder } from '../../conversation/queue-order.ts';
import type { HandOffQueue, QueueItem } from '../../conversation/store.ts';
import type { Shift, ShiftColleague, ShiftPerson } from '../../wire/shift.ts';
import { lateAt } from '../rules/lateness.ts';
import type { Pace } from '../rules/pace.ts';
import { restAfter } from '../rules/rest.ts';
import { fitsAnybody } from '../rules/routing.ts';
import type { StaffDirectory, StaffMember } from '../staff-member.ts';
import type { AreaName } from '../words.ts';

export type ShiftPorts = {
  readonly queue: Pick<HandOffQueue, 'list'>;
  readonly duty: Pick<Duty, 'atDesks'>;
  readonly loans: Pick<Loans, 'of'>;
  readonly directory: StaffDirectory;
  readonly pace: Pace;
  readonly areaName: AreaName;
  readonly hubName: (hub: string) => string;
};

/** Who is on at a supervisor's own hub, and who waits there or is with somebody. Where they are lent to, others see to that. */
export async function shiftOf(supervisor: Pick<StaffMember, 'hub'>, ports: ShiftPorts): Promise<Shift> {
  const { now, desks } = await ports.duty.atDesks(supervisor.hub);
  // Whoever is lent may hold people at a hub that the supervisor does not see.
  const hubs = [...new Set([supervisor.hub, ...desks.flatMap((desk) => desk.hubs)])];
  const items = (await Promise.all(hubs.map((hub) => ports.queue.list(hub)))).flat();
  const staff = await Promise.all(desks.map((desk) => colleague(desk, { items, now, ports })));
  const all = await ports.directory.all();
  const others = [...new Set(all.map(({ hub }) => hub))].filter((hub) => hub !== supervisor.hub).sort();
  return {
    now,
    hub: named(supervisor.hub, ports),
    staff: staff.flat().sort((a, b) => (a.name < b.name ? -1 : 1)),
    people: items
      .filter(({ hold }) => hold.handOff.hub === supervisor.hub)
      .sort(queueOrder)
      .map((item) => person(item, desks, ports)),
    hubs: others.map((hub) => named(hub, ports)),
  };
}

type Around = { readonly items: readonly QueueItem[]; readonly now: number; readonly ports: ShiftPorts };

/** Nobody, where the directory does not know them any more. */
async function colleague(desk: AtDesk, { items, now, ports }: Around): Promise<ShiftColleague[]> {
  const { id, role, languages, capacity, since, away } = desk;
  const [member, loan] = await Promise.all([ports.directory.find(id), ports.loans.of(id)]);
  if (member === null) return [];
  const rest = restAfter(desk.ended, now, ports.pace.minuteMs);
  return [
    {
      id,
      name: member.name,
      role,
      languages,
      hub: named(member.hub, ports),
      holds: items.filter(({ hold }) => isHeldByStaff(hold) && hold.staff.id === id).length,
      capacity,
      since: since === 0 ? null : since,
      away,
      rest: rest.kind === 'none' ? null : rest,
      loan: loan && { hub: named(loan.hub, ports), until: loan.until },
    },
  ];
}

function person({ conversation, hold }: QueueItem, desks: readonly AtDesk[], ports: ShiftPorts): ShiftPerson {
  const { handOff } = hold;
  const { hub, band, locale, topics, area, since } = handOff;
  const fits = desks.filter((desk) => desk.hubs.includes(hub) && fitsAnybody(handOff, [desk]));
  return {
    conversation,
    hub,
    band,
    locale,
    topics,
    area: area === null ? null : ports.areaName(area),
    since,
    state: hold.kind,
    heldBy: isHeldByStaff(hold) ? hold.staff.id : null,
    late: lateAt(handOff, ports.pace),
    fits: fits.map(({ id }) => id),
  };
}

function named(hub: HubId, { hubName }: ShiftPorts): { id: string; name: string } {
  return { id: hub, name: hubName(hub) };
}
