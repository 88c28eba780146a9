import { AsyncLocalStorage } from 'node:async_hooks';
import type { LogEntry } from '../../conversation/entry.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { Outbox } from '../../conversation/outbox.ts';
import type { ConversationStore } from '../../conversation/store.ts';

/** Entries of the log from `from` on and before `to`. */
type Stretch = { readonly from: number; readonly to: number };

export type AnswersParts = {
  readonly outbox: Pick<Outbox, 'answered'>;
  readonly store: Pick<ConversationStore, 'entries'>;
  /** The way out for everything else: the line. */
  readonly deliver: (id: ConversationId) => Promise<void>;
};

/**
 * Replies that go into the answer to their own request (`expectReplies`) instead of out to the channel. What a turn leaves to be delivered
 * is marked as delivered here, and handed to whoever answers. Where something before it is still to be sent, all goes the way of the line,
 * because the order of a conversation is worth more.
 */
export class Answers {
  readonly #parts: AnswersParts;
  readonly #open = new AsyncLocalStorage<Stretch[]>();

  constructor(parts: AnswersParts) {
    this.#parts = parts;
  }

  /** The effect `deliver`, of a turn or of anything else that was committed. */
  readonly deliver = async (id: ConversationId): Promise<void> => {
    const open = this.#open.getStore();
    const stretch = open ? await this.#parts.outbox.answered(id) : null;
    if (open && stretch) open.push(stretch);
    else await this.#parts.deliver(id);
  };

  /** Runs a turn that is answered. `turn` gives what it has appended; what belongs into the answer comes back, in order. */
  async during(id: ConversationId, turn: () => Promise<readonly LogEntry[]>): Promise<LogEntry[]> {
    const stretches: Stretch[] = [];
    const appended = await this.#open.run(stretches, turn);
    const read = await Promise.all(stretches.map((stretch) => this.#entriesIn(id, stretch, appended)));
    return read.flat();
  }

  /** Mostly what the turn itself has appended, so that nothing has to be read and opened again. */
  async #entriesIn(id: ConversationId, { from, to }: Stretch, appended: readonly LogEntry[]): Promise<LogEntry[]> {
    const known = appended.filter(({ seq }) => seq >= from && seq < to);
    return known.length === to - from ? known : this.#parts.store.entries(id, from, to - from);
  }
}
