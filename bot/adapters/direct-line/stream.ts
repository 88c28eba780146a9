import type { WebSocket } from '@fastify/websocket';
import type { Hold } from '../../conversation/hold.ts';
import type { Sign } from '../../conversation/signs.ts';
import { FingerpostError } from '../../errors.ts';
import { placeOf } from '../../http/request-log.ts';
import { activitiesOf, type DirectLineActivity, statusActivity, typingActivity } from './activity.ts';
import { readerOf } from './credentials.ts';
import type { DirectLineParts } from './parts.ts';
import { statusOf } from './status.ts';
import type { StreamTicket } from './tokens.ts';
import { watermarkAfter, watermarkAt } from './watermark.ts';

/** How often a quiet stream is shown to be alive, in milliseconds; a wake-up that was lost is made good then too. */
const KEEP_ALIVE_MS = 20_000;
/** How long to wait before reading again when the store did not answer, in milliseconds. */
const RETRY_MS = 1_000;
/** The most entries that are sent at once. The next are read when these have left, so a slow reader fills no memory. */
const PAGE = 50;

const CLOSE = { done: 1000, collision: 1008, fault: 1011, later: 1013 } as const;

type Unsubscribe = () => Promise<void>;

/**
 * One WebSocket stream: everything in the log after where it begins, then what comes, in order, each once; and whom the person
 * is with, whenever that changes. It ends with the token that it was opened with; the client comes back with a new one.
 */
export class ActivityStream {
  readonly #parts: DirectLineParts;
  readonly #socket: WebSocket;
  readonly #ticket: StreamTicket;
  #next: number;
  #shownStatus = '';
  /** Something may have changed since the last read. */
  #stale = false;
  #reading = false;
  #answering = true;
  #conversationWakes: Unsubscribe | null = null;
  #signs: Unsubscribe | null = null;
  #queue: { readonly hub: string; readonly stop: Unsubscribe } | null = null;
  readonly #timers: NodeJS.Timeout[] = [];
  #retry: NodeJS.Timeout | null = null;

  constructor(parts: DirectLineParts, socket: WebSocket, ticket: StreamTicket) {
    this.#parts = parts;
    this.#socket = socket;
    this.#ticket = ticket;
    this.#next = ticket.from;
  }

  /** Begins to send. Subscribes first and reads then, so that nothing falls in between. */
  async open(): Promise<void> {
    this.#socket.on('close', () => void this.#release());
    this.#socket.on('pong', () => {
      this.#answering = true;
    });
    const left = this.#ticket.until * 1000 - this.#parts.clock();
    this.#timers.push(setInterval(() => this.#keepAlive(), KEEP_ALIVE_MS));
    this.#timers.push(setTimeout(() => this.#socket.close(CLOSE.done), left));
    await this.#orClose(async () => {
      this.#conversationWakes = await this.#parts.wakes.onConversation(this.#ticket.conv, this.#wake);
      this.#signs = await this.#parts.signs.listen(this.#ticket.conv, this.#hear);
    });
    if (this.#isOpen()) this.#wake();
    else await this.#release();
  }

  /** Ends a stream that newer ones of the same conversation have taken the place of. */
  collide(): void {
    this.#socket.close(CLOSE.collision, 'collision');
  }

  readonly #wake = (): void => {
    this.#stale = true;
    if (!this.#reading) void this.#read();
  };

  /** What staff show while the person is with them. A reader who is slow gets none: a sign that comes late is wrong. */
  readonly #hear = (sign: Sign): void => {
    if (sign.kind !== 'staff-writes' || !this.#isOpen() || this.#socket.bufferedAmount > 0) return;
    const { name, role, organisation } = sign;
    void this.#send([typingActivity(this.#ticket.conv, { name, role, organisation }, this.#parts.clock())]);
  };

  async #read(): Promise<void> {
    this.#reading = true;
    await this.#orClose(async () => {
      while (this.#stale && this.#isOpen()) {
        this.#stale = false;
        await this.#sendNew();
      }
    });
    this.#reading = false;
  }

  async #sendNew(): Promise<void> {
    const { conv } = this.#ticket;
    const entries = await this.#parts.store.entries(conv, this.#next, PAGE);
    if (entries.length > 0) {
      this.#next = watermarkAfter(entries, this.#next);
      await this.#send(activitiesOf(conv, entries, readerOf(this.#ticket)), watermarkAt(this.#next));
    }
    if (entries.length === PAGE) this.#stale = true;
    // Whoever holds the conversation changes only with an entry that says so, or without any entry.
    const mayHaveChanged = entries.length === 0 || entries.some((entry) => entry.from === 'system');
    if (mayHaveChanged || this.#shownStatus === '') await this.#sendStatus();
  }

  async #sendStatus(): Promise<void> {
    const { conv } = this.#ticket;
    const conversation = await this.#parts.store.load(conv, { fresh: true });
    if (!conversation) return;
    await this.#followQueue(conversation.hold);
    const status = await statusOf(conv, conversation.hold, this.#parts.queue);
    const shown = JSON.stringify(status);
    if (shown === this.#shownStatus) return;
    this.#shownStatus = shown;
    await this.#send([statusActivity(conv, status, this.#parts.clock())]);
  }

  /** Listens to the queue while the person waits in it, because their place changes without anything happening to them. */
  async #followQueue(hold: Hold): Promise<void> {
    const hub = hold.kind === 'waiting' ? hold.handOff.hub : null;
    if (hub === (this.#queue?.hub ?? null)) return;
    await this.#leaveQueue();
    if (hub === null) return;
    this.#queue = { hub, stop: await this.#parts.wakes.onQueue(hub, this.#wake) };
    if (!this.#isOpen()) await this.#leaveQueue();
  }

  async #leaveQueue(): Promise<void> {
    const queue = this.#queue;
    this.#queue = null;
    await queue?.stop();
  }

  /** Resolves when it has left the process, so that one batch at a time is in memory for a slow reader. */
  #send(activities: readonly DirectLineActivity[], watermark?: string): Promise<void> {
    const set = JSON.stringify(watermark === undefined ? { activities } : { activities, watermark });
    return new Promise((resolve) => {
      // A socket that fails to send closes, and the client reads on from its watermark over the next one.
      this.#socket.send(set, () => resolve());
    });
  }

  #keepAlive(): void {
    if (!this.#answering) {
      this.#socket.terminate();
      return;
    }
    this.#answering = false;
    this.#socket.ping();
    // A page cannot see pings; Direct Line has the empty message for it.
    this.#socket.send('');
    this.#wake();
  }

  /** The store away: tries again. Anything else is a fault of ours: the stream ends, and the client opens another. */
  async #orClose(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof FingerpostError && error.code === 'store.unavailable') {
        if (this.#conversationWakes) this.#retry = setTimeout(this.#wake, RETRY_MS);
        else this.#socket.close(CLOSE.later);
        return;
      }
      this.#parts.log({ event: 'stream-fault', error: 'internal', ...placeOf(error) });
      this.#socket.close(CLOSE.fault);
    }
  }

  async #release(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#retry) clearTimeout(this.#retry);
    const stop = this.#conversationWakes;
    this.#conversationWakes = null;
    const stopSigns = this.#signs;
    this.#signs = null;
    await this.#orClose(async () => {
      await stop?.();
      await stopSigns?.();
      await this.#leaveQueue();
    });
  }

  #isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }
}
