import type { ConversationId } from '../conversation/ids.ts';
import type { After } from '../desk/after.ts';
import { faultLine, type LogFault } from '../desk/faults.ts';

/** Works on one conversation. The answer is when to look at it again, in milliseconds, or null for when somebody asks. */
export type Work = (id: ConversationId) => Promise<number | null>;

export type LineWorkersParts = {
  /** What is done, as the log names it. */
  readonly what: string;
  readonly work: Work;
  /** Conversations that are due, whoever put them in line: those of a process that died are among them. */
  readonly due: (limit: number) => Promise<ConversationId[]>;
  readonly after: After;
  readonly log: LogFault;
  /** How many conversations are worked on at once. One that waits for its channel keeps none of the others waiting until there are so many. */
  readonly atOnce: number;
};

/** How often the line itself is looked at, in milliseconds. What this process put there it looks at without being told by the line. */
const LOOK_EVERY_MS = 2_000;
/** How much one look takes on. */
const BATCH = 500;

/** Keeps conversations of a line moving, side by side, each by itself. */
export class LineWorkers {
  readonly #parts: LineWorkersParts;
  readonly #waiting = new Set<ConversationId>();
  readonly #atWork = new Set<ConversationId>();
  readonly #timers = new Map<ConversationId, () => void>();
  #stopped = false;
  #cancelLook: () => void;
  readonly #idle = new Set<() => void>();

  constructor(parts: LineWorkersParts) {
    this.#parts = parts;
    this.#cancelLook = this.#planLook();
  }

  /** Looks at this conversation in so many milliseconds. */
  soon(id: ConversationId, ms = 0): void {
    if (this.#stopped) return;
    this.#timers.get(id)?.();
    this.#timers.delete(id);
    if (ms <= 0) {
      this.#waiting.add(id);
      this.#begin();
      return;
    }
    const cancel = this.#parts.after(ms, () => {
      this.#timers.delete(id);
      this.soon(id);
    });
    this.#timers.set(id, cancel);
  }

  /** Begins nothing more, and resolves when what was begun has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelLook();
    for (const cancel of this.#timers.values()) cancel();
    this.#waiting.clear();
    await this.idle();
  }

  /** Resolves when nobody is at work and nobody waits for a hand. Those who are to be looked at later do not count. */
  async idle(): Promise<void> {
    if (this.#atWork.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#idle.add(resolve);
    });
  }

  #begin(): void {
    for (const id of this.#waiting) {
      if (this.#atWork.size >= this.#parts.atOnce) return;
      if (this.#atWork.has(id)) continue;
      this.#waiting.delete(id);
      this.#atWork.add(id);
      void this.#run(id);
    }
  }

  async #run(id: ConversationId): Promise<void> {
    const { what, work, log } = this.#parts;
    try {
      const ms = await work(id);
      if (ms !== null && !this.#waiting.has(id)) this.soon(id, ms);
    } catch (error) {
      // It stays in line: when the lease ends somebody takes it again.
      log(faultLine(what, error));
    } finally {
      this.#atWork.delete(id);
      this.#begin();
      if (this.#atWork.size === 0) this.#tellIdle();
    }
  }

  #tellIdle(): void {
    for (const resolve of this.#idle) resolve();
    this.#idle.clear();
  }

  #planLook(): () => void {
    return this.#parts.after(LOOK_EVERY_MS, () => void this.#look());
  }

  async #look(): Promise<void> {
    const { what, due, log } = this.#parts;
    try {
      for (const id of await due(BATCH)) this.soon(id);
    } catch (error) {
      log(faultLine(what, error));
    }
    if (!this.#stopped) this.#cancelLook = this.#planLook();
  }
}
