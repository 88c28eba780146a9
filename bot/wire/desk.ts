import { z } from 'zod';
import { renderedReplySchema } from '../../dialogs/rendered.ts';
import { localeSchema, SOURCE_LOCALE } from '../../locales/locale.ts';
import { BANDS } from '../conversation/hold.ts';
import { staffIdSchema } from '../conversation/ids.ts';
import { madeSchema } from '../conversation/staff-words.ts';
import { deskIntroductionSchema } from './introductions.ts';
import { onDutySchema } from './on-duty.ts';

/** What the desk and its API say to each other. The same schemas check the server's answers and describe them in openapi.json. */

export const personOnDutySchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  organisation: z.string(),
  hub: z.string(),
  languages: z.array(localeSchema),
  /** What there is at the desk for them: people who wait, what people told us, sums. */
  may: z.object({ talks: z.boolean(), joinsBeside: z.boolean(), readsReports: z.boolean(), readsNumbers: z.boolean() }),
});

/**
 * What somebody who waits is to whoever asks. `next`: it is their turn. `after`: theirs once those before are taken. `kept`: for
 * colleagues who speak the language or know the matter, until `from`. `refused`: the person did not want them.
 */
const offerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('next') }),
  z.object({ kind: z.literal('after') }),
  z.object({ kind: z.literal('kept'), from: z.number() }),
  z.object({ kind: z.literal('refused') }),
]);

/** A line of the queue: never a name, never a word that the person wrote. Times are milliseconds since 1970. */
export const queueLineSchema = z.object({
  conversation: z.string(),
  band: z.enum(BANDS),
  locale: localeSchema,
  topics: z.array(z.string()),
  area: z.string().nullable(),
  since: z.number(),
  front: z.boolean(),
  state: z.enum(['waiting', 'offered', 'joined']),
  /** Who holds it, or null while it waits. */
  heldBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The hub that it waits for: one's own, or one to which somebody is lent. */
  hub: z.string(),
  offer: offerSchema.nullable(),
  /** They asked to be introduced to somebody. */
  wants: z.literal('introduction').exactOptional(),
  /** Whoever asks does not speak the person's language. */
  interpreter: z.boolean(),
});
/** `capacity` is how many conversations whoever asks may hold at once. */
export const queueSchema = z.object({
  now: z.number(),
  capacity: z.number().int(),
  me: onDutySchema,
  lines: z.array(queueLineSchema),
});
export type Queue = z.output<typeof queueSchema>;
export type QueueLine = z.output<typeof queueLineSchema>;

/** The answer to a claim: the fencing token that every later write must carry, and how to keep it. */
export const claimSchema = z.object({
  fence: z.number().int(),
  leaseMs: z.number(),
  heartbeatMs: z.number(),
  state: z.enum(['offered', 'joined']),
});

/** Whoever was next, claimed; null: nobody is offered to whoever asks now. */
export const nextSchema = z.object({ claim: claimSchema.extend({ conversation: z.string() }).nullable() });

export const transcriptEntrySchema = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('person'),
    seq: z.number(),
    at: z.number(),
    text: z.string(),
    locale: localeSchema.nullable(),
    /** What they tapped, in English, from the key of the choice; null for words of their own. */
    english: z.string().nullable(),
  }),
  /** Something that the person wrote and that is theirs to share: in its place a line says so. */
  z.object({ from: z.literal('withheld'), seq: z.number(), at: z.number(), english: z.string() }),
  /** What the bot said: in English for staff, and exactly what the person read; both come from the same key. */
  z.object({
    from: z.literal('bot'),
    seq: z.number(),
    at: z.number(),
    english: renderedReplySchema,
    shown: renderedReplySchema,
  }),
  /** `text` as the person read it; what it was made of stands in `made`. */
  z.object({
    from: z.literal('staff'),
    seq: z.number(),
    at: z.number(),
    text: z.string(),
    locale: localeSchema.nullable(),
    made: madeSchema,
    name: z.string(),
    messageId: z.string(),
  }),
  /** What the person was told about the hand-off, both ways as above. */
  z.object({
    from: z.literal('system'),
    seq: z.number(),
    at: z.number(),
    event: z.string(),
    english: renderedReplySchema,
    shown: renderedReplySchema,
  }),
]);
export type TranscriptEntry = z.output<typeof transcriptEntrySchema>;

