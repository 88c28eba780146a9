import { z } from 'zod';

/** Scoped ids of people and pages are numbers, written as text because they do not fit into one. */
const id = z.string().regex(/^\d{1,30}$/);
const referralSchema = z.object({ ref: z.string().max(2_083).optional() });

/**
 * What we read of an event; the rest is dropped here. Read receipts, deliveries, reactions and the like have none of these parts
 * (developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events).
 */
export const eventSchema = z.object({
  sender: z.object({ id }),
  recipient: z.object({ id }),
  timestamp: z.coerce.number().int().positive(),
  message: z
    .object({
      mid: z.string().min(1).max(400),
      text: z.string().optional(),
      is_echo: z.boolean().optional(),
      is_deleted: z.boolean().optional(),
      metadata: z.string().max(1_000).optional(),
      quick_reply: z.object({ payload: z.string().max(1_000) }).optional(),
      attachments: z.array(z.object({ type: z.string().max(60) })).optional(),
    })
    .optional(),
  postback: z
    .object({
      mid: z.string().min(1).max(400).optional(),
      title: z.string().max(1_000).optional(),
      payload: z.string().max(1_000).optional(),
      referral: referralSchema.optional(),
    })
    .optional(),
  referral: referralSchema.optional(),
});
export type WebhookEvent = z.output<typeof eventSchema>;

/** A batch: up to 1,000 updates, of several pages. `standby` is what another app is answering, and not ours. */
export const batchSchema = z.object({
  object: z.literal('page'),
  entry: z.array(z.object({ id, messaging: z.array(z.unknown()).default([]) })).max(1_000),
});
