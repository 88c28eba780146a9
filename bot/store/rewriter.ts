import { FingerpostError } from '../errors.ts';
import type { Connection } from './connection.ts';
import { textOf } from './reply.ts';

const POLL_MS = 20;

/**
 * Writes a Redis' append-only file anew, so that what was deleted leaves the disk too. A rewrite that is under way may have
 * begun before a deletion, so every request is met by one that begins after it; requests that wait meanwhile share the next.
 */
export class Rewriter {
  readonly #connection: Connection;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Resolves once a rewrite that began after the call is complete. Rejects where Redis could not write it. */
  rewrite(): Promise<void> {
    if (this.#running === null) {
      this.#running = this.#once().finally(() => {
        this.#running = null;
      });
      return this.#running;
    }
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return this.rewrite();
      });
    return this.#next;
  }

  async #once(): Promise<void> {
    await this.#idle();
    await this.#connection.send(['BGREWRITEAOF']);
    const status = await this.#idle();
    if (status !== 'ok') throw new FingerpostError('store.unavailable', { cause: new Error('rewrite failed') });
  }

  /** Waits until no rewrite runs or is scheduled; answers how the last one ended. */
  async #idle(): Promise<string> {
    for (;;) {
      const info = textOf(await this.#connection.send(['INFO', 'persistence']));
      const busy = /aof_rewrite_(?:in_progress|scheduled):1/.test(info);
      if (!busy) return /aof_last_bgrewrite_status:(\w+)/.exec(info)?.[1] ?? 'unknown';
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}
