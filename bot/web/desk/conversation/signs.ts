import { SIGN_EVERY_MS, SIGN_MS } from '../../../wire/signs.ts';
import { Store } from '../state/store.ts';

export type Shown = {
  /** The person is writing now. */
  readonly isWriting: boolean;
  /** Everything up to this sequence number was on the person's page, as they let us know. */
  readonly upTo: number;
};

type SignsParts = {
  /** Tells the person that we are writing. May reject: nothing hangs on it. */
  readonly tell: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** What the person of one conversation shows us, and we them, without saying it. It is kept nowhere: a reload forgets it. */
export class Signs {
  readonly shown = new Store<Shown>({ isWriting: false, upTo: -1 });
  readonly #parts: SignsParts;
  #over: ReturnType<typeof setTimeout> | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(parts: SignsParts) {
    this.#parts = parts;
  }

  personWrites(): void {
    this.#setWriting(true);
    clearTimeout(this.#over);
    this.#over = setTimeout(() => this.#setWriting(false), SIGN_MS);
  }

  /** What they were writing is there. */
  personSaid(): void {
    clearTimeout(this.#over);
    this.#setWriting(false);
  }

  wasShown(upTo: number): void {
    this.shown.update((before) => (upTo > before.upTo ? { ...before, upTo } : before));
  }

  /** We write: the person is told now and then, not at every key. */
  weWrite(): void {
    const now = this.#parts.now();
    if (now - this.#toldAt < SIGN_EVERY_MS) return;
    this.#toldAt = now;
    this.#parts.tell().catch(() => {
      // The next one is on its way in three seconds; that a claim is over is learnt by what is read and sent.
    });
  }

  /** What we wrote is sent: what comes next is something new. */
  weSaid(): void {
    this.#toldAt = Number.NEGATIVE_INFINITY;
  }

  #setWriting(isWriting: boolean): void {
    this.shown.update((before) => (before.isWriting === isWriting ? before : { ...before, isWriting }));
  }
}
