import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedError } from './embedded-error.ts';

const SQLITE_BUSY = 5;

/**
 * Makes sure that one service at a time uses a data directory. The lock is one that the system gives back when the process
 * ends, however it ends, so there is never a stale one: an SQLite file that is locked and never written. (Node has no call
 * for file locks of its own.) Throws `in-use` where another service has it; answers with what gives it back.
 */
export function lockDirectory(directory: string): () => void {
  const database = new DatabaseSync(join(directory, 'service.lock'));
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (!(cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY)) throw cause;
    throw new EmbeddedError(
      'in-use',
      `Another Fingerpost is running on ${directory}. Stop it first, or set FINGERPOST_DATA to another directory.`,
      { cause },
    );
  }
  return () => database.close();
}
