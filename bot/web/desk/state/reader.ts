/**
 * Reads something again whenever asked, never twice at once: whoever asks while a reading is under way gets one more reading
 * after it, because the one under way may have missed what they were told about.
 */
export class Reader {
  readonly #read: () => Promise<void>;
  #current: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  /** `read` handles its own faults: it never rejects. */
  constructor(read: () => Promise<void>) {
    this.#read = read;
  }

  /** Resolves when a reading that began after this call is over. */
  again(): Promise<void> {
    if (this.#current === null) return this.#start();
    this.#next ??= this.#current.then(() => this.#start());
    return this.#next;
  }

  #start(): Promise<void> {
    this.#next = null;
    this.#current = this.#read().finally(() => {
      this.#current = null;
    });
    return this.#current;
  }
}
