import { z } from 'zod';
import { actionSchema } from '../../dialogs/action.ts';
import { renderedReplySchema } from '../../dialogs/rendered.ts';
import { LOCALES, localeSchema } from '../../locales/locale.ts';

/**
 * What our chat page and the service say to each other, beside Direct Line itself. Any Direct Line client can ignore all of it:
 * `text`, `suggestedActions` and `attachments` carry the same for them.
 */

/** `channelData.fingerpost` of every activity that the service sends. */
export const fingerpostDataSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person') }),
  z.object({ kind: z.literal('bot'), reply: renderedReplySchema }),
  z.object({
    kind: z.literal('staff'),
    name: z.string(),
    role: z.string(),
    organisation: z.string(),
    /** The language of the text, where it is known. */
    locale: localeSchema.exactOptional(),
    /** `machine`: a machine translated it. `untranslated`: it is in another language than the person's. */
    note: z.enum(['machine', 'untranslated']).exactOptional(),
    /** Where a service translated it: the translation and what was written, which stand one below the other in the activity's text. */
    translated: z.string().exactOptional(),
    original: z.object({ text: z.string(), locale: localeSchema }).exactOptional(),
  }),
  z.object({ kind: z.literal('system'), event: z.string(), reply: renderedReplySchema }),
]);
export type FingerpostData = z.output<typeof fingerpostDataSchema>;

/** The same of a `typing` activity: who of the staff is writing. */
export type WritingData = {
  readonly kind: 'writing';
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
};

/** The `value` of an `event` activity named `fingerpost/status`: not in the log, only the newest counts. */
export const statusSchema = z.discriminatedUnion('with', [
  z.object({ with: z.literal('bot') }),
  /** `place` is 1 for the next one. */
  z.object({ with: z.literal('waiting'), place: z.number().int().positive().nullable() }),
  z.object({ with: z.literal('offered'), name: z.string(), role: z.string(), organisation: z.string() }),
  z.object({ with: z.literal('staff'), name: z.string(), role: z.string(), organisation: z.string() }),
]);
export type Status = z.output<typeof statusSchema>;

/** A person's choice travels as the `value` of a message activity; its `text` is what the button said. */
export const choiceValueSchema = z.object({ fingerpost: actionSchema });

const linkWordSchema = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** POST /chat/token */
export const chatTokenRequestSchema = z.strictObject({
  locale: localeSchema.optional(),
  /** True where the person chose the language in the page; otherwise it is a guess from the browser. */
  chosen: z.boolean().optional(),
  /** The credential of an earlier visit, to come back to the same conversation. */
  resume: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  /** What the link asked for by which the person came: where to begin, and who gave it. What is not known is passed over. */
  start: linkWordSchema.optional(),
  from: linkWordSchema.optional(),
});
export type ChatTokenRequest = z.output<typeof chatTokenRequestSchema>;
export const chatTokenAnswerSchema = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number().int(),
  streamUrl: z.string(),
  /** Only when a new conversation was made. Kept by the page, its hash by the service. */
  resume: z.string().optional(),
  /** True when `resume` led to a conversation that goes on. */
  resumed: z.boolean(),
  locale: z.enum(LOCALES),
  /** Direct Line activities so far (the greeting; on coming back, the history) and the watermark after them. */
  activities: z.array(z.unknown()),
  watermark: z.string(),
  status: statusSchema,
});
export type ChatTokenAnswer = z.output<typeof chatTokenAnswerSchema>;

/** Every error of every endpoint. `message` is for the person, in their language, where they can meet it. */
export const errorAnswerSchema = z.object({
  error: z.object({ code: z.string(), message: z.string().optional() }),
  /** The fixed text for urgent harm, which is said even when nothing could be saved. */
  urgent: renderedReplySchema.optional(),
});
