import { isHeldByStaff } from '../../conversation/hold.ts';
import type { ConversationId, StaffId } from '../../conversation/ids.ts';
import type { HandOffQueue, Wakes } from '../../conversation/store.ts';
import { faultLine, type LogFault } from '../faults.ts';

type Ports = { readonly queue: HandOffQueue; readonly wakes: Wakes; readonly log: LogFault };
type Stop = () => Promise<void>;

/**
 * Follows the queues of somebody's hubs and the conversations that one member of staff holds, whichever they are at the moment. Wake-ups may come
 * twice or be lost; whoever listens reads again, and after each new subscription once more.
 */
export class Following {
  readonly #hubs: readonly string[];
  readonly #staff: StaffId;
  readonly #ports: Ports;
  readonly #tell: { queue: () => void; conversation: (id: ConversationId) => void };
  readonly #conversations = new Map<ConversationId, Stop>();
  #queues: Stop[] = [];
  #running: Promise<void> = Promise.resolve();
  #again = false;
  #stale = false;
  #stopped = false;

  constructor(
    who: { hubs: readonly string[]; staff: StaffId },
    ports: Ports,
    tell: { queue: () => void; conversation: (id: ConversationId) => void },
  ) {
    this.#hubs = who.hubs;
    this.#staff = who.staff;
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
    const stops = [...this.#conversations.values(), ...this.#queues];
    this.#conversations.clear();
    await Promise.allSettled(stops.map((stop) => stop()));
  }

  async #begin(): Promise<void> {
    for (const hub of this.#hubs) this.#queues.push(await this.#ports.wakes.onQueue(hub, () => this.#queueChanged()));
    this.#tell.queue();
    await this.#follow();
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
    const mine = new Set<ConversationId>();
    const lists = await Promise.all(this.#hubs.map((hub) => this.#ports.queue.list(hub)));
    for (const { conversation, hold } of lists.flat()) {
      if (isHeldByStaff(hold) && hold.staff.id === this.#staff) mine.add(conversation);
    }
    for (const [id, stop] of this.#conversations) {
      if (mine.has(id)) continue;
      this.#conversations.delete(id);
      this.#tell.conversation(id);
      await stop();
    }
    for (const id of mine) {
      if (this.#conversations.has(id) || this.#stopped) continue;
      this.#conversations.set(id, await this.#ports.wakes.onConversation(id, () => this.#tell.conversation(id)));
      this.#tell.conversation(id);
    }
  }
}
