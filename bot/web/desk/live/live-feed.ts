import { Store } from '../state/store.ts';
import { backoff } from './backoff.ts';
import { EventParser, type ServerEvent } from './event-parser.ts';

export type FeedState = 'connecting' | 'live' | 'reconnecting';

/** A stream that is silent for longer than this is dead: the server sends a ping every 15 s or sooner. In milliseconds. */
const SILENCE_MS = 40_000;

type FeedParts = {
  /** Opens the stream. It ends when `signal` is aborted. */
  readonly open: (signal: AbortSignal) => Promise<Response>;
  /** The stream stands: what happened before is to be read, because nothing is sent twice. */
  readonly onLive: () => void;
  readonly onEvent: (event: ServerEvent) => void;
  /** Waits so many milliseconds, or less where there is a reason to try at once. */
  readonly pause: (ms: number) => Promise<void>;
  readonly random: () => number;
};

/** Keeps the desk's event stream open for as long as the desk is. */
export class LiveFeed {
  readonly state = new Store<FeedState>('connecting');
  readonly #parts: FeedParts;

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  /** Connects, and connects again whenever the stream ends. Resolves when `stop` is aborted. */
  async run(stop: AbortSignal): Promise<void> {
    let failures = 0;
    while (!stop.aborted) {
      const wasLive = await this.#follow(stop);
      failures = wasLive ? 0 : failures + 1;
      if (stop.aborted) return;
      this.state.set('reconnecting');
      await this.#parts.pause(backoff(failures, this.#parts.random()));
    }
  }

  /** One connection, from opening to its end. True if it was live. It ends for whatever reason: the answer is always to connect again. */
  async #follow(stop: AbortSignal): Promise<boolean> {
    const silence = new AbortController();
    let alarm = setTimeout(() => silence.abort(), SILENCE_MS);
    const heard = () => {
      clearTimeout(alarm);
      alarm = setTimeout(() => silence.abort(), SILENCE_MS);
    };
    let isLive = false;
    try {
      const response = await this.#parts.open(AbortSignal.any([stop, silence.signal]));
      isLive = true;
      this.state.set('live');
      this.#parts.onLive();
      await this.#read(response, heard);
    } catch {
      // The state says it, and the faults of the readings meanwhile say why.
    } finally {
      clearTimeout(alarm);
    }
    return isLive;
  }

  async #read(response: Response, heard: () => void): Promise<void> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined) return;
    const parser = new EventParser();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      for (const event of parser.push(value)) this.#parts.onEvent(event);
    }
  }
}
