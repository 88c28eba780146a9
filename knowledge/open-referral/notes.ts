/** Something in a record that was not taken as it stood. `path` is a JSON path from the top of what was read. */
export interface Note {
  readonly path: string;
  readonly why: string;
}

/** The same remark on any number of records: how many, and the first few of their ids. */
export interface Warning {
  readonly path: string;
  readonly why: string;
  readonly records: number;
  readonly ids: readonly string[];
}

const fewIds = 5;

/** Gathers remarks, so that a fault in every record of a feed is one warning and not thousands. */
export class Warnings {
  readonly #found = new Map<string, { path: string; why: string; ids: Set<string>; records: number; last: string }>();

  add(id: string, { path, why }: Note): void {
    const place = path
      .replaceAll(/\[\d+\]/g, '[*]')
      .replace(/^page \d+ /, '')
      .replace(/^line \d+/, '$[*]');
    const key = `${place}\n${why}`;
    const known = this.#found.get(key) ?? { path: place, why, ids: new Set<string>(), records: 0, last: '' };
    if (known.last !== id || known.records === 0) known.records += 1;
    known.last = id;
    if (known.ids.size < fewIds) known.ids.add(id);
    this.#found.set(key, known);
  }

  /** In the order in which they were first seen. */
  list(): Warning[] {
    return [...this.#found.values()].map(({ path, why, records, ids }) => ({ path, why, records, ids: [...ids] }));
  }
}
