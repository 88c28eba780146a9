/** Strings that are known, each with a number: the order in which they came. */
export class Lexicon {
  readonly #ids: Map<string, number>;
  readonly #strings: string[];

  /** @param strings the strings of an earlier lexicon, in its order. */
  constructor(strings: readonly string[] = []) {
    this.#strings = [...strings];
    this.#ids = new Map(strings.map((it, id) => [it, id]));
  }

  get size(): number {
    return this.#strings.length;
  }

  get strings(): readonly string[] {
    return this.#strings;
  }

  /** The number of a string, or undefined when it is not known. */
  find(string: string): number | undefined {
    return this.#ids.get(string);
  }

  /** The number of a string, which is known from now on. */
  add(string: string): number {
    const known = this.#ids.get(string);
    if (known !== undefined) {
      return known;
    }
    const id = this.#strings.length;
    this.#strings.push(string);
    this.#ids.set(string, id);
    return id;
  }

  at(id: number): string {
    return this.#strings[id] ?? '';
  }
}
