import { z } from 'zod';
import { servedLocale } from '../../../locales/locale.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { Incoming } from '../../incoming.ts';
import { personInput } from '../person-input.ts';

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

/** What a person did, from the activity that their client sent; null for what is not for the bot (typing, events). Rejects as `personInput`. */
export function incomingFrom(body: unknown, { conversation, isUrgent, random }: Surroundings): Incoming | null {
  const activity = activitySchema.parse(body);
  if (activity.type !== 'message') return null;
  const clientActivityId = activity.channelData?.clientActivityID;
  const hasAttachments = (activity.attachments?.length ?? 0) > 0;
  const sent = { text: activity.text ?? '', value: activity.value, hasAttachments };
  return {
    conversation,
    channel: 'webchat',
    once: clientActivityId ? `client:${clientActivityId}` : `random:${Buffer.from(random(16)).toString('hex')}`,
    ...(clientActivityId ? { clientActivityId } : {}),
    input: personInput(sent, isUrgent),
    hint: servedLocale(activity.locale ?? ''),
  };
}
