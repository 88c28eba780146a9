import type { Duty } from '../conversation/duty.ts';
import type { HandOff } from '../conversation/hold.ts';
import type { StaffId } from '../conversation/ids.ts';
import type { Nameable, NotNamed } from '../wire/mentions.ts';
import { dayOf, hubsOf, type StaffDirectory, type StaffMember } from './staff-member.ts';
import { whyNoConversation } from './staff-record.ts';

type Ports = {
  readonly directory: StaffDirectory;
  readonly duty: Pick<Duty, 'atDesks'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};
type Talk = Pick<HandOff, 'hub' | 'refused'>;

/** Whom a note in a talk may name, those at an open desk first: colleagues of its hub, also who is lent to it, but nobody whom the person refused. */
export async function nameableIn(
  talk: Talk,
  { id: asking }: Pick<StaffMember, 'id'>,
  { directory, duty, clock }: Ports,
): Promise<Nameable['staff']> {
  const day = dayOf(clock());
  const [all, { desks }] = await Promise.all([directory.all(), duty.atDesks(talk.hub)]);
  // A loan of today is known of each member of staff alone.
  const atDesks = await Promise.all(desks.map(({ id }) => directory.find(id)));
  const byId = new Map([...all, ...atDesks.filter((it) => it !== null)].map((it) => [it.id, it]));
  const here = new Set(desks.map(({ id }) => id));
  return [...byId.values()]
    .filter((it) => it.id !== asking && whyNot(it, talk, day) === null)
    .sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)) || (a.name < b.name ? -1 : 1))
    .map(({ id, name, role }) => ({ id, name, role }));
}

/** Those of `named` whom a note in a talk cannot name, and why. */
export async function notNameableIn(
  talk: Talk,
  named: readonly StaffId[],
  { directory, clock }: Pick<Ports, 'directory' | 'clock'>,
): Promise<NotNamed[]> {
  const day = dayOf(clock());
  const all = await Promise.all(
    named.map(async (id): Promise<NotNamed | null> => {
      const found = await directory.find(id);
      const why = whyNot(found, talk, day);
      return why === null ? null : { id, name: found?.name ?? null, why };
    }),
  );
  return all.filter((it) => it !== null);
}

/** That the person refused them is said only where nothing else stands in the way: it is the person's own matter. */
function whyNot(colleague: StaffMember | null, { hub, refused }: Talk, day: string): NotNamed['why'] | null {
  if (colleague === null) return 'unknown';
  if (!hubsOf(colleague, day).includes(hub)) return 'other-hub';
  if (whyNoConversation(colleague.record, day) !== null) return 'no-people';
  return refused.includes(colleague.id) ? 'refused' : null;
}
