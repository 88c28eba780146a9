import { z } from 'zod';

/**
 * What the Send API and the Messenger Profile API take, as Meta documents it, and nothing else: characters and counts of
 * developers.facebook.com/docs/messenger-platform/reference/send-api, …/send-messages/quick-replies, …/template/generic, …/buttons,
 * …/send-messages/persistent-menu.
 */
const payload = z.string().min(1).max(1_000);
const buttonSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('web_url'), title: z.string().min(1).max(20), url: z.url({ protocol: /^https$/ }) }),
  z.strictObject({
    type: z.literal('phone_number'),
    title: z.string().min(1).max(20),
    payload: z.string().regex(/^\+\d+$/),
  }),
  z.strictObject({ type: z.literal('postback'), title: z.string().min(1).max(20), payload }),
]);
const elementSchema = z.strictObject({
  title: z.string().min(1).max(80),
  subtitle: z.string().max(80).optional(),
  buttons: z.array(buttonSchema).min(1).max(3).optional(),
});
const templateSchema = z.strictObject({
  type: z.literal('template'),
  payload: z.strictObject({
    template_type: z.literal('generic'),
    sharable: z.boolean().optional(),
    elements: z.array(elementSchema).min(1).max(10),
  }),
});
export const messageSchema = z
  .strictObject({
    text: z.string().min(1).max(2_000).optional(),
    attachment: templateSchema.optional(),
    quick_replies: z
      .array(z.strictObject({ content_type: z.literal('text'), title: z.string().min(1).max(20), payload }))
      .min(1)
      .max(13)
      .optional(),
    metadata: z.string().max(1_000).optional(),
  })
  .refine(({ text, attachment }) => (text === undefined) !== (attachment === undefined), 'text or attachment');
export type SentMessage = z.output<typeof messageSchema>;

const recipient = z.strictObject({ id: z.string().regex(/^\d+$/) });
export const sendRequestSchema = z.union([
  z.strictObject({ recipient, messaging_type: z.literal('RESPONSE'), message: messageSchema }),
  z.strictObject({
    recipient,
    messaging_type: z.literal('MESSAGE_TAG'),
    tag: z.literal('HUMAN_AGENT'),
    message: messageSchema,
  }),
  z.strictObject({ recipient, sender_action: z.enum(['mark_seen', 'typing_on', 'typing_off']) }),
]);

const callToAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('postback'), title: z.string().min(1).max(30), payload }),
  z.strictObject({ type: z.literal('web_url'), title: z.string().min(1).max(30), url: z.url() }),
]);
export const profileSchema = z.strictObject({
  get_started: z.strictObject({ payload }),
  persistent_menu: z
    .array(
      z.strictObject({
        locale: z.string().regex(/^(?:default|[a-z]{2}_[A-Z]{2})$/),
        composer_input_disabled: z.boolean(),
        call_to_actions: z.array(callToAction).min(1).max(20),
      }),
    )
    .refine((menus) => menus.some(({ locale }) => locale === 'default'), 'a menu for the default locale'),
});
export type Profile = z.output<typeof profileSchema>;
