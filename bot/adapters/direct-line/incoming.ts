import { z } from 'zod';
import type { Action } from '../../../dialogs/action.ts';
import { servedLocale } from '../../../locales/locale.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import type { Incoming, PersonInput } from '../../incoming.ts';
import { choiceValueSchema } from '../../wire/chat.ts';

/** The most that one message may hold, in UTF-16 units. */
const TEXT_LIMIT = 2_000;
/** How far into a message that is too long we look for urgent harm, and how far the pieces overlap. */
const SEARCHED = 20_000;
const OVERLAP = 200;

const channelDataSchema = z.object({ clientActivityID: z.string().min(1).max(200).nullish() });
/** What we read of an activity; a client may send any other field, and it is dropped here. */
const activitySchema = z.object({
  type: z.string().min(1).max(60),
  text: z.string().nullish(),
  locale: z.string().max(40).nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  // Any value is allowed here; only in an object is there something for us.
  channelData: z.preprocess((data) => (typeof data === 'object' ? data : null), channelDataSchema.nullish()),
});

type Surroundings = {
  readonly conversation: ConversationId;
  readonly isUrgent: (text: string) => boolean;
  readonly random: (bytes: number) => Uint8Array;
};

/**
 * What a person did, from the activity that their client sent; null for what is not for the bot (typing, events). Rejects with
 * `request.invalid`, `request.too-large` or `upload.refused`, but never a text of urgent harm: that one goes on without its
 * attachments, and if it is too long with the piece that is urgent.
 */
export function incomingFrom(body: unknown, { conversation, isUrgent, random }: Surroundings): Incoming | null {
  const activity = activitySchema.parse(body);
  if (activity.type !== 'message') return null;
  const clientActivityId = activity.channelData?.clientActivityID;
  return {
    conversation,
    channel: 'webchat',
    once: clientActivityId ? `client:${clientActivityId}` : `random:${Buffer.from(random(16)).toString('hex')}`,
    ...(clientActivityId ? { clientActivityId } : {}),
    input: inputOf(activity, isUrgent),
    hint: servedLocale(activity.locale ?? ''),
  };
}

function inputOf(activity: z.output<typeof activitySchema>, isUrgent: (text: string) => boolean): PersonInput {
  // A half of a surrogate pair cannot be written as UTF-8.
  const text = (activity.text ?? '').toWellFormed();
  const hasAttachments = (activity.attachments?.length ?? 0) > 0;
  if (hasAttachments || text.length > TEXT_LIMIT) {
    const urgent = urgentPiece(text, isUrgent);
    if (urgent !== null) return { kind: 'text', text: urgent };
    throw new FingerpostError(hasAttachments ? 'upload.refused' : 'request.too-large');
  }
  const action = choiceIn(activity.value);
  if (action) return { kind: 'action', action, label: text };
  if (text.trim() === '') throw new FingerpostError('request.invalid');
  return { kind: 'text', text };
}

/** What a choice of ours does; null for any other value, which is left alone. */
function choiceIn(value: unknown): Action | null {
  if (typeof value !== 'object' || value === null || !('fingerpost' in value)) return null;
  return choiceValueSchema.safeParse(value).data?.fingerpost ?? null;
}

/** The first piece, short enough to be received, that is about urgent harm. */
function urgentPiece(text: string, isUrgent: (text: string) => boolean): string | null {
  const end = Math.min(text.length, SEARCHED);
  for (let start = 0; start < end; start += TEXT_LIMIT - OVERLAP) {
    const piece = text.slice(start, start + TEXT_LIMIT).toWellFormed();
    if (isUrgent(piece)) return piece;
  }
  return null;
}
