import type { ConversationId } from '../conversation/ids.ts';
import type { Sweepable } from '../conversation/store.ts';
import type { After } from './after.ts';
import { commitStep, type StepPorts } from './commit-step.ts';
import { faultLine, type LogFault } from './faults.ts';
import { leaseExpired } from './rules/staff.ts';

/** How often the sweeper looks, in milliseconds. With a lease of 60 s a person is back in the queue within 65 s and a little. */
export const SWEEP_EVERY_MS = 5_000;
/** Effects this old were not carried out by whoever committed them, in milliseconds. */
const OVERDUE_MS = 10_000;
/** How much one look takes on; the rest waits for the next. */
const BATCH = 200;

export type SweeperPorts = StepPorts & {
  readonly sweepable: Pick<Sweepable, 'expiredLeases' | 'overdue'>;
  readonly log: LogFault;
};

/** One look: claims whose lease has ended go back to the queue, effects that nobody carried out are carried out. Never rejects. */
export async function sweep(ports: SweeperPorts): Promise<void> {
  await attempt('lease-expired', ports.log, async () => {
    for (const id of await ports.sweepable.expiredLeases(BATCH)) {
      await attempt('lease-expired', ports.log, () => expireLease(id, ports));
    }
  });
  await attempt('overdue', ports.log, async () => {
    for (const id of await ports.sweepable.overdue(OVERDUE_MS, BATCH)) await ports.runEffects(id);
  });
}

/** Several processes may find the same lease: the guard and the version let one of them end it. */
async function expireLease(id: ConversationId, ports: StepPorts): Promise<void> {
  await commitStep(id, leaseExpired, ports);
}

/** Sweeps again and again, never two at a time. The answer stops it and resolves when the last look has ended. */
export function startSweeper(ports: SweeperPorts, after: After): () => Promise<void> {
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let cancel = plan();

  function plan(): () => void {
    return after(SWEEP_EVERY_MS, () => {
      looking = sweep(ports).then(() => {
        if (!stopped) cancel = plan();
      });
    });
  }

  return async () => {
    stopped = true;
    cancel();
    await looking;
  };
}

async function attempt(what: string, log: LogFault, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    log(faultLine(what, error));
  }
}
