import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';
import { type ConversationId, staffIdSchema } from './ids.ts';

/** Somebody who helps, as far as it decides whom they are offered. */
export const helperSchema = z.object({
  id: staffIdSchema,
  role: z.string().min(1).max(80),
  languages: z.array(localeSchema).min(1),
  /** What they know best. Empty: all of it, as well as anybody. */
  topics: z.array(z.string().max(20)).max(20).default([]),
  /** Where they know their way. Empty: everywhere. */
  areas: z.array(z.string().max(40)).max(20).default([]),
  /** As they want people to know them: some ask for a woman, a man, or nobody of their own community. */
  gender: z.enum(['woman', 'man']).optional(),
  mother_tongues: z.array(localeSchema).optional(),
  /** How many conversations they hold at once. */
  capacity: z.number().int().min(1).max(20).default(3),
});
export type Helper = z.output<typeof helperSchema>;

/** How long somebody counts as on duty after their desk was last heard of, in milliseconds: two of its pings may be lost. */
export const ON_DUTY_MS = 45_000;

/** The port to who is at a desk now, by hub. */
export interface Duty {
  /** This helper's desk is open. Has to be said again within ON_DUTY_MS. */
  seen(hub: string, helper: Helper): Promise<void>;
  /** Everybody whose desk was heard of within ON_DUTY_MS; `now` is Redis TIME in milliseconds. */
  onDuty(hub: string): Promise<{ readonly now: number; readonly helpers: readonly Helper[] }>;
}

/**
 * The port to how many conversations a member of staff holds: reserved before a claim, so that two claims at once cannot both take the last
 * slot. The claim itself lives with the conversation; a slot that nobody keeps ends with the lease.
 */
export interface Slots {
  /** A slot for this conversation, also where it is theirs already. `full` names those that may have ended without our being told. */
  take(staff: Helper['id'], conversation: ConversationId, capacity: number): Promise<Taken>;
  keep(staff: Helper['id'], conversation: ConversationId): Promise<void>;
  free(staff: Helper['id'], conversation: ConversationId): Promise<void>;
}
/** The port to how long staff are with a person, by hub. */
export interface ServiceTimes {
  /** A claim has ended after so many milliseconds. Told twice, it counts once. */
  ended(hub: string, claim: { readonly id: string; readonly ms: number }): Promise<void>;
  /** The newest, at most RECENT_CLAIMS and not older than RECENT_MS, in milliseconds. */
  recent(hub: string): Promise<readonly number[]>;
}
export const RECENT_CLAIMS = 100;
/** Yesterday's talks say little about today's, so only those of the last hours count. */
export const RECENT_MS = 6 * 3_600_000;

export type Taken = { readonly kind: 'taken' } | { readonly kind: 'full'; readonly unsure: readonly ConversationId[] };
