import type { Duty } from '../../conversation/duty.ts';
import type { HubId, StaffId } from '../../conversation/ids.ts';
import { LOAN_MOST_MS, type Loans } from '../../conversation/loans.ts';
import { FingerpostError } from '../../errors.ts';
import { dayOf, helperOf, hubsOf, type StaffDirectory, type StaffMember } from '../staff-member.ts';

export type LendPorts = {
  readonly loans: Loans;
  readonly duty: Pick<Duty, 'atDesks' | 'open'>;
  /** With the loans of the day in it. */
  readonly directory: StaffDirectory;
  readonly endOfDay: (hub: string, at: number) => number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

type Lending = { readonly colleague: StaffId; readonly hub: HubId; readonly until: number | null };

/**
 * Lends a colleague at an open desk to another hub, for the rest of the day or until a moment in it. Both hubs' desks see it at once. A supervisor
 * too may be lent: they help there as anybody does, and supervise at their own hub only. The answer is until when.
 * @throws FingerpostError `colleague.not-here` for who is not at a desk of the supervisor's own hub; `request.invalid`, also for themselves.
 */
export async function lend(
  supervisor: StaffMember,
  { colleague, hub, until }: Lending,
  ports: LendPorts,
): Promise<number> {
  const now = ports.clock();
  const dayEnds = Math.min(ports.endOfDay(hub, now), now + LOAN_MOST_MS);
  const ends = until ?? dayEnds;
  // Whoever lent themselves would open another hub's people to themselves, and nobody else would have said so.
  if (colleague === supervisor.id) throw new FingerpostError('request.invalid');
  const member = await ports.directory.find(colleague);
  if (member === null || member.hub !== supervisor.hub || !(await isAtDesk(member, ports)))
    throw new FingerpostError('colleague.not-here');
  const hubs = new Set((await ports.directory.all()).map((it) => it.hub));
  if (!hubs.has(hub) || hub === member.hub || ends <= now || ends > dayEnds)
    throw new FingerpostError('request.invalid');
  await ports.loans.lend(colleague, { hub, until: ends });
  await showAt(colleague, ports);
  return ends;
}

/**
 * Ends a loan, by a supervisor of either hub. What the colleague holds stays theirs. Over already, it is answered as the first time.
 * @throws FingerpostError `colleague.not-here` for who is neither of the supervisor's hub nor lent to it.
 */
export async function endLoan(supervisor: StaffMember, colleague: StaffId, ports: LendPorts): Promise<void> {
  const [member, loan] = await Promise.all([ports.directory.find(colleague), ports.loans.of(colleague)]);
  if (member === null || (member.hub !== supervisor.hub && loan?.hub !== supervisor.hub))
    throw new FingerpostError('colleague.not-here');
  if (loan === null) return;
  await ports.loans.end(colleague);
  if (await isAtDesk(member, ports)) await showAt(colleague, ports);
}

async function isAtDesk({ id, hub }: StaffMember, { duty }: LendPorts): Promise<boolean> {
  return (await duty.atDesks(hub)).desks.some((desk) => desk.id === id);
}

/** Shows their desk at the hubs where it is open now, which wakes the desks of those hubs and of those where it is not any more. */
async function showAt(colleague: StaffId, { directory, duty, clock }: LendPorts): Promise<void> {
  const member = await directory.find(colleague);
  if (member !== null) await duty.open(helperOf(member), hubsOf(member, dayOf(clock())));
}