export const conversationSchema = z.object({
  conversation: z.string(),
  locale: localeSchema,
  /** What translates between staff and this person, by name; null: nothing does. */
  translator: z.string().nullable(),
  state: z.enum(['offered', 'joined']),
  /** Who holds it, by name, where whoever reads is there beside them; null: it is the reader's own. */
  holder: z.string().nullable(),
  fence: z.number().int(),
  band: z.enum(BANDS),
  topics: z.array(z.string()),
  area: z.string().nullable(),
  /** What the person agreed to show: everything, or only what is said from now on. Empty until they let the member of staff in. */
  shared: z.enum(['all', 'from-now']),
  entries: z.array(transcriptEntrySchema),
  goal: z.string().nullable(),
  plan: z.array(
    z.object({
      id: z.string(),
      english: z.string(),
      shown: z.string(),
      state: z.enum(['to-do', 'done', 'did-not-work']),
    }),
  ),
  notes: z.array(z.object({ noteId: z.string(), text: z.string(), name: z.string(), at: z.number() })),
  /** Warm introductions in this conversation, the newest last. */
  introductions: z.array(deskIntroductionSchema).exactOptional(),
  /** Beside what they asked to be introduced to somebody; in English. */
  introduceTo: z.string().exactOptional(),
});
export type DeskConversation = z.output<typeof conversationSchema>;

/** What staff write. A half of a surrogate pair cannot be written as UTF-8, and not every channel takes it. */
export const textSchema = z
  .string()
  .overwrite((text) => text.toWellFormed())
  .trim()
  .min(1)
  .max(2000);
export const messageRequestSchema = z.strictObject({
  fence: z.number().int(),
  /** Made by the desk once for each message, so that sending again never doubles it. */
  messageId: z.string().regex(/^[\w-]{8,64}$/),
  text: textSchema,
  /** The language that it is written in. */
  locale: localeSchema.default(SOURCE_LOCALE),
});
export const noteRequestSchema = z.strictObject({
  fence: z.number().int(),
  noteId: z.string().regex(/^[\w-]{8,64}$/),
  text: textSchema,
  /** Colleagues whom it names: they are told that it does, and no word of it. */
  names: z.array(staffIdSchema).max(5).default([]),
});
export const fenceRequestSchema = z.strictObject({ fence: z.number().int() });

/** The words of a person at a place in the log, in English: for the reader alone, kept nowhere. */
export const readingRequestSchema = z.strictObject({ fence: z.number().int(), seq: z.number().int().nonnegative() });
export const readingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('translated'), text: z.string() }),
  z.object({ kind: z.literal('failed') }),
]);

/** How a hand-off ended. */
export const OUTCOMES = ['signposted', 'referred', 'solved', 'not-solved', 'safeguarding'] as const;
/** Why it could not be solved. */
export const NOT_SOLVED = [
  'no-such-service',
  'no-place-free',
  'not-entitled',
  'needs-law',
  'person-left',
  'other',
] as const;
/** To whom or where: a place, an organisation. */
const towardsSchema = z.string().trim().min(1).max(120);
const outcome = <Kind extends (typeof OUTCOMES)[number]>(kind: Kind) => ({ outcome: z.literal(kind) });
export const closeOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ ...outcome('signposted'), to: towardsSchema }),
  z.strictObject({ ...outcome('referred'), to: towardsSchema }),
  z.strictObject(outcome('solved')),
  z.strictObject({ ...outcome('not-solved'), because: z.enum(NOT_SOLVED) }),
  z.strictObject(outcome('safeguarding')),
]);
export type CloseOutcome = z.output<typeof closeOutcomeSchema>;
export const closeRequestSchema = z.strictObject({ fence: z.number().int(), end: closeOutcomeSchema });

/** What was done and agreed, said to the person before the bot goes on; as a message. */
export const giveBackRequestSchema = z.strictObject({
  fence: z.number().int(),
  summary: messageRequestSchema.omit({ fence: true }).exactOptional(),
});

/**
 * Server-sent events of GET /desk/api/events. `queue` and `conversation` say "read again"; the newest counts. `writing`: the person of a
 * conversation is writing; `shown`: what was on their page, as they let us know. Both are kept nowhere. `mention`: a note names us.
 */
export const DESK_EVENTS = ['queue', 'conversation', 'writing', 'shown', 'mention', 'ping'] as const;
/** What an event is about; `queue` and `ping` are about nothing more. */
export const deskEventSchema = z.object({ conversation: z.string(), upTo: z.number().int().exactOptional() });
export type DeskEventData = z.output<typeof deskEventSchema>;
