import type { HubId } from '../conversation/ids.ts';
import type { Wakes } from '../conversation/store.ts';
import type { After } from '../desk/after.ts';
import { faultLine } from '../desk/faults.ts';
import { type HubChannel, HubPass, type PassPorts } from './hub-pass.ts';

export type KeeperPorts = PassPorts & { readonly wakes: Pick<Wakes, 'onQueue'>; readonly after: After };

export type Keeper = {
  /** Looks at a hub soon. */
  readonly soon: (hub: HubId) => void;
  /** Begins nothing more, and resolves when what was begun has ended. What is left is in Redis. */
  readonly stop: () => Promise<void>;
};

/** What follows a change at once goes into the same message, in milliseconds. */
const GATHER_MS = 500;
/** A look without being told, in milliseconds: what a process left that died, or a wake that got lost. */
const LOOK_MS = 5_000;

/**
 * Keeps the channels of these hubs true: at each change of a queue, and again and again. Several processes may do so; one has a hub's
 * cards in hand at a time. `channelOf` is asked anew for each look, because the directory of staff may change.
 */
export async function startKeeper(
  hubs: readonly HubId[],
  channelOf: (hub: HubId) => Promise<HubChannel>,
  ports: KeeperPorts,
): Promise<Keeper> {
  const watched = new Map(hubs.map((hub) => [hub, new Watched(() => look(hub, channelOf, ports), ports.after)]));
  const soon = (hub: HubId) => watched.get(hub)?.soon(GATHER_MS);
  const unheard = await Promise.all(
    hubs.map((hub) =>
      // Without being told it looks all the same, only later.
      ports.wakes.onQueue(hub, () => soon(hub)).catch(() => async () => undefined),
    ),
  );
  for (const hub of hubs) soon(hub);
  return {
    soon,
    stop: async () => {
      await Promise.all(unheard.map((stop) => stop()));
      await Promise.all([...watched.values()].map((each) => each.stop()));
    },
  };
}

/** One look at a hub. Never rejects. When to look again, in milliseconds, or null for when something changes. */
export async function look(
  hub: HubId,
  channelOf: (hub: HubId) => Promise<HubChannel>,
  ports: PassPorts,
): Promise<number | null> {
  try {
    const inHand = await ports.cards.take(hub);
    if (inHand === null) return null;
    try {
      return await new HubPass(await channelOf(hub), inHand, ports).run();
    } finally {
      await ports.cards.leave(hub, inHand.token);
    }
  } catch (error) {
    ports.log(faultLine('teams-channel', error));
    return null;
  }
}

/** Runs again and again, never two at a time; a call while it runs makes it run once more. */
class Watched {
  readonly #run: () => Promise<number | null>;
  readonly #after: After;
  #running: Promise<void> | null = null;
  #asked = false;
  #stopped = false;
  #planned: { readonly at: number; readonly cancel: () => void } | null = null;

  constructor(run: () => Promise<number | null>, after: After) {
    this.#run = run;
    this.#after = after;
  }

  soon(ms: number): void {
    if (this.#running !== null) this.#asked = true;
    else this.#plan(ms);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#planned?.cancel();
    await this.#running;
  }

  #plan(ms: number): void {
    const at = performance.now() + ms;
    if (this.#stopped || (this.#planned !== null && this.#planned.at <= at)) return;
    this.#planned?.cancel();
    const cancel = this.#after(ms, () => {
      this.#planned = null;
      this.#running = this.#once();
    });
    this.#planned = { at, cancel };
  }

  async #once(): Promise<void> {
    this.#asked = false;
    const laterMs = await this.#run();
    this.#running = null;
    this.#plan(this.#asked ? GATHER_MS : Math.min(laterMs ?? LOOK_MS, LOOK_MS));
  }
}
