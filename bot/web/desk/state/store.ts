/** A value that changes and whoever looks at it. React reads it by `useStore`; nothing in it knows React. */
export class Store<T> {
  #value: T;
  readonly #watchers = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  readonly get = (): T => this.#value;

  /** Replaces the value. The same value again wakes nobody. */
  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const wake of [...this.#watchers]) wake();
  }

  update(change: (value: T) => T): void {
    this.set(change(this.#value));
  }

  /** Calls `wake` after each change, until the returned function is called. */
  readonly watch = (wake: () => void): (() => void) => {
    this.#watchers.add(wake);
    return () => this.#watchers.delete(wake);
  };
}
