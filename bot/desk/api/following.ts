import type { Slots } from '../../conversation/duty.ts';
import { isHeldByStaff } from '../../conversation/hold.ts';
import type { ConversationId, HubId, StaffId } from '../../conversation/ids.ts';
import type { Sign, Signs } from '../../conversation/signs.ts';
import type { ConversationStore, HandOffQueue, Wakes } from '../../conversation/store.ts';
import { faultLine, type LogFault } from '../faults.ts';
import { heldElsewhere } from '../turns.ts';

type Ports = {
  readonly store: Pick<ConversationStore, 'load'>;
  readonly queue: HandOffQueue;
  readonly slots: Pick<Slots, 'held'>;
  readonly wakes: Wakes;
  readonly signs: Pick<Signs, 'listen'>;
  readonly log: LogFault;
};
type Stop = () => Promise<void>;
type Tell = {
  readonly queue: () => void;
  readonly conversation: (id: ConversationId) => void;
  readonly sign: (id: ConversationId, sign: Sign) => void;
};
/** Whose desk it is. `hubs`: those of the moment, as a supervisor may lend somebody in the middle of a day. */
type Who = { readonly staff: StaffId; readonly hubs: () => Promise<readonly HubId[]> };

/**
 * Follows the queues of somebody's hubs and the conversations that one member of staff holds, whichever they are at the moment. Wake-ups may come
 * twice or be lost; whoever listens reads again, and after each new subscription once more.
 */
export class Following {
  readonly #who: Who;
  readonly #ports: Ports;
  readonly #tell: Tell;
  readonly #conversations = new Map<ConversationId, Stop>();
  /** Where the person has let them in: until then nothing that a person does is shown. */
  #joined: ReadonlySet<ConversationId> = new Set();
  readonly #queues = new Map<HubId, Stop>();
  #running: Promise<void> = Promise.resolve();
  #again = false;
  #stale = false;
  #stopped = false;

  constructor(who: Who, ports: Ports, tell: Tell) {
    this.#who = who;
    this.#ports = ports;
    this.#tell = tell;
  }

  /** Resolves once the queue and the conversations are followed. @throws FingerpostError `store.unavailable` */
  start(): Promise<void> {
    const started = this.#begin();
    // `stop` waits for it, however it ends; whoever started it learns of a fault.
    this.#running = started.catch(() => undefined);
    return started;
  }

  /** Tries again what failed, if something did. */
  refresh(): void {
    if (this.#stale) this.#followSoon();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    const stops = [...this.#conversations.values(), ...this.#queues.values()];
    this.#conversations.clear();
    this.#queues.clear();
    await Promise.allSettled(stops.map((stop) => stop()));
  }

  async #begin(): Promise<void> {
    await this.#follow();
    this.#tell.queue();
  }

  #queueChanged(): void {
    this.#tell.queue();
    this.#followSoon();
  }

  /** One look at a time; wake-ups during a look lead to one more. */
  #followSoon(): void {
    if (this.#again || this.#stopped) return;
    this.#again = true;
    this.#running = this.#running.then(async () => {
      this.#again = false;
      try {
        await this.#follow();
        this.#stale = false;
      } catch (error) {
        this.#stale = true;
        this.#ports.log(faultLine('events', error));
      }
    });
  }

  async #follow(): Promise<void> {
    if (this.#stopped) return;
    const hubs = await this.#who.hubs();
    await this.#followQueues(hubs);
    const { staff } = this.#who;
    const items = (await Promise.all(hubs.map((hub) => this.#ports.queue.list(hub)))).flat();
    const mine = new Set<ConversationId>();
    const joined = new Set<ConversationId>();
    for (const { conversation, hold } of [...items, ...(await heldElsewhere({ id: staff }, items, this.#ports))]) {
      if (!isHeldByStaff(hold) || hold.staff.id !== staff) continue;
      mine.add(conversation);
      if (hold.kind === 'joined') joined.add(conversation);
    }
    this.#joined = joined;
    for (const [id, stop] of this.#conversations) {
      if (mine.has(id)) continue;
      this.#conversations.delete(id);
      this.#tell.conversation(id);
      await stop();
    }
    for (const id of mine) {
      if (this.#conversations.has(id) || this.#stopped) continue;
      this.#conversations.set(id, await this.#listen(id));
      this.#tell.conversation(id);
    }
  }

  async #listen(id: ConversationId): Promise<Stop> {
    const { wakes, signs } = this.#ports;
    const stopWakes = await wakes.onConversation(id, () => this.#tell.conversation(id));
    const stopSigns = await signs.listen(id, (sign) => {
      if (this.#joined.has(id)) this.#tell.sign(id, sign);
    });
    return async () => {
      await Promise.all([stopWakes(), stopSigns()]);
    };
  }

  async #followQueues(hubs: readonly HubId[]): Promise<void> {
    const before = this.#queues.size;
    for (const [hub, stop] of this.#queues) {
      if (hubs.includes(hub)) continue;
      this.#queues.delete(hub);
      this.#tell.queue();
      await stop();
    }
    for (const hub of hubs) {
      if (this.#queues.has(hub) || this.#stopped) continue;
      this.#queues.set(hub, await this.#ports.wakes.onQueue(hub, () => this.#queueChanged()));
      if (before > 0) this.#tell.queue();
    }
  }
}
