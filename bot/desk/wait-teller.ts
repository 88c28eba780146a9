import type { HubId } from '../conversation/ids.ts';
import type { ConversationStore } from '../conversation/store.ts';
import type { After } from './after.ts';
import { faultLine, type LogFault } from './faults.ts';
import { type TellWaitPorts, tellWaitsAnew } from './tell-wait.ts';

/** How often a hub's waits are looked at, in minutes. */
const EVERY = 1;

export type TellerPorts = TellWaitPorts & {
  readonly store: ConversationStore;
  readonly log: LogFault;
};

/** Looks at the waits of these hubs again and again; of several processes one does, each time. The answer stops it and resolves when the last look has ended. */
export function startWaitTeller(hubs: readonly HubId[], ports: TellerPorts, after: After): () => Promise<void> {
  const everyMs = EVERY * ports.pace.minuteMs;
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let cancel = plan();

  function plan(): () => void {
    return after(everyMs, () => {
      looking = look(hubs, everyMs, ports).then(() => {
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

async function look(hubs: readonly HubId[], everyMs: number, ports: TellerPorts): Promise<void> {
  for (const hub of hubs) {
    try {
      const { now } = await ports.duty.onDuty(hub);
      const turn = `tell-waits:${hub}:${Math.floor(now / everyMs)}`;
      if (await ports.store.takeOnce(turn, Math.ceil((2 * everyMs) / 1_000))) await tellWaitsAnew(hub, ports);
    } catch (error) {
      ports.log(faultLine('waits', error));
    }
  }
}
