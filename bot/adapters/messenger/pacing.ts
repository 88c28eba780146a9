import { RateLimit } from '../../http/limits.ts';

/**
 * Meta allows 300 calls a second for a page, and no more than 200 a day for each person it can write to
 * (developers.facebook.com/documentation/business-messaging/messenger-platform/overview/rate-limiting). One process stays below the first.
 */
const CALLS = { burst: 50, perMinute: 240 * 60 };
/** How long a page is left alone where Meta says that it calls too often, and not for how long, in milliseconds. */
const TOO_MANY_MS = 30_000;
/** How long a page rests whose token or permission is wrong, in milliseconds: an operator has to see to it. */
const BROKEN_MS = 60_000;

/** When a page may be called. One page never keeps another waiting. */
export class Pacing {
  readonly #clock: () => number;
  readonly #limit: RateLimit;
  readonly #restsUntil = new Map<string, number>();

  constructor(clock: () => number) {
    this.#clock = clock;
    this.#limit = new RateLimit(CALLS, clock);
  }

  /** How long to wait, in milliseconds; 0 for not at all, and then the call counts. */
  take(page: string): number {
    const rests = (this.#restsUntil.get(page) ?? 0) - this.#clock();
    return rests > 0 ? rests : this.#limit.take(page);
  }

  tooMany(page: string, waitMs: number | null): void {
    this.#rest(page, waitMs ?? TOO_MANY_MS);
  }

  broken(page: string): void {
    this.#rest(page, BROKEN_MS);
  }

  #rest(page: string, ms: number): void {
    this.#restsUntil.set(page, Math.max(this.#restsUntil.get(page) ?? 0, this.#clock() + ms));
  }
}
