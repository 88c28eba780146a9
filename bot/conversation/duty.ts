import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';
import { BANDS } from './hold.ts';
import { type ConversationId, type HubId, hubIdSchema, staffIdSchema } from './ids.ts';

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

/** A conversation that a member of staff has held, by Redis TIME in milliseconds: no more than whether it was urgent, and when it ended. */
export const endedSchema = z.object({ band: z.enum(BANDS), endedAt: z.number().int() });
export type Ended = z.output<typeof endedSchema>;
/** How many that have ended are remembered of one member of staff, and for how long at most, in milliseconds: half a working day. */
export const KEPT_ENDED = 8;
export const ENDED_MS = 4 * 3_600_000;

/** Somebody at an open desk. Times are milliseconds by Redis TIME. */
export const atDeskSchema = helperSchema.extend({
  /** Since when the desk has been open without a break; 0 where that is not known. */
  since: z.number().int().default(0),
  /** Since when they are away from it; null: they are not. */
  away: z.number().int().nullable().default(null),
  /** What they held last, the newest last; nothing where nothing of it was urgent. */
  ended: z.array(endedSchema).max(KEPT_ENDED).default([]),
  /** Where the desk is open: at their own hub, and where they are lent to. */
  hubs: z.array(hubIdSchema).max(20).default([]),
});
export type AtDesk = z.output<typeof atDeskSchema>;
/** Somebody who can be offered a person, with what they are spared something for. */
export type OnDuty = Helper & { readonly ended?: readonly Ended[] };

/**
 * How long somebody is away at most, in milliseconds. A switch that was forgotten ends by itself: when the desk is closed for longer than
 * ON_DUTY_MS, when its owner takes somebody, and at the latest after half a working day, the longest that anybody is away in the middle of a shift.
 */
export const AWAY_MOST_MS = 4 * 3_600_000;

type Now<Key extends string, Who> = { readonly now: number } & Readonly<Record<Key, readonly Who[]>>;

/** The port to who is at a desk now, by hub. */
export interface Duty {
  /** A desk is open in these hubs, and in no other. Has to be said again within ON_DUTY_MS. */
  open(helper: Helper, hubs: readonly HubId[]): Promise<void>;
  /** This desk is open in one hub, as `open` says it of all. */
  seen(hub: string, desk: Helper & Partial<AtDesk>): Promise<void>;
  /** Away from an open desk, or back. False: no desk of theirs is open. Every desk of their hubs is told at once. */
  setAway(staff: Helper['id'], isAway: boolean): Promise<boolean>;
  /** They have held a conversation; told twice, it counts once. */
  held(staff: Helper['id'], ended: Ended): Promise<void>;
  /** Everybody whose desk was heard of within ON_DUTY_MS and who is not away; `now` is Redis TIME in milliseconds. */
  onDuty(hub: string): Promise<Now<'helpers', AtDesk>>;
  /** The same, with those who are away. */
  atDesks(hub: string): Promise<Now<'desks', AtDesk>>;
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
  /** The conversations of somebody's slots. One may have ended without our being told. */
  held(staff: Helper['id']): Promise<readonly ConversationId[]>;
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
