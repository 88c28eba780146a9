import type { TranscriptEntry } from '../../../wire/desk.ts';
import { type DeskFaultCode, faultCode } from '../api/desk-fault.ts';
import type { Outgoing } from '../keep/kept.ts';
import { Store } from '../state/store.ts';

type OutboxParts = {
  readonly kept: readonly Outgoing[];
  readonly keep: (messages: readonly Outgoing[]) => void;
  /** Sends one message. @throws DeskFault */
  readonly post: (message: Outgoing) => Promise<void>;
  readonly onFault: (code: DeskFaultCode) => void;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * The replies of one conversation that the transcript does not hold yet. They go one after the other, so they arrive in the order
 * in which they were written, and each carries its id from the first attempt to the last, so none arrives twice.
 */
export class Outbox {
  readonly messages: Store<readonly Outgoing[]>;
  readonly #parts: OutboxParts;
  #line: Promise<void> = Promise.resolve();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.messages = new Store(parts.kept);
    this.messages.watch(() => parts.keep(this.messages.get()));
  }

  /** Sends what a reload has interrupted: it may have arrived or not, and its id settles that. */
  resume(): void {
    for (const { id, state } of this.messages.get()) if (state === 'sending') this.#queue(id);
  }

  send(words: Pick<Outgoing, 'text' | 'locale' | 'phrase'>): void {
    const message: Outgoing = { id: this.#parts.newId(), ...words, at: this.#parts.now(), state: 'sending' };
    this.messages.update((all) => [...all, message]);
    this.#queue(message.id);
  }

  /** Sends a failed one again, with its old id. */
  again(id: string): void {
    if (this.#find(id)?.state !== 'failed') return;
    this.#mark(id, 'sending');
    this.#queue(id);
  }

  /** Lets go of what the transcript now shows. */
  settle(entries: readonly TranscriptEntry[]): void {
    this.messages.update((all) => withoutArrived(all, entries));
  }

  #queue(id: string): void {
    this.#line = this.#line.then(() => this.#post(id));
  }

  async #post(id: string): Promise<void> {
    const message = this.#find(id);
    if (message?.state !== 'sending') return;
    try {
      await this.#parts.post(message);
      this.#mark(id, 'sent');
    } catch (error) {
      this.#mark(id, 'failed');
      this.#parts.onFault(faultCode(error));
    }
  }

  #find(id: string): Outgoing | undefined {
    return this.messages.get().find((message) => message.id === id);
  }

  #mark(id: string, state: Outgoing['state']): void {
    this.messages.update((all) => all.map((message) => (message.id === id ? { ...message, state } : message)));
  }
}

/** The messages that are not in the transcript. The same array where none has arrived. */
export function withoutArrived(
  messages: readonly Outgoing[],
  entries: readonly TranscriptEntry[],
): readonly Outgoing[] {
  if (messages.length === 0) return messages;
  const arrived = new Set(entries.map((entry) => (entry.from === 'staff' ? entry.messageId : null)));
  const left = messages.filter(({ id }) => !arrived.has(id));
  return left.length === messages.length ? messages : left;
}
