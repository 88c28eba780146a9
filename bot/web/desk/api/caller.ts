import { z } from 'zod';
import { neutralise } from '../../chat/show/neutralise.ts';
import { DeskFault } from './desk-fault.ts';

/** Where the bearer token comes from. */
export type TokenSource = {
  /** A token; with `renew` a new one, because the last was refused. @throws DeskFault `signed-out` or `offline` */
  readonly token: (options?: { renew: boolean }) => Promise<string>;
  /** A new token was refused too: the sign-in is over. */
  readonly end: () => void;
};

type Request = {
  readonly method: 'GET' | 'POST';
  readonly body?: unknown;
  readonly accept?: string;
  /** Ends the request; the caller's own wish, or a time limit. */
  readonly signal?: AbortSignal;
};

/** How long an answer may take, in milliseconds. A request that took longer is repeated with the same id, so nothing is doubled. */
const ANSWER_MS = 15_000;
const errorSchema = z.object({ error: z.object({ code: z.string() }) });

/** Sends requests to the desk's API with the bearer token, renewed once where it is refused. */
export class Caller {
  readonly #source: TokenSource;
  readonly #fetch: typeof fetch;

  constructor(source: TokenSource, fetchLike: typeof fetch) {
    this.#source = source;
    this.#fetch = fetchLike;
  }

  /** The answer's JSON in the agreed form. @throws DeskFault */
  async read<Schema extends z.ZodType>(path: string, schema: Schema, request: Request): Promise<z.output<Schema>> {
    const response = await this.open(path, { signal: AbortSignal.timeout(ANSWER_MS), ...request });
    return parseAnswer(await bodyOf(response), schema);
  }

  /** Sends and looks only at whether it was done. @throws DeskFault */
  async send(path: string, body: unknown): Promise<void> {
    const response = await this.open(path, { method: 'POST', body, signal: AbortSignal.timeout(ANSWER_MS) });
    await response.body?.cancel();
  }

  /** The response itself, once it is known to be a good one. @throws DeskFault */
  async open(path: string, request: Request): Promise<Response> {
    const first = await this.#once(path, request, await this.#source.token());
    if (first.ok) return first;
    const fault = await faultOf(first);
    if (!isTokenFault(fault)) throw fault;
    const second = await this.#once(path, request, await this.#source.token({ renew: true }));
    if (second.ok) return second;
    const again = await faultOf(second);
    if (!isTokenFault(again)) throw again;
    this.#source.end();
    throw new DeskFault('signed-out', { cause: again });
  }

  async #once(path: string, { method, body, accept, signal }: Request, token: string): Promise<Response> {
    const headers = new Headers({ authorization: `Bearer ${token}`, accept: accept ?? 'application/json' });
    if (body !== undefined) headers.set('content-type', 'application/json');
    const init: RequestInit = { method, headers, cache: 'no-store', credentials: 'omit' };
    if (body !== undefined) init.body = JSON.stringify(body);
    if (signal !== undefined) init.signal = signal;
    try {
      return await this.#fetch(path, init);
    } catch (cause) {
      throw new DeskFault('offline', { cause });
    }
  }
}

function isTokenFault({ code }: DeskFault): boolean {
  return code === 'token.invalid' || code === 'token.missing';
}

async function bodyOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new DeskFault('offline', { cause });
  }
}

/** Every text passes here once, so that what is shown anywhere in the desk holds no unseen characters. */
function jsonOf(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? neutralise(value) : value));
}

function parseAnswer<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(jsonOf(text));
  } catch (cause) {
    throw new DeskFault('unreadable', { cause });
  }
}

/** The stable code of a refusal. A proxy in between that answers in its own form means that the service cannot be reached. */
async function faultOf(response: Response): Promise<DeskFault> {
  try {
    const body = jsonOf(await response.text());
    return new DeskFault(errorSchema.parse(body).error.code, { body });
  } catch (cause) {
    if (response.status === 401) return new DeskFault('token.missing', { cause });
    return new DeskFault(response.status >= 500 ? 'offline' : 'unreadable', { cause });
  }
}
