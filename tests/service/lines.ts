import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines that a process has written so far, and those that it will write. */
export class Lines {
  readonly all: string[] = [];
  readonly #waiting = new Set<(line: string) => void>();

  constructor(stream: Readable) {
    createInterface({ input: stream }).on('line', (line) => {
      this.all.push(line);
      for (const look of this.#waiting) look(line);
    });
  }

  /** The first line that holds this text, of those written after the first `from` lines, as soon as it is written. */
  holding(text: string, from = 0): Promise<string> {
    const written = this.all.slice(from).find((line) => line.includes(text));
    if (written !== undefined) return Promise.resolve(written);
    return new Promise((resolve) => {
      const look = (line: string) => {
        if (!line.includes(text)) return;
        this.#waiting.delete(look);
        resolve(line);
      };
      this.#waiting.add(look);
    });
  }
}
