import { z } from 'zod';

/** Ids that the SDK writes into addresses and headers, where other characters cannot stand. */
const plainId = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\x20-\x7e]+$/);

/** An account is its id: names are of no use to us, so they go no further. */
const accountSchema = z.object({ id: z.string().min(1).max(400) });

/**
 * What we read of an activity of the Bot Framework; the rest is dropped here, before the SDK can stumble over it. The service URL
 * may be missing: that is for the check of the token to refuse.
 */
export const channelActivitySchema = z.object({
  type: z.string().min(1).max(60),
  id: plainId(400).nullish(),
  channelId: z.string().min(1).max(60),
  serviceUrl: z.string().max(2_000).nullish(),
  /** Of an `invoke`: what it is about. */
  name: z.string().max(100).nullish().catch(null),
  /** The message whose button was pressed. */
  replyToId: plainId(400).nullish().catch(null),
  /** Teams says who in its directory it is, which is how staff are known. */
  from: accountSchema.extend({ aadObjectId: z.string().max(100).nullish().catch(null) }),
  recipient: accountSchema,
  conversation: z.object({
    id: plainId(1_000),
    isGroup: z.boolean().nullish(),
    conversationType: z.string().max(60).nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  /** Each channel has another form of it; this much is Teams'. */
  channelData: z
    .object({ tenant: z.object({ id: z.string().max(100) }).nullish() })
    .nullish()
    .catch(null),
  text: z.string().nullish(),
  locale: z.string().max(40).nullish(),
  value: z.unknown().optional(),
  deliveryMode: z.string().max(60).nullish(),
  membersAdded: z.array(accountSchema).max(1_000).nullish(),
  attachments: z.array(z.object({ contentType: z.string().nullish() })).nullish(),
  entities: z.array(z.unknown()).nullish(),
});
export type ChannelActivity = z.output<typeof channelActivitySchema>;

const mentionSchema = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

/** What was written, without the name of the bot where it was called by it. */
export function textWithoutMention({ text, entities, recipient }: ChannelActivity): string {
  const mentions = (entities ?? []).flatMap((entity) => mentionSchema.safeParse(entity).data ?? []);
  const ofUs = mentions.filter(({ mentioned }) => mentioned.id === recipient.id);
  if (ofUs.length === 0) return text ?? '';
  return ofUs.reduce((left, mention) => left.replaceAll(mention.text, ''), text ?? '').trim();
}

/** Whether files came with it. Teams sends the text of every formatted message a second time, as an attachment. */
export function hasFiles({ attachments }: ChannelActivity): boolean {
  return (attachments ?? []).some(({ contentType }) => contentType !== 'text/html');
}
