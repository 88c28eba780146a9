import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { FingerpostError } from '../../errors.ts';
import { Connection } from '../connection.ts';
import { listOf, textOf } from '../reply.ts';
import { EmbeddedError } from './embedded-error.ts';
import { runningServers } from './running-servers.ts';

export type ServerOptions = {
  /** Absolute and without links. */
  readonly directory: string;
  readonly socket: string;
  readonly fsync: 'always' | 'everysec';
  /** Name or path of the `redis-server` program. */
  readonly program: string;
};

export type RunningServer = { readonly pid: number; readonly adopted: boolean };

const POLL_MS = 20;
/** A server that works in our directory but does not answer is ended after this time, in milliseconds. */
const SILENT_MS = 5000;
/** Longest time to load the file, in milliseconds; Redis reads about 1 GB in 10 s. */
const LOADING_MS = 300_000;
/** Longest time to end in good order, in milliseconds. */
const ENDING_MS = 10_000;

/** Adopts the server that was left alive in the directory, or starts one; resolves when it has loaded its file. */
export async function startOrAdopt(options: ServerOptions): Promise<RunningServer> {
  const left = await leftAlive(options);
  if (left !== null) return { pid: left, adopted: true };
  const child = spawn(options.program, serverArguments(options), {
    cwd: options.directory,
    // A session of its own: a Ctrl-C in the terminal is for the service, which then ends its servers in order.
    detached: true,
    stdio: 'ignore',
  });
  await started(child, options);
  child.unref();
  const pid = await untilLoaded(options, child);
  if (pid === null) throw didNotStart(options);
  return { pid, adopted: false };
}

/** Ends a server in good order: what it holds is on the disk before it goes. Resolves when the process is gone. */
export async function endServer(pid: number): Promise<void> {
  signal(pid, 'SIGTERM');
  if (await hasGone(pid)) return;
  signal(pid, 'SIGKILL');
  await hasGone(pid);
}

function serverArguments({ directory, socket, fsync }: ServerOptions): string[] {
  const settings = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: directory,
    appendonly: 'yes',
    appendfsync: fsync,
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
    logfile: 'redis.log',
    loglevel: 'notice',
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

/** Process id of the server that answers for our directory; null once none works in it any more. */
async function leftAlive(options: ServerOptions): Promise<number | null> {
  const end = performance.now() + SILENT_MS;
  for (;;) {
    const pid = await identify(options).catch(ignoreUnavailable);
    if (pid !== undefined) return untilLoaded(options, null);
    const silent = await runningServers(options.directory);
    if (silent.length === 0) return null;
    if (performance.now() > end) {
      await Promise.all(silent.map(endServer));
      return null;
    }
    await pause(POLL_MS);
  }
}

/** Asks the server who it is; throws `in-use` where it works elsewhere. */
async function identify(options: ServerOptions): Promise<number> {
  return ask(options, async (connection) => {
    const [, directory] = listOf(await connection.send(['CONFIG', 'GET', 'dir']));
    if (textOf(directory) !== options.directory) {
      throw new EmbeddedError('in-use', `Another Redis listens on ${options.socket}. Stop it and start again.`);
    }
    const info = textOf(await connection.send(['INFO', 'server']));
    return Number(/^process_id:(\d+)/m.exec(info)?.[1]);
  });
}

/** Process id of a server once it answers; null where it has ended before. Without `child` it is one that was left alive. */
async function untilLoaded(options: ServerOptions, child: ChildProcess | null): Promise<number | null> {
  const end = performance.now() + LOADING_MS;
  while (performance.now() < end) {
    try {
      const pid = await identify(options);
      await ask(options, async (connection) => {
        await connection.send(['PING']);
        // One that was left alive may have been started with another setting.
        await connection.send(['CONFIG', 'SET', 'appendfsync', options.fsync]);
      });
      return pid;
    } catch (error) {
      ignoreUnavailable(error);
      if (await hasEnded(options, child)) return null;
      await pause(POLL_MS);
    }
  }
  throw didNotStart(options);
}

/** A child that a signal has ended has no exit code. Of one that was left alive only Linux can tell. */
async function hasEnded({ directory }: ServerOptions, child: ChildProcess | null): Promise<boolean> {
  if (child !== null) return child.exitCode !== null || child.signalCode !== null;
  return process.platform === 'linux' && (await runningServers(directory)).length === 0;
}

function didNotStart({ directory }: ServerOptions): EmbeddedError {
  return new EmbeddedError(
    'did-not-start',
    `redis-server did not start in ${directory}. The reason is at the end of ${directory}/redis.log.`,
  );
}

async function started(child: ChildProcess, { program }: ServerOptions): Promise<void> {
  try {
    await once(child, 'spawn');
  } catch (cause) {
    throw new EmbeddedError(
      'not-installed',
      `Cannot run ${program}. Install it (Debian and Ubuntu: sudo apt-get install redis-server; macOS: brew install redis), or set REDIS_URL to a Redis that runs elsewhere.`,
      { cause },
    );
  }
}

async function ask<T>({ socket }: ServerOptions, question: (connection: Connection) => Promise<T>): Promise<T> {
  await knock(socket);
  const connection = new Connection({ socket }, { commandTimeoutMs: 1000 });
  try {
    await connection.ready(1000);
    return await question(connection);
  } finally {
    await connection.close();
  }
}

/** Rejects at once where nobody listens, which a connection that keeps trying cannot tell. */
async function knock(socket: string): Promise<void> {
  const door = connect(socket);
  try {
    await once(door, 'connect');
  } catch (cause) {
    throw new FingerpostError('store.unavailable', { cause });
  } finally {
    door.destroy();
  }
}

async function hasGone(pid: number): Promise<boolean> {
  const end = performance.now() + ENDING_MS;
  while (performance.now() < end) {
    if (!signal(pid, 0)) return true;
    await pause(POLL_MS);
  }
  return false;
}

/** False where there is no such process any more. Signal 0 only asks. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

function ignoreUnavailable(error: unknown): undefined {
  if (error instanceof FingerpostError && error.code === 'store.unavailable') return undefined;
  throw error;
}
