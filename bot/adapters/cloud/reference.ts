import { z } from 'zod';
import type { ChannelActivity } from './activity-schema.ts';

/**
 * Where a person is answered: the Bot Framework's conversation reference, with no more in it than sending needs. It has no names,
 * and no activity id, so that it stays the same from turn to turn and a later message is sent as one of its own.
 */
export const referenceSchema = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string() }),
  conversation: z.object({
    id: z.string(),
    isGroup: z.boolean(),
    conversationType: z.string(),
    name: z.string(),
    tenantId: z.string().exactOptional(),
  }),
});
export type Reference = z.output<typeof referenceSchema>;

export function referenceOf({ channelId, serviceUrl, from, recipient, conversation }: ChannelActivity): Reference {
  return {
    channelId,
    serviceUrl: serviceUrl ?? '',
    bot: { id: recipient.id, name: '' },
    user: { id: from.id, name: '' },
    conversation: {
      id: conversation.id,
      isGroup: false,
      conversationType: conversation.conversationType ?? 'personal',
      name: '',
      ...(conversation.tenantId ? { tenantId: conversation.tenantId } : {}),
    },
  };
}
