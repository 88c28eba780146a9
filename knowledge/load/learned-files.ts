import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SnapshotRefused } from '../search/engine/snapshot-refused.ts';
import { type Counted, count, type Example, type Learned, learnedBy } from '../search/examples/learn.ts';
import { loadCounted, saveCounted } from '../search/examples/learned-snapshot.ts';

/** Beside the files that it is made of, and in no version: whoever deletes it waits some seconds longer once. */
const FOLDER = '.learned';

/**
 * What the examples of a language teach. Counting takes seconds, so what was counted is kept in a file and used for as long as the
 * examples are the same; a file that is missing, damaged or of other examples is made again.
 */
export function learnedIn(root: string, examples: readonly Example[], locale: string): Learned {
  const file = join(root, FOLDER, `${locale}.bin`);
  const source = createHash('sha256').update(JSON.stringify(examples)).digest('hex');
  return learnedBy(kept(file, locale, source) ?? counted(file, examples, locale, source));
}

function kept(file: string, locale: string, source: string): Counted | undefined {
  try {
    return loadCounted(readFileSync(file), locale, source);
  } catch (error) {
    // A file that cannot be read, as one that is not there yet, only means that counting takes its seconds.
    if (error instanceof SnapshotRefused || isFileError(error)) return undefined;
    throw error;
  }
}

function counted(file: string, examples: readonly Example[], locale: string, source: string): Counted {
  const fresh = count(examples, locale);
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    const half = `${file}.${process.pid}`;
    writeFileSync(half, saveCounted(fresh, source));
    renameSync(half, file);
  } catch (error) {
    // A folder that cannot be written to only means that the next start counts again.
    if (!isFileError(error)) throw error;
  }
  return fresh;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
