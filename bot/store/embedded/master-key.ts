import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

const KEY_BYTES = 32;

/**
 * The master key in `<directory>/master.key`, made at the first start. Only its owner may read the file. Throws
 * `unsafe-file` where others may, or where it does not hold a key. The caller holds the directory's lock.
 */
export async function masterKey(directory: string, random: (bytes: number) => Buffer): Promise<Buffer> {
  const path = join(directory, 'master.key');
  const found = await stat(path).catch(nullWhereMissing);
  if (found === null) return createKey(path, random(KEY_BYTES));
  if ((found.mode & 0o077) !== 0) {
    throw new EmbeddedError('unsafe-file', `Others may read ${path}. Run: chmod 600 ${path}`);
  }
  const key = Buffer.from((await readFile(path, 'latin1')).trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new EmbeddedError('unsafe-file', `${path} does not hold a key of 32 bytes in base64. Put the right file back.`);
}

/** Whole or not at all: a half-written key would lock everybody's conversations away. */
async function createKey(path: string, key: Buffer): Promise<Buffer> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(`${key.toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  return key;
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
