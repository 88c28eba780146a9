import { z } from 'zod';
import { preferenceSchema } from '../../dialogs/who.ts';
import { localeSchema } from '../../locales/locale.ts';
import { handOffIdSchema, hubIdSchema, staffIdSchema } from './ids.ts';

/** Which part of the queue: `urgent` goes before `waiting`; `call-back` is for who does not stay. */
export const BANDS = ['urgent', 'waiting', 'call-back'] as const;
export type Band = (typeof BANDS)[number];

/** From when a wait counts as long, in minutes. */
export const LATE_AFTER_MINUTES: Readonly<Record<Band, number>> = { urgent: 2, waiting: 10, 'call-back': 24 * 60 };

/** A wait as it was told: milliseconds from `at`, which is Redis TIME. Without a range only the place was told, or the hours. */
const toldSchema = z.object({
  at: z.number().int(),
  place: z.number().int().nullable(),
  range: z.object({ fromMs: z.number().int(), toMs: z.number().int() }).nullable(),
  /** What else was said: that it may not be their turn before the hub closes, or that nobody who is there fits what they want. */
  beside: z.enum(['closing', 'nobody-fits']).nullable().default(null),
});
export type Told = z.output<typeof toldSchema>;

/**
 * What staff may see before they claim: nothing that the person wrote, and no name.
 * `sharedFrom` is the sequence number of the first log entry that the person agreed to show.
 */
export const handOffSchema = z.object({
  id: handOffIdSchema,
  hub: hubIdSchema,
  band: z.enum(BANDS),
  locale: localeSchema,
  topics: z.array(z.string().max(20)).max(10),
  area: z.string().max(40).nullable(),
  /** The role of staff that is asked first, as the hub's routes or a transfer say; null: any. */
  role: z.string().max(80).nullable().default(null),
  /** Whom the person wants to talk with, as they said when they asked. */
  preference: preferenceSchema.nullable().default(null),
  /** What they asked for a person for, where a button said it. */
  wants: z.literal('introduction').exactOptional(),
  sharedFrom: z.number().int().nonnegative(),
  /** Milliseconds by Redis TIME at which the person asked; an expired lease keeps it, so nobody loses their place. */
  since: z.number().int(),
  /** True once a claim was lost: such a conversation waits at the front of its band. */
  front: z.boolean(),
  /** Staff whom the person did not want. */
  refused: z.array(staffIdSchema).max(50),
  /** What the person was told last of how long it takes; null: nothing yet, or not since they came back to the queue. */
  told: toldSchema.nullable().default(null),
});
export type HandOff = z.output<typeof handOffSchema>;

/** Who the person is told about before anyone joins: a first name or pseudonym, a role, an organisation. */
export const staffCardSchema = z.object({
  id: staffIdSchema,
  name: z.string().min(1).max(60),
  role: z.string().min(1).max(80),
  organisation: z.string().min(1).max(120),
});
export type StaffCard = z.output<typeof staffCardSchema>;

const claimed = {
  staff: staffCardSchema,
  fence: z.number().int(),
  /** Milliseconds by Redis TIME at which the claim was made; 0 where that is not known. */
  claimedAt: z.number().int().default(0),
};

/**
 * Who holds a conversation. Kept in the conversation's own shard, beside its state, so that a turn and a claim can
 * never overtake one another. `fence` rises with every claim: a write that carries an old one is refused.
 */
export const holdSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bot') }),
  z.object({ kind: z.literal('waiting'), handOff: handOffSchema }),
  z.object({ kind: z.literal('offered'), handOff: handOffSchema, ...claimed }),
  z.object({ kind: z.literal('joined'), handOff: handOffSchema, ...claimed }),
]);
export type Hold = z.output<typeof holdSchema>;
export type HeldByStaff = Extract<Hold, { kind: 'offered' | 'joined' }>;

/** How long a claim lasts without a heartbeat, in milliseconds. With the sweeper's 5 s it keeps "back at the front within 75 s". */
export const LEASE_MS = 60_000;
/** How often the desk renews a claim, in milliseconds: three may be lost before the lease ends. */
export const HEARTBEAT_MS = 15_000;

export function isHeldByStaff(hold: Hold): hold is HeldByStaff {
  return hold.kind === 'offered' || hold.kind === 'joined';
}
