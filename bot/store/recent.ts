/** Keeps the most recently used values, at most `limit` of them and none for longer than `ttlMs` after it was put in. */
export class Recent<K, V> {
  readonly #limit: number;
  readonly #ttlMs: number;
  readonly #values = new Map<K, { readonly value: V; readonly until: number }>();

  constructor(limit: number, ttlMs = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
    this.#ttlMs = ttlMs;
  }

  get(key: K): V | undefined {
    const found = this.#values.get(key);
    if (found === undefined) return undefined;
    this.#values.delete(key);
    if (found.until <= performance.now()) return undefined;
    this.#values.set(key, found);
    return found.value;
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, { value, until: performance.now() + this.#ttlMs });
    if (this.#values.size <= this.#limit) return;
    const [oldest] = this.#values.keys();
    if (oldest !== undefined) this.#values.delete(oldest);
  }

  delete(key: K): void {
    this.#values.delete(key);
  }
}
