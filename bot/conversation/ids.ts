import { z } from 'zod';

/**
 * A conversation's id: the shard's two digits, then 128 random bits in base 36-safe letters, e.g. `07-k3v…`.
 * The shard is part of the id, so that every key of a conversation is found without a look-up.
 */
export type ConversationId = string & { readonly __brand: 'ConversationId' };
export const SHARDS = 64;
export const conversationIdSchema = z
  .string()
  .regex(/^(?:[0-5][0-9]|6[0-3])-[0-9a-f]{32}$/)
  .transform((id) => id as ConversationId);

/** A new id from 16 random bytes; the shard comes from the first of them. */
export function conversationId(random: Uint8Array): ConversationId {
  const shard = String((random[0] ?? 0) % SHARDS).padStart(2, '0');
  return `${shard}-${Buffer.from(random).toString('hex')}` as ConversationId;
}

/** The shard of a conversation, `00` to `63`. */
export function shardOf(id: ConversationId): string {
  return id.slice(0, 2);
}

/** A member of staff: `<tenant>:<object id>` as their OpenID provider states them (`tid`, `oid`), never a name or an address. */
export type StaffId = string & { readonly __brand: 'StaffId' };
export const staffIdSchema = z
  .string()
  .regex(/^[\w.-]{1,64}:[\w.-]{1,64}$/)
  .transform((id) => id as StaffId);

/** A hub: a team of staff with a queue of its own. */
export type HubId = string & { readonly __brand: 'HubId' };
export const hubIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .transform((id) => id as HubId);

/** One hand-off: from asking for a person to its outcome. */
export type HandOffId = string & { readonly __brand: 'HandOffId' };
export const handOffIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .transform((id) => id as HandOffId);
