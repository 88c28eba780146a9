import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SnapshotRefused } from '../search/engine/snapshot-refused.ts';

/** Beside the files that it is made of, and in no version: whoever deletes it waits some seconds longer once. */
const FOLDER = '.learned';

/** How something is made, and written down so that the next start need not make it. */
export interface Making<T> {
  readonly make: () => T;
  readonly save: (made: T) => Uint8Array;
  /** @throws {SnapshotRefused} where the bytes are damaged, or were made of something else. */
  readonly load: (bytes: Uint8Array) => T;
}

/** What is kept under this name in the folder of what was learned; made, and kept for the next time, where nothing there can be used. */
export function keptOrMade<T>(root: string, name: string, { make, save, load }: Making<T>): T {
  const file = join(root, FOLDER, `${name}.bin`);
  const kept = unlessUnusable(() => load(readFileSync(file)));
  if (kept !== undefined) return kept;
  const made = make();
  const bytes = save(made);
  unlessUnusable(() => replace(file, bytes));
  return made;
}

/** A whole file stands there at any time: another process may read it meanwhile. */
function replace(file: string, bytes: Uint8Array): void {
  mkdirSync(join(file, '..'), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, bytes);
  renameSync(half, file);
}

/** A file that cannot be read, as one that is not there yet, and a folder that cannot be written to only mean that making takes its time. */
function unlessUnusable<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SnapshotRefused || isFileError(error)) return undefined;
    throw error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
