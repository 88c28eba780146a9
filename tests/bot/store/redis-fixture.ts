import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectStore, type Store, type StoreOptions } from '../../../bot/store/connect.ts';
import { Connection } from '../../../bot/store/connection.ts';
import { type EmbeddedOptions, startEmbedded } from '../../../bot/store/embedded.ts';
import { listOf, numberOf, textOf } from '../../../bot/store/reply.ts';

export type TestStore = Store & {
  readonly dataDir: string;
  readonly masterKey: Buffer;
  /** Straight to the two Redis, to look at what is really there. */
  readonly data: Connection;
  readonly keys: Connection;
  /** A second connection to the same two Redis: what another process of the service would have. */
  another(options?: Partial<StoreOptions>): Promise<Store>;
  /** Ends all of it and removes the directory. */
  stop(): Promise<void>;
};

/** Redis TIME in milliseconds. */
export async function redisTime(connection: Connection): Promise<number> {
  const [seconds, micros] = listOf(await connection.send(['TIME']));
  return numberOf(seconds) * 1000 + Math.floor(numberOf(micros) / 1000);
}

/** Process id of the server behind a connection. */
export async function serverPid(connection: Connection): Promise<number> {
  return Number(/^process_id:(\d+)/m.exec(textOf(await connection.send(['INFO', 'server'])))?.[1]);
}

/** A real store on two Redis servers of its own, in a directory of its own. One for a test file is enough. */
export async function startTestStore(
  options: Partial<StoreOptions> & Pick<EmbeddedOptions, 'fsync'> = {},
): Promise<TestStore> {
  const { fsync, ...storeOptions } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'fp-'));
  const alive = new Map<string, number>();
  // The servers outlive their service by design; those of a test that failed before `stop` must not.
  const endLeft = () => {
    for (const pid of alive.values()) process.kill(pid, 'SIGTERM');
  };
  process.once('exit', endLeft);
  const embedded = await startEmbedded({
    dataDir,
    log: (server, event) => {
      if (event.kind === 'started') alive.set(server, event.pid);
      else alive.delete(server);
    },
    ...(fsync === undefined ? {} : { fsync }),
  });
  const stores: Store[] = [];
  const another = async (more: Partial<StoreOptions> = {}) => {
    const store = await connectStore({ ...embedded, ...storeOptions, ...more });
    stores.push(store);
    return store;
  };
  const first = await another();
  const data = new Connection(embedded.data, { commandTimeoutMs: 5000 });
  const keys = new Connection(embedded.keys, { commandTimeoutMs: 5000 });
  await Promise.all([data.ready(5000), keys.ready(5000)]);
  const stop = async () => {
    await Promise.all([...stores.map((store) => store.close()), data.close(), keys.close()]);
    await embedded.stop();
    process.off('exit', endLeft);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...first, dataDir, masterKey: embedded.masterKey, data, keys, another, stop };
}
