import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Lines } from './lines.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One process of the service: what `npm start` leaves running. */
export type ServiceProcess = {
  readonly stdout: Lines;
  /** Its log. */
  readonly stderr: Lines;
  /** Resolves with the exit code once it has ended by itself or in good order; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
};

/**
 * Starts the service with this environment and nothing else of ours. `project` is the folder that it reads its knowledge and
 * words from.
 */
export function startProcess(environment: Readonly<Record<string, string>>, project = root): ServiceProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, ['bot/main.ts'], {
    cwd: project,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the process has no output');
  return {
    stdout: new Lines(stdout),
    stderr: new Lines(stderr),
    ended: once(child, 'close').then(([code]) => code as number | null),
    signal: (name) => void child.kill(name),
  };
}
