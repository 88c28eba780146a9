import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ConversationStore } from '../conversation/store.ts';

/** How long a link can be opened, and how long the browser that opened it may choose who to be, in seconds: a working day. */
export const DESK_LINK_S = 12 * 3600;

type Use = 'ticket' | 'entry';

/**
 * The one-time link to the desk that `npm start` prints. Its ticket proves that whoever opens it can read the terminal; it is
 * exchanged, once, for an entry that stays in the browser as a cookie. Both are `<end>.<random>.<signature>`; `now` is in milliseconds.
 */
export class DeskLinks {
  readonly #key: Buffer;
  readonly #origin: URL;
  readonly #store: Pick<ConversationStore, 'takeOnce'>;
  readonly #now: () => number;

  constructor(options: { key: string; origin: URL; store: Pick<ConversationStore, 'takeOnce'>; now: () => number }) {
    this.#key = Buffer.from(options.key, 'base64url');
    this.#origin = options.origin;
    this.#store = options.store;
    this.#now = options.now;
  }

  create(): string {
    const link = new URL('/desk/sign-in', this.#origin);
    link.searchParams.set('ticket', this.#signed('ticket'));
    return link.href;
  }

  /** The entry for a ticket that is genuine, in time and used for the first time; else null. */
  async open(ticket: string): Promise<string | null> {
    if (!this.#isGenuine('ticket', ticket)) return null;
    const isFirst = await this.#store.takeOnce(`desk-link:${ticket.split('.')[1]}`, DESK_LINK_S);
    return isFirst ? this.#signed('entry') : null;
  }

  /** True for an entry that this service gave out and that has not ended. */
  admits(entry: string | undefined): boolean {
    return entry !== undefined && this.#isGenuine('entry', entry);
  }

  #signed(use: Use): string {
    const body = `${this.#now() + DESK_LINK_S * 1000}.${randomBytes(16).toString('hex')}`;
    return `${body}.${this.#signature(use, body)}`;
  }

  #isGenuine(use: Use, value: string): boolean {
    const [, end, random, signature] = /^(\d{1,15})\.([0-9a-f]{32})\.([\w-]{43})$/.exec(value) ?? [];
    if (end === undefined || random === undefined || signature === undefined) return false;
    const expected = this.#signature(use, `${end}.${random}`);
    return timingSafeEqual(Buffer.from(expected), Buffer.from(signature)) && Number(end) > this.#now();
  }

  #signature(use: Use, body: string): string {
    return createHmac('sha256', this.#key).update(`${use}.${body}`).digest('base64url');
  }
}
