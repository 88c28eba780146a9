/** Keys that came lately. Of the many that there may be only so many are remembered, because it is a kindness and no promise. */
export class Once {
  readonly #seen = new Set<string>();
  readonly #limit: number;

  constructor(limit = 1_000) {
    this.#limit = limit;
  }

  /** True the first time. */
  isFirst(key: string): boolean {
    if (this.#seen.has(key)) return false;
    const [oldest] = this.#seen;
    if (this.#seen.size >= this.#limit && oldest !== undefined) this.#seen.delete(oldest);
    this.#seen.add(key);
    return true;
  }
}
