import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type ConversationId, conversationIdSchema } from '../../conversation/ids.ts';

/** How long a token is valid, in seconds: as Direct Line's. */
export const TOKEN_SECONDS = 30 * 60;
/** How long a stream's address may be used, in seconds: as Direct Line's. */
export const STREAM_URL_SECONDS = 60;

const shared = {
  conv: conversationIdSchema,
  /** The person's id within the conversation. `directlinejs` reads it under this name. */
  user: z.string(),
  name: z.string().optional(),
  /** The only sites that may use it from a browser; none given: any. */
  origins: z.array(z.string()).optional(),
  /** End of validity, seconds since 1970. */
  exp: z.number().int(),
};
const claimsSchema = z.discriminatedUnion('aud', [
  z.object({ aud: z.literal('conversation'), ...shared }),
  z.object({
    aud: z.literal('stream'),
    ...shared,
    jti: z.string(),
    /** Sequence number of the first entry to send. */
    from: z.number().int().nonnegative(),
    /** Made for a client that shows adaptive cards. */
    cards: z.boolean().optional(),
    /** End of the token that the address was made for: the stream ends with it. */
    until: z.number().int(),
  }),
]);
type Claims = z.output<typeof claimsSchema>;
export type Token = Extract<Claims, { aud: 'conversation' }>;
export type StreamTicket = Extract<Claims, { aud: 'stream' }>;

/** Whom a token is made for. */
export type Bearer = Pick<Token, 'conv' | 'user' | 'name' | 'origins'>;

/** There is one header, so one algorithm: a token that names another, or `none`, does not begin with it. */
const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
/** How many checked tokens are remembered; the one that was used longest ago is forgotten first. */
const REMEMBERED = 10_000;

/** Direct Line tokens and stream addresses: JWTs signed with HS256, so that they outlive a restart and need no store. */
export class DirectLineTokens {
  readonly #key: KeyObject;
  readonly #clock: () => number;
  readonly #checked = new Map<string, Claims>();

  /** `clock` gives milliseconds since 1970. */
  constructor(key: KeyObject, clock: () => number) {
    this.#key = key;
    this.#clock = clock;
  }

  /** A token for one conversation, valid for TOKEN_SECONDS. */
  token(bearer: Bearer): string {
    return this.#sign({ aud: 'conversation', ...bearer, exp: this.#now() + TOKEN_SECONDS });
  }

  /** What a stream's address carries, to be used once within STREAM_URL_SECONDS. `until` as in StreamTicket. */
  streamTicket(bearer: Bearer, stream: { jti: string; from: number; until: number; cards?: boolean }): string {
    return this.#sign({ aud: 'stream', ...bearer, ...stream, exp: this.#now() + STREAM_URL_SECONDS });
  }

  /** The claims of a valid token; null for one that is expired, of another kind, or not ours. */
  readToken(token: string): Token | null {
    const claims = this.#read(token);
    return claims?.aud === 'conversation' ? claims : null;
  }

  /** The claims of a valid stream address; null as in `readToken`. That it is used once is the caller's to see to. */
  readStreamTicket(ticket: string): StreamTicket | null {
    const claims = this.#read(ticket);
    return claims?.aud === 'stream' ? claims : null;
  }

  /** The end of a token made now, seconds since 1970. */
  expiry(): number {
    return this.#now() + TOKEN_SECONDS;
  }

  /**
   * The id of a person for whom none was bound: `dl_` and 128 bits. It comes from the conversation's own random bits under the
   * key, so a person who returns to a conversation is the same one there, and nothing has to be kept for it.
   */
  personIn(conversation: ConversationId): string {
    const digest = createHmac('sha256', this.#key).update(`person:${conversation}`).digest('hex');
    return `dl_${digest.slice(0, 32)}`;
  }

  #now(): number {
    return Math.floor(this.#clock() / 1000);
  }

  #sign(claims: Claims): string {
    const signed = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${signed}.${this.#signature(signed)}`;
  }

  #signature(signed: string): string {
    return createHmac('sha256', this.#key).update(signed).digest('base64url');
  }

  #read(token: string): Claims | null {
    const claims = this.#checked.get(token) ?? this.#verify(token);
    if (!claims || claims.exp <= this.#now()) {
      this.#checked.delete(token);
      return null;
    }
    this.#remember(token, claims);
    return claims;
  }

  #verify(token: string): Claims | null {
    const end = token.lastIndexOf('.');
    const signed = token.slice(0, end);
    if (!signed.startsWith(`${HEADER}.`)) return null;
    const expected = Buffer.from(this.#signature(signed));
    const given = Buffer.from(token.slice(end + 1));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    // Signed by us, so it is JSON; an older form of it is simply no longer valid.
    const payload: unknown = JSON.parse(Buffer.from(signed.slice(HEADER.length + 1), 'base64url').toString());
    return claimsSchema.safeParse(payload).data ?? null;
  }

  #remember(token: string, claims: Claims): void {
    this.#checked.delete(token);
    this.#checked.set(token, claims);
    if (this.#checked.size <= REMEMBERED) return;
    const oldest = this.#checked.keys().next();
    if (!oldest.done) this.#checked.delete(oldest.value);
  }
}
