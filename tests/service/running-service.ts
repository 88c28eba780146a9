import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../bot/store/embedded.ts';
import { type ServiceProcess, startProcess } from './service-process.ts';

export const DIRECT_LINE_SECRET = 'the-secret-of-the-running-service';

/** The whole service, as people start it, in a process of its own with a data directory of its own. */
export type RunningService = {
  readonly url: string;
  readonly dataDir: string;
  /** The newest link that opens the desk once, as printed; empty where staff sign in with their own provider. */
  deskLink(): string;
  /** Resolves once the log of the process that runs now has a line of this event. */
  logs(event: string): Promise<void>;
  /** Ends the process as a crash would. Its two Redis servers stay alive, as they would. */
  kill9(): Promise<void>;
  /** Starts the service again on the same port and data, after it was killed or stopped. */
  restart(): Promise<void>;
  /** Starts it again only where it was killed and not started since. */
  ensureRunning(): Promise<void>;
  /** Ends all that was started, and removes the data. */
  stop(): Promise<void>;
};

type Environment = Readonly<Record<string, string>>;

/**
 * Resolves once the service is ready for people. Rejects with what it said where it ended instead. `env` may depend on the address
 * that the service will have.
 */
export async function startRunningService({
  env = {},
}: {
  env?: Environment | ((url: string) => Environment);
} = {}): Promise<RunningService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fp-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    PORT: String(port),
    FINGERPOST_DATA: dataDir,
    FINGERPOST_DIRECT_LINE_SECRET: DIRECT_LINE_SECRET,
    ...(typeof env === 'function' ? env(url) : env),
  };
  let running: ServiceProcess | null = null;
  let deskLink = '';

  async function start(): Promise<void> {
    running = startProcess(environment);
    const { stdout, stderr, ended } = running;
    const up = await Promise.race([stdout.holding('Stop with'), ended]);
    if (typeof up !== 'string') throw new Error(`the service ended (${up}): ${stderr.all.join('\n')}`);
    deskLink = /Desk: +(http\S+)/.exec(stdout.all.join('\n'))?.[1] ?? '';
    const ready = await fetch(`${url}/health/ready`);
    if (!ready.ok) throw new Error(`the service says that it is not ready: ${await ready.text()}`);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = running;
    running = null;
    ending?.signal(signal);
    await ending?.ended;
  }

  try {
    await start();
  } catch (error) {
    await end('SIGTERM');
    await endLeftAlive(dataDir);
    throw error;
  }
  return {
    url,
    dataDir,
    deskLink: () => deskLink,
    logs: async (event) => void (await running?.stderr.holding(`"event":"${event}"`)),
    kill9: () => end('SIGKILL'),
    restart: start,
    ensureRunning: async () => {
      if (running === null) await start();
    },
    stop: async () => {
      await end('SIGTERM');
      await endLeftAlive(dataDir);
    },
  };
}

/** A port of the loopback address that was free just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Ends the Redis servers that a killed service has left alive, in the way that the service would, and removes the data. */
async function endLeftAlive(dataDir: string): Promise<void> {
  const adopted = await startEmbedded({ dataDir, log: () => undefined });
  await adopted.stop();
  await rm(dataDir, { recursive: true, force: true });
}
