import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '../../../bot/store/connection.ts';
import { freePort } from '../../service/running-service.ts';

/** Two Redis servers as a deployment has them, reached by address: one for the data, one for the keys. */
export type RedisServers = { readonly data: string; readonly keys: string; stop(): Promise<void> };

const PROGRAM = 'redis-server';

/** Both keep what they acknowledge: `appendfsync always`. */
export async function startRedisServers(): Promise<RedisServers> {
  const [data, keys] = await Promise.all([startServer(), startServer()]);
  return {
    data: data.url,
    keys: keys.url,
    stop: async () => {
      await Promise.all([data.stop(), keys.stop()]);
    },
  };
}

async function startServer() {
  const [directory, port] = await Promise.all([mkdtemp(join(tmpdir(), 'fp-')), freePort()]);
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: directory,
    save: '',
    appendonly: 'yes',
    appendfsync: 'always',
    'maxmemory-policy': 'noeviction',
  };
  const server = spawn(
    PROGRAM,
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: 'ignore' },
  );
  const ended = once(server, 'close');
  const url = `redis://127.0.0.1:${port}`;
  const connection = new Connection({ url }, { commandTimeoutMs: 10_000 });
  await connection.ready(10_000);
  await connection.close();
  return {
    url,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
