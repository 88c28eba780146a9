import { z } from 'zod';
import { actionSchema } from '../../dialogs/action.ts';
import { renderedReplySchema } from '../../dialogs/rendered.ts';
import { cardSchema } from '../../dialogs/reply.ts';
import { saidSchema } from '../../dialogs/said.ts';
import { localeSchema } from '../../locales/locale.ts';
import { staffCardSchema } from './hold.ts';
import { MAX_STAFF_TEXT, madeSchema } from './staff-words.ts';

/**
 * One entry of the log: one order for everything that is said, whoever says it. `seq` counts from 0 within the conversation and
 * never starts again, not even after an erasure; `at` is milliseconds by Redis TIME.
 */
export type LogEntry = EntryBody & { readonly seq: number; readonly at: number };

export const entryBodySchema = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('person'),
    text: z.string().max(2000),
    locale: localeSchema.nullable(),
    action: actionSchema.optional(),
    /** What it was written for, where it is theirs to share: nobody but they read it. */
    withheld: z.literal('introduction').exactOptional(),
    /** The client's own id of the message, echoed so that it can match what it sent with what it reads. */
    clientActivityId: z.string().max(200).optional(),
  }),
  /** `card` and `labels` (one for each choice) are kept as keys too, so that staff read in English exactly what the person saw. */
  z.object({
    from: z.literal('bot'),
    said: saidSchema,
    card: cardSchema.exactOptional(),
    labels: z.array(saidSchema).exactOptional(),
    rendered: renderedReplySchema,
  }),
  /** `text` is exactly what the person reads, and `locale` its language, where that is known. */
  z.object({
    from: z.literal('staff'),
    text: z.string().max(MAX_STAFF_TEXT),
    locale: localeSchema.exactOptional(),
    made: madeSchema.exactOptional(),
    staff: staffCardSchema,
    messageId: z.string().max(64),
  }),
  /** What happened with the hand-off: somebody waits, is about to join, joined, has gone. Said by the bot, about people; `labels` as above. */
  z.object({
    from: z.literal('system'),
    event: z.enum([
      'waiting',
      'left-queue',
      'offered',
      'joined',
      'refused',
      'staff-gone',
      'beside-joined',
      'beside-gone',
      'given-back',
      'closed',
      'erased',
    ]),
    said: saidSchema,
    labels: z.array(saidSchema).exactOptional(),
    rendered: renderedReplySchema,
  }),
]);
export type EntryBody = z.output<typeof entryBodySchema>;

/** A note that staff write for staff. The person never sees it; "forget me" deletes it too. */
export const noteSchema = z.object({
  text: z.string().min(1).max(2000),
  staff: staffCardSchema,
  noteId: z.string().max(64),
});
export type Note = z.output<typeof noteSchema>;
