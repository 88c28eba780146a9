import type { FastifyRequest } from 'fastify';
import { addressKey, RateLimit } from '../../http/limits.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { showsCards } from './credentials.ts';
import type { DirectLineParts } from './parts.ts';
import { type Bearer, DirectLineTokens, TOKEN_SECONDS } from './tokens.ts';

/** Direct Line's Conversation object. */
export type Session = {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly streamUrl: string;
};

/** Signs of one conversation: whoever writes says so every 3 seconds, and now and then what was shown. */
const SIGN_LIMIT = { burst: 6, perMinute: 40 };

/** What the routes of our Direct Line server share: its parts, its tokens, its limits. */
export class DirectLineServer {
  readonly parts: DirectLineParts;
  readonly tokens: DirectLineTokens;
  readonly #perConversation: RateLimit;
  readonly #perAddress: RateLimit;
  readonly #signs: RateLimit;

  constructor(parts: DirectLineParts) {
    this.parts = parts;
    this.tokens = new DirectLineTokens(parts.tokenKey, parts.clock);
    this.#perConversation = new RateLimit(parts.limits.conversation, parts.clock);
    this.#perAddress = new RateLimit(parts.limits.address, parts.clock);
    this.#signs = new RateLimit(SIGN_LIMIT, parts.clock);
  }

  /** A new token, and the address of a stream that begins with the entry `from` and can be used once. */
  session(request: FastifyRequest, bearer: Bearer, from: number): Session {
    const { parts, tokens } = this;
    const jti = Buffer.from(parts.random(16)).toString('base64url');
    const ticket = tokens.streamTicket(bearer, {
      jti,
      from,
      until: tokens.expiry(),
      ...showsCards(request),
    });
    const origin = ownOrigin(request, parts.publicUrl).replace(/^http/, 'ws');
    return {
      conversationId: bearer.conv,
      token: tokens.token(bearer),
      expires_in: TOKEN_SECONDS,
      streamUrl: `${origin}/v3/directline/conversations/${bearer.conv}/stream?t=${ticket}`,
    };
  }

  /** Milliseconds until one more message of a conversation is allowed; zero: now. */
  waitForMessage(request: FastifyRequest, conversation: string): number {
    return this.#perConversation.take(conversation) || this.waitForAddress(request);
  }

  /** Whether one more sign of a conversation is passed on. Signs take nothing from what may be said. */
  mayGiveSign(conversation: string): boolean {
    return this.#signs.take(conversation) === 0;
  }

  /** Milliseconds until an address is allowed one more new conversation; zero: now. */
  waitForAddress(request: FastifyRequest): number {
    return this.#perAddress.take(addressKey(request.ip));
  }
}
