import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Caller } from '../../../bot/web/desk/api/caller.ts';
import { DeskApi } from '../../../bot/web/desk/api/desk-api.ts';
import { faultCode } from '../../../bot/web/desk/api/desk-fault.ts';
import { Rooms } from '../../../bot/web/desk/conversation/rooms.ts';
import { Kept } from '../../../bot/web/desk/keep/kept.ts';
import type { ServerEvent } from '../../../bot/web/desk/live/event-parser.ts';
import { LiveFeed } from '../../../bot/web/desk/live/live-feed.ts';
import { Board } from '../../../bot/web/desk/queue/board.ts';
import { memory } from '../../bot/web/desk/keep/memory.ts';

const aboutSchema = z.object({ conversation: z.string().optional() });
/** As often as the desk's page does, in milliseconds. */
const TICK_MS = 5_000;

/** The desk's page without its looks: what it reads when, and how it sends, are the page's own parts. */
export class OpenDesk {
  readonly id: string;
  readonly #api: DeskApi;
  readonly #board: Board;
  readonly #rooms: Rooms;
  readonly #feed: LiveFeed;
  readonly #closed = new AbortController();
  #ticking: NodeJS.Timeout | undefined;

  private constructor(id: string, api: DeskApi) {
    this.id = id;
    this.#api = api;
    this.#board = new Board(api, Date.now);
    this.#rooms = new Rooms({ api, kept: new Kept(memory()), now: Date.now, newId: randomUUID });
    this.#feed = new LiveFeed({
      open: (signal) => api.events(signal),
      onLive: () => void this.#readQueue(),
      onEvent: (event) => void this.#hear(event),
      pause: (ms) => pause(ms),
      random: Math.random,
    });
  }

  static async signIn(url: string, token: string): Promise<OpenDesk> {
    const source = { token: async () => token, end: () => undefined };
    const api = new DeskApi(new Caller(source, (path, init) => fetch(new URL(String(path), url), init)));
    return new OpenDesk((await api.me()).id, api);
  }

  /** Takes whoever is next; null where it is nobody's turn, or no more can be held. */
  async takes(): Promise<string | null> {
    try {
      return (await this.#api.next()).claim?.conversation ?? null;
    } catch (error) {
      if (faultCode(error) === 'claim.full') return null;
      throw error;
    }
  }

  /** Opens what it holds, follows the stream of events, and keeps its claims. Resolves once all of it is read. */
  async opens(): Promise<void> {
    void this.#feed.run(this.#closed.signal);
    await this.#readQueue();
    this.#ticking = setInterval(() => {
      for (const room of this.#rooms.all()) void room.beat();
    }, TICK_MS);
  }

  holds(): readonly string[] {
    return this.#rooms.all().map(({ id }) => id);
  }

  /** Sends a reply, as "Send" does. */
  says(conversation: string, text: string): void {
    this.#rooms.get(conversation)?.outbox.send({ text, locale: 'en' });
  }

  closes(): void {
    clearInterval(this.#ticking);
    this.#closed.abort();
  }

  async #readQueue(): Promise<void> {
    await this.#board.again();
    await this.#rooms.follow(this.#board.state.get().lines, this.id);
  }

  async #hear({ event, data }: ServerEvent): Promise<void> {
    if (event === 'queue') await this.#readQueue();
    if (event !== 'conversation') return;
    const { conversation } = aboutSchema.parse(JSON.parse(data));
    await this.#rooms.get(conversation ?? '')?.again();
  }
}
