import { createClient, ErrorReply, RESP_TYPES } from 'redis';
import { FingerpostError } from '../errors.ts';

/** Where a Redis answers: a Unix socket's path or a `redis:` or `rediss:` address. */
export type RedisAddress = { readonly socket: string } | { readonly url: string };

/** What Redis answers: bulk strings as bytes, because most of what we keep is ciphertext. */
export type Reply = Buffer | string | number | null | readonly Reply[];
export type Argument = string | Buffer;

/** Says that a connection was lost or is back. The reason is an error's code, never its text. */
export type ConnectionListener = (state: 'lost' | 'ready', reason: string | null) => void;

export type ConnectionOptions = {
  /** Longest wait for an answer, in milliseconds. Then the outcome is unknown and the connection is replaced. */
  readonly commandTimeoutMs: number;
  readonly onChange?: ConnectionListener;
};

/** When a command was sent that has no answer yet. */
type Waiting = { readonly since: number };

/** How often in a command's time the answers are looked for, so that none is given up much too early or late. */
const LOOKS = 8;
/** Longest pause between two attempts to connect, in milliseconds. */
const LONGEST_PAUSE_MS = 1000;

/**
 * The client that all our connections come from. It sends nothing again and keeps nothing back for later: a command either
 * goes out now and is answered, or its caller is told. The client's own command timeout covers only what is not sent yet
 * and makes a timer for each command, so it is off; `Connection` watches the answers.
 */
export function newClient(address: RedisAddress) {
  const reconnectStrategy = (retries: number) => Math.min(25 * 2 ** retries, LONGEST_PAUSE_MS) + Math.random() * 25;
  const socket = { reconnectStrategy, connectTimeout: 2000 };
  return unconnected().duplicate(
    'url' in address ? { url: address.url, socket } : { socket: { ...socket, path: address.socket, tls: false } },
  );
}
export type Client = ReturnType<typeof newClient>;

let pattern: ReturnType<typeof firstClient> | undefined;

/** Never connected: the package puts hundreds of commands together for each client of another address, 50 ms of processor time; a duplicate has them. */
function unconnected(): ReturnType<typeof firstClient> {
  pattern ??= firstClient();
  return pattern;
}

function firstClient() {
  return createClient({
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    commandOptions: {
      timeout: 0,
      typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer, [RESP_TYPES.MAP]: Array, [RESP_TYPES.SET]: Array },
    },
  });
}

/** Resolves once the client is connected; rejects with `store.unavailable` after `withinMs`. */
export function whenReady(client: Client, withinMs: number): Promise<void> {
  if (client.isReady) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const isReady = () => {
      clearTimeout(late);
      resolve();
    };
    const late = setTimeout(() => {
      client.off('ready', isReady);
      reject(new FingerpostError('store.unavailable'));
    }, withinMs);
    client.once('ready', isReady);
  });
}

/** One connection to one Redis that comes back by itself and never leaves a caller waiting. */
export class Connection {
  readonly #address: RedisAddress;
  readonly #options: ConnectionOptions;
  /** In the order of sending, so the first has waited longest. */
  readonly #waiting = new Set<Waiting>();
  readonly #watch: NodeJS.Timeout;
  #client: Client;
  #lookedAt = performance.now();

  constructor(address: RedisAddress, options: ConnectionOptions) {
    this.#address = address;
    this.#options = options;
    this.#client = this.#open();
    this.#watch = setInterval(() => this.#replaceIfSilent(), options.commandTimeoutMs / LOOKS).unref();
  }

  /** Resolves once connected; rejects with `store.unavailable` after `withinMs`. The connection goes on trying. */
  ready(withinMs: number): Promise<void> {
    return whenReady(this.#client, withinMs);
  }

  /**
   * Sends one command. Rejects with `store.unavailable` where there is no answer in time, no connection, or a Redis that
   * cannot serve; with `internal` where Redis says that the command is wrong. `ScriptUnknown` is for `scripts.ts`.
   */
  send(args: readonly Argument[]): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { since: performance.now() };
      this.#waiting.add(waiting);
      this.#client.sendCommand<Reply>(args).then(
        (reply) => {
          this.#waiting.delete(waiting);
          resolve(reply);
        },
        (error: unknown) => {
          this.#waiting.delete(waiting);
          reject(asOurs(error));
        },
      );
    });
  }

  /** Waits for what is under way, then ends the connection. */
  async close(): Promise<void> {
    clearInterval(this.#watch);
    if (this.#client.isReady) {
      await closedWithin(this.#client, this.#options.commandTimeoutMs);
    } else {
      this.#client.destroy();
    }
  }

  #open(): Client {
    const client = newClient(this.#address);
    client.on('error', (error: unknown) => this.#options.onChange?.('lost', errorCode(error)));
    client.on('ready', () => this.#options.onChange?.('ready', null));
    // Rejects only when the client is destroyed while it connects; every failed attempt was told to `error`.
    client.connect().catch(() => undefined);
    return client;
  }

  /** A connection whose oldest command got no answer in time is given up, with all that waits on it. */
  #replaceIfSilent(): void {
    const now = performance.now();
    const period = this.#options.commandTimeoutMs / LOOKS;
    // A look that comes late means that this process stood still: the answers may be waiting to be read.
    const stoodStill = now - this.#lookedAt > 2 * period;
    this.#lookedAt = now;
    const [oldest] = this.#waiting;
    if (stoodStill || oldest === undefined || now - oldest.since < this.#options.commandTimeoutMs - period) return;
    const silent = this.#client;
    this.#client = this.#open();
    this.#options.onChange?.('lost', 'no-answer');
    silent.destroy();
  }
}

/** A connection that breaks while it is drained never says that it has ended, so it is not waited for without end. */
async function closedWithin(client: Client, ms: number): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const givenUp = new Promise<void>((resolve) => {
    late = setTimeout(() => {
      client.destroy();
      resolve();
    }, ms);
  });
  await Promise.race([client.close(), givenUp]);
  clearTimeout(late);
}

/** Redis does not know a script that it was asked to run by its digest: it was restarted. Nothing happened. */
export class ScriptUnknown extends Error {}

/** Replies that say that Redis cannot serve now, whatever was asked. Others mean that the command itself is wrong. */
const CANNOT_SERVE =
  /^(?:LOADING|OOM|MISCONF|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|BUSY|NOAUTH|WRONGPASS|NOPERM)\b/;

function asOurs(error: unknown): Error {
  if (!(error instanceof ErrorReply)) return new FingerpostError('store.unavailable', { cause: error });
  if (error.message.startsWith('NOSCRIPT')) return new ScriptUnknown();
  const code = CANNOT_SERVE.test(error.message) ? 'store.unavailable' : 'internal';
  return new FingerpostError(code, { cause: error });
}

function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.constructor.name : 'unknown';
}
