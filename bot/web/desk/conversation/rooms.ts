import { HEARTBEAT_MS } from '../../../conversation/hold.ts';
import type { QueueLine } from '../../../wire/desk.ts';
import { Store } from '../state/store.ts';
import { Room, type RoomParts } from './room.ts';

/** The conversations that this member of staff holds, and those they lost and have not put away yet. */
export class Rooms {
  readonly open = new Store<ReadonlyMap<string, Room>>(new Map());
  readonly #parts: RoomParts;

  constructor(parts: RoomParts) {
    this.#parts = parts;
  }

  get(id: string): Room | undefined {
    return this.open.get().get(id);
  }

  all(): readonly Room[] {
    return [...this.open.get().values()];
  }

  /** Offers to join a conversation. @throws DeskFault `claim.taken` when a colleague was faster */
  async claim(id: string): Promise<void> {
    const { fence, heartbeatMs } = await this.#parts.api.claim(id);
    await this.#enter(new Room(id, { fence, heartbeatMs }, this.#parts));
  }

  /** Comes to a talk that a colleague holds. The first reading brings the number of their claim. @throws DeskFault */
  async joinBeside(id: string): Promise<void> {
    await this.#parts.api.beside(id, 'join');
    await this.#enter(this.#found(id));
  }

  /**
   * Makes the rooms fit the queue: what the queue says is ours is opened, as after a reload; what it says is not ours any more is
   * read, and the answer settles it, because the queue may be a moment older than the claim.
   */
  async follow(lines: readonly QueueLine[], me: string): Promise<void> {
    const mine = new Set(lines.filter((line) => line.heldBy?.id === me).map((line) => line.conversation));
    const lost = this.all().filter((room) => !mine.has(room.id));
    const found = [...mine].filter((id) => this.get(id) === undefined);
    await Promise.all([...lost.map((room) => room.again()), ...found.map((id) => this.#enter(this.#found(id)))]);
  }

  /** Takes a conversation off the desk and forgets what was kept for it. */
  putAway(id: string): void {
    this.#parts.kept.forget(id);
    this.open.update((rooms) => new Map([...rooms].filter(([key]) => key !== id)));
  }

  /** A claim that this tab knows from before, or one made elsewhere: then the first reading brings its fence. */
  #found(id: string): Room {
    return new Room(id, this.#parts.kept.claims.read(id) ?? { fence: 0, heartbeatMs: HEARTBEAT_MS }, this.#parts);
  }

  async #enter(room: Room): Promise<void> {
    this.open.update((rooms) => new Map(rooms).set(room.id, room));
    await room.again();
    room.outbox.resume();
  }
}
