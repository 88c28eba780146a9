import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

/** Longest path that a Unix socket's address holds on Linux, without its closing zero; 103 on macOS. */
const LONGEST = process.platform === 'darwin' ? 103 : 107;

/**
 * Where the server of a directory listens: in the directory, or, where that path is too long for a socket, in a directory of
 * our own under the system's temporary one, always the same for the same path. Throws `unsafe-file` where somebody else's
 * directory lies in that place.
 */
export async function socketPath(directory: string): Promise<string> {
  const near = join(directory, 'redis.sock');
  if (Buffer.byteLength(near) <= LONGEST) return near;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const short = join(tmpdir(), `fingerpost-${name}`);
  await mkdir(short, { mode: 0o700 }).catch(unlessThere);
  const found = await lstat(short);
  if (!found.isDirectory() || found.uid !== userInfo().uid || (found.mode & 0o077) !== 0) {
    throw new EmbeddedError('unsafe-file', `${short} is not a directory that is only yours. Remove it.`);
  }
  return join(short, 'redis.sock');
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
