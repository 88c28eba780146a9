import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { failureOf, type GraphFailure } from './graph-failure.ts';
import type { MessengerSettings } from './settings.ts';

/** Longest wait for an answer, in milliseconds; for a sign that nobody misses, and for a hint. */
const TIMEOUT_MS = 10_000;
const SHORT_MS = 2_000;

export type GraphAnswer<T> = { readonly kind: 'done'; readonly value: T } | GraphFailure;
export type SenderAction = 'mark_seen' | 'typing_on';

const sentSchema = z.object({ message_id: z.string().optional() });
const profileSchema = z.object({ locale: z.string().optional() });
const matchedSchema = z.object({ data: z.array(z.object({ id: z.string(), page: z.object({ id: z.string() }) })) });
const anySchema = z.unknown();

type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly timeoutMs?: number;
};

/**
 * The Graph API, as far as Messenger needs it. A call goes out once: trying again is the outbox's. The token is in a header, never in an
 * address, and comes with a proof that whoever uses it knows the app secret (developers.facebook.com/docs/graph-api/guides/secure-requests).
 */
export class Graph {
  readonly #settings: MessengerSettings;
  readonly #clock: () => number;
  readonly #timeoutMs: number;

  /** `timeoutMs`: the longest wait for an answer. */
  constructor(settings: MessengerSettings, clock: () => number, timeoutMs = TIMEOUT_MS) {
    this.#settings = settings;
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
  }

  /** Sends what the Send API calls a request: recipient, message, type and tag. */
  send(page: string, request: object, timeoutMs = this.#timeoutMs): Promise<GraphAnswer<unknown>> {
    return this.#call(sentSchema, {
      method: 'POST',
      path: `${page}/messages`,
      token: this.#token(page),
      body: request,
      timeoutMs,
    });
  }

  /** "Seen", "is writing". Whether it worked is of no consequence. */
  sign(page: string, user: string, action: SenderAction): Promise<GraphAnswer<unknown>> {
    return this.send(page, { recipient: { id: user }, sender_action: action }, SHORT_MS);
  }

  /** The locale of a person's profile, such as `ar_AR`; null where it is not told. Needs the permission `pages_user_locale`. */
  async profileLocale(page: string, user: string): Promise<string | null> {
    const call = {
      method: 'GET',
      path: user,
      token: this.#token(page),
      query: { fields: 'locale' },
      timeoutMs: SHORT_MS,
    } as const;
    const answer = await this.#call(profileSchema, call);
    return answer.kind === 'done' ? (answer.value.locale ?? null) : null;
  }

  /** Sets what stands around the conversation: Get Started and the menu. */
  setProfile(page: string, profile: object): Promise<GraphAnswer<unknown>> {
    return this.#call(anySchema, {
      method: 'POST',
      path: `${page}/messenger_profile`,
      token: this.#token(page),
      body: profile,
    });
  }

  /** Whom the app knows under this id, as the pages know them: id by page. Both kinds of id are different. */
  async idsOnPages(appScopedId: string): Promise<GraphAnswer<ReadonlyMap<string, string>>> {
    const token = `${this.#settings.appId}|${this.#settings.appSecret}`;
    const answer = await this.#call(matchedSchema, { method: 'GET', path: `${appScopedId}/ids_for_pages`, token });
    if (answer.kind !== 'done') return answer;
    return { kind: 'done', value: new Map(answer.value.data.map(({ id, page }) => [page.id, id])) };
  }

  #token(page: string): string {
    return this.#settings.pages.get(page) ?? '';
  }

  async #call<T>(schema: z.ZodType<T>, call: Call): Promise<GraphAnswer<T>> {
    const { method, path, token, query = {}, body, timeoutMs = this.#timeoutMs } = call;
    const url = new URL(`${this.#settings.graphUrl}/${path}`);
    const proof = createHmac('sha256', this.#settings.appSecret).update(token).digest('hex');
    for (const [name, value] of Object.entries({ ...query, appsecret_proof: proof })) url.searchParams.set(name, value);
    try {
      const answer = await fetch(url, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const read = jsonOf(await answer.text());
      if (!answer.ok) return failureOf(answer.status, read, answer.headers.get('retry-after'), this.#clock());
      const value = schema.safeParse(read);
      // It was taken, whatever it answered.
      if (value.success) return { kind: 'done', value: value.data };
      return { kind: 'passing', code: 'answer', waitMs: null, unknown: true };
    } catch (error) {
      return { kind: 'passing', code: networkCode(error), waitMs: null, unknown: true };
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function networkCode(error: unknown): string {
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'network';
}
