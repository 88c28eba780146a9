import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';
import { BANDS } from '../conversation/hold.ts';
import { hubIdSchema, staffIdSchema } from '../conversation/ids.ts';
import { restSchema } from './on-duty.ts';
import { TRANSFER_REASONS } from './transfer.ts';

/** What a supervisor sees of a shift, and does about it. Times are milliseconds since 1970. */

export const awayRequestSchema = z.strictObject({ away: z.boolean() });

/** `anyway`: also whom they are spared after a hard conversation, as they ask for it themselves. */
export const nextRequestSchema = z.strictObject({ anyway: z.literal(true).exactOptional() });

const hubSchema = z.object({ id: z.string(), name: z.string() });

const colleagueSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  languages: z.array(localeSchema),
  /** Their own, from which they may be lent. */
  hub: hubSchema,
  holds: z.number().int(),
  capacity: z.number().int(),
  /** Since when their desk is open; null where that is not known. */
  since: z.number().nullable(),
  away: z.number().nullable(),
  rest: restSchema.nullable(),
  /** Lent by a supervisor for the day. */
  loan: z.object({ hub: hubSchema, until: z.number() }).nullable(),
});
export type ShiftColleague = z.output<typeof colleagueSchema>;

/** Somebody who waits or is held: never a name, never a word that they wrote. */
const personSchema = z.object({
  conversation: z.string(),
  hub: z.string(),
  band: z.enum(BANDS),
  locale: localeSchema,
  topics: z.array(z.string()),
  area: z.string().nullable(),
  since: z.number(),
  state: z.enum(['waiting', 'offered', 'joined']),
  heldBy: z.string().nullable(),
  /** From when they wait too long, by what they were told or by the limit of the band; from when that is near. */
  late: z.object({ at: z.number(), soon: z.number(), by: z.enum(['told', 'limit']) }),
  /** Colleagues at a desk whom the person would have. */
  fits: z.array(z.string()),
});
export type ShiftPerson = z.output<typeof personSchema>;

export const shiftSchema = z.object({
  now: z.number(),
  hub: hubSchema,
  staff: z.array(colleagueSchema),
  people: z.array(personSchema),
  /** To where somebody can be lent. */
  hubs: z.array(hubSchema),
});
export type Shift = z.output<typeof shiftSchema>;

/** To a colleague at an open desk; the person is told the reason where somebody is with them already. */
export const assignRequestSchema = z.strictObject({
  to: staffIdSchema,
  reason: z.enum(TRANSFER_REASONS).default('other'),
});

/** Until null: for the rest of the day. */
export const loanRequestSchema = z.strictObject({ hub: hubIdSchema, until: z.number().int().nullable().default(null) });
