import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type ConversationId, conversationIdSchema } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import type { Reader } from './activity.ts';
import type { Bearer, DirectLineTokens, StreamTicket, Token } from './tokens.ts';

/** Who asks: whoever holds the secret, for any conversation, or the bearer of a token, for one. */
type Credential = { readonly kind: 'secret' } | { readonly kind: 'token'; readonly token: Token };

/**
 * Reads the `Authorization` header. Rejects with `token.missing` (401) where there is none, `token.invalid` (403) where it is
 * expired or not ours, `token.not-allowed` (403) where a browser sends it from a site that the token does not trust.
 */
export function credentialOf(request: FastifyRequest, tokens: DirectLineTokens, secret: string | null): Credential {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer === undefined) throw new FingerpostError('token.missing');
  const token = tokens.readToken(bearer);
  if (token) {
    requireTrustedOrigin(request, token);
    return { kind: 'token', token };
  }
  if (secret !== null && sameSecret(bearer, secret)) return { kind: 'secret' };
  throw new FingerpostError('token.invalid');
}

/** The conversation that was asked for. For another one than the token's: 404, without a look whether it exists. */
export function bearerFor(credential: Credential, id: string, tokens: DirectLineTokens): Bearer {
  if (credential.kind === 'token') {
    if (credential.token.conv !== id) throw new FingerpostError('conversation.not-found');
    return bearerOf(credential.token);
  }
  const conversation = conversationIdSchema.safeParse(id);
  if (!conversation.success) throw new FingerpostError('conversation.not-found');
  return newBearer(conversation.data, tokens);
}

export function newBearer(conv: ConversationId, tokens: DirectLineTokens): Bearer {
  return { conv, user: tokens.personIn(conv) };
}

export function bearerOf({ conv, user, name, origins }: Token): Bearer {
  return { conv, user, ...(name === undefined ? {} : { name }), ...(origins === undefined ? {} : { origins }) };
}

/** The person as they read themselves. */
export function readerOf({ user, name, cards }: Bearer & Pick<StreamTicket, 'cards'>): Reader {
  return { id: user, ...(name === undefined ? {} : { name }), ...(cards === undefined ? {} : { cards }) };
}

/** Web Chat says so with every request, and that it is not its minimal edition, which has no cards. */
const SHOWS_CARDS = /\bWebChat\/[\w.-]+ \((?:Full|ES5)\)/;

/** Whether the client that asks shows adaptive cards. */
export function showsCards({ headers }: FastifyRequest): { readonly cards?: true } {
  const agent = headers['x-ms-bot-agent'];
  return typeof agent === 'string' && SHOWS_CARDS.test(agent) ? { cards: true } : {};
}

/** A browser says which site a request comes from; what says nothing is no browser and needs the token all the same. */
export function requireTrustedOrigin(request: FastifyRequest, { origins }: Pick<Bearer, 'origins'>): void {
  const { origin } = request.headers;
  if (origins && origin !== undefined && !origins.includes(origin)) throw new FingerpostError('token.not-allowed');
}

/** Hashes first, so that the comparison takes the same time whatever the length. */
function sameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(sha256(given), sha256(secret));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
