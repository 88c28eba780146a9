import type { z } from 'zod';

/** What survives a reload of this tab, and nothing longer: sessionStorage, or the like of it. */
export type Keeper = {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
};

/** One kind of thing kept for each conversation, as JSON in a form that is checked when it is read. */
export class Shelf<Schema extends z.ZodType> {
  readonly #keeper: Keeper;
  readonly #name: string;
  readonly #schema: Schema;

  constructor(keeper: Keeper, name: string, schema: Schema) {
    this.#keeper = keeper;
    this.#name = name;
    this.#schema = schema;
  }

  /** What is kept, or null; also null where an older desk kept it in another form. */
  read(conversation: string): z.output<Schema> | null {
    const text = this.#keeper.getItem(this.#key(conversation));
    if (text === null) return null;
    const result = this.#schema.safeParse(parsed(text));
    return result.success ? result.data : null;
  }

  /** Keeps it, if the browser lets us: where its store is full or shut, the desk goes on without. */
  write(conversation: string, value: z.input<Schema>): void {
    try {
      this.#keeper.setItem(this.#key(conversation), JSON.stringify(value));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }

  remove(conversation: string): void {
    this.#keeper.removeItem(this.#key(conversation));
  }

  #key(conversation: string): string {
    return `desk:${this.#name}:${conversation}`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
