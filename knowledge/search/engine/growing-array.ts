type Numbers = Uint8Array | Uint32Array;

/** A typed array whose length is not known beforehand: a quarter of the memory of a plain one. */
export class GrowingArray<T extends Numbers> {
  #room: T;
  #length = 0;
  readonly #create: (length: number) => T;

  constructor(create: (length: number) => T) {
    this.#create = create;
    this.#room = create(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#room.length) {
      const larger = this.#create(this.#room.length * 2);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.#length] = value;
    this.#length += 1;
  }

  at(place: number): number {
    return this.#room[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.#room[place] = value;
  }
}
