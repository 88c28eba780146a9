/** `burst` at once, refilled at `perMinute`. */
export type Allowance = { readonly burst: number; readonly perMinute: number };

const MINUTE_MS = 60_000;
/** How many keys one limiter remembers. The one that was used longest ago is forgotten first, and so starts full again. */
const KEYS_LIMIT = 50_000;

/**
 * A token bucket for each key, kept as one number: the moment, in milliseconds, at which the bucket is full again.
 * Nothing has to be refilled by a timer, and a full bucket is the same as none.
 */
export class RateLimit {
  readonly #interval: number;
  readonly #burst: number;
  readonly #clock: () => number;
  readonly #fullAt = new Map<string, number>();

  constructor(allowance: Allowance, clock: () => number) {
    this.#interval = MINUTE_MS / allowance.perMinute;
    this.#burst = allowance.burst;
    this.#clock = clock;
  }

  /** Takes one. Zero: allowed. Otherwise the milliseconds until the next one is; nothing was taken then. */
  take(key: string): number {
    const now = this.#clock();
    const fullAt = Math.max(now, this.#fullAt.get(key) ?? now);
    const wait = fullAt + this.#interval - now - this.#burst * this.#interval;
    if (wait > 0) return Math.ceil(wait);
    this.#remember(key, fullAt + this.#interval);
    return 0;
  }

  #remember(key: string, fullAt: number): void {
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    if (this.#fullAt.size <= KEYS_LIMIT) return;
    const oldest = this.#fullAt.keys().next();
    if (!oldest.done) this.#fullAt.delete(oldest.value);
  }
}

/** One household or hostel has one IPv4 address, or one IPv6 network of 64 bits. */
export function addressKey(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip;
  const [head = '', tail = ''] = ip.split('::', 2);
  const first = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}
