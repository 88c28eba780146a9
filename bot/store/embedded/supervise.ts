import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { endServer, type RunningServer, type ServerOptions, startOrAdopt } from './redis-server.ts';

export type ServerEvent =
  | { readonly kind: 'started' | 'adopted' | 'stopped'; readonly pid: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-restarted'; readonly error: unknown };

const LONGEST_PAUSE_MS = 5000;

/**
 * Keeps a server running until it is told to stop: an open socket to it closes the moment it dies, whoever started it.
 * Resolves with the way to stop once it runs the first time; rejects where it cannot be started.
 */
export async function superviseServer(
  options: ServerOptions,
  tell: (event: ServerEvent) => void,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const begin = async (): Promise<RunningServer> => {
    const server = await startOrAdopt(options);
    tell({ kind: server.adopted ? 'adopted' : 'started', pid: server.pid });
    return server;
  };
  let server: RunningServer | null = await begin();
  let tie = tieTo(options.socket);

  const watching = (async () => {
    for (let failures = 0; !stopping.signal.aborted; ) {
      await untilClosed(tie);
      if (stopping.signal.aborted) return;
      if (server !== null) tell({ kind: 'gone' });
      server = null;
      try {
        server = await begin();
        failures = 0;
      } catch (error) {
        tell({ kind: 'not-restarted', error });
        failures += 1;
        await pause(Math.min(100 * 2 ** failures, LONGEST_PAUSE_MS), undefined, { signal: stopping.signal }).catch(
          () => undefined,
        );
        continue;
      }
      tie = tieTo(options.socket);
    }
  })();

  return async () => {
    stopping.abort();
    tie.destroy();
    await watching;
    if (server === null) return;
    await endServer(server.pid);
    tell({ kind: 'stopped', pid: server.pid });
  };
}

function tieTo(socket: string): Socket {
  // Its errors mean the same as its end.
  return connect(socket)
    .on('error', () => undefined)
    .unref()
    .resume();
}

/** Resolves with its end in whichever way: `once` of node would reject where the server is gone before the tie is there. */
function untilClosed(tie: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (tie.closed) resolve();
    else tie.once('close', () => resolve());
  });
}
