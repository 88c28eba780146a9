import { Readable } from 'node:stream';
import type { DESK_EVENTS, DeskEventData } from '../../wire/desk.ts';

export type DeskEvent = (typeof DESK_EVENTS)[number];

/**
 * Server-sent events that say only "read again". An event that waits to be sent takes in every later one like it, so a client that
 * reads slowly, or not at all, costs no more than one line for each conversation that it follows.
 */
export class EventStream {
  readonly body: Readable;
  readonly #waiting = new Map<string, string>();
  #wanted = false;
  #ended = false;

  constructor() {
    this.body = new Readable({
      read: () => {
        this.#wanted = true;
        this.#flush();
      },
    });
  }

  /** `about` is nothing where the event has only one subject. */
  send(event: DeskEvent, about: DeskEventData | null = null): void {
    if (this.#ended || this.body.destroyed) return;
    const data = JSON.stringify(about ?? {});
    this.#waiting.set(`${event} ${about?.conversation ?? ''}`, `event: ${event}\ndata: ${data}\n\n`);
    this.#flush();
  }

  /** Ends the answer; the client comes again. */
  end(): void {
    if (this.#ended || this.body.destroyed) return;
    this.#ended = true;
    this.#waiting.clear();
    this.body.push(null);
  }

  #flush(): void {
    for (const [key, line] of this.#waiting) {
      if (!this.#wanted) return;
      this.#waiting.delete(key);
      this.#wanted = this.body.push(line);
    }
  }
}
