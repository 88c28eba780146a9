import { randomBytes } from 'node:crypto';
import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from './embedded/directory-lock.ts';
import { masterKey } from './embedded/master-key.ts';
import type { ServerOptions } from './embedded/redis-server.ts';
import { socketPath } from './embedded/socket-path.ts';
import { type ServerEvent, superviseServer } from './embedded/supervise.ts';

export type EmbeddedOptions = {
  readonly dataDir: string;
  /** Told what the servers do, for the log. */
  readonly log: (server: 'data' | 'keys', event: ServerEvent) => void;
  /** 32 bytes; without it, the key in `<dataDir>/master.key`, made at the first start. */
  readonly masterKey?: Buffer;
  readonly random?: (bytes: number) => Buffer;
  /** `everysec` may lose the last second at a crash of the machine; only measurements use it. */
  readonly fsync?: 'always' | 'everysec';
  readonly program?: string;
};

/** What `connectStore` needs, and what ends it all. */
export type Embedded = {
  readonly data: { readonly socket: string };
  readonly keys: { readonly socket: string };
  readonly masterKey: Buffer;
  /** Ends both servers once all is on the disk, and gives the directory back. Nothing is left running. */
  stop(): Promise<void>;
};

/**
 * The service's own Redis: one server for the data in `<dataDir>/redis`, one for the keys in `<dataDir>/keys`, on Unix
 * sockets that only this user can reach. Servers that a killed service left alive are adopted, and one that dies is started
 * again. Throws `EmbeddedError` with its cure.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log, fsync = 'always', program = 'redis-server', random = randomBytes } = options;
  const root = await ownDirectory(options.dataDir);
  const unlock = lockDirectory(root);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(stops.map((each) => each()));
    unlock();
  };
  try {
    const key = options.masterKey ?? (await masterKey(root, random));
    const [data, keys] = await Promise.all([
      serverOptions(join(root, 'redis'), fsync, program),
      serverOptions(join(root, 'keys'), fsync, program),
    ]);
    const supervised = await Promise.allSettled([
      superviseServer(data, (event) => log('data', event)),
      superviseServer(keys, (event) => log('keys', event)),
    ]);
    for (const each of supervised) if (each.status === 'fulfilled') stops.push(each.value);
    for (const each of supervised) if (each.status === 'rejected') throw each.reason;
    return { data: { socket: data.socket }, keys: { socket: keys.socket }, masterKey: key, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function serverOptions(path: string, fsync: 'always' | 'everysec', program: string): Promise<ServerOptions> {
  const directory = await ownDirectory(path);
  return { directory, socket: await socketPath(directory), fsync, program };
}

/** The directory, made where it is missing, open to nobody else; its absolute path without links. */
async function ownDirectory(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
  return realpath(path);
}
